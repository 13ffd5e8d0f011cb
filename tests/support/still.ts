import type { Locator } from 'playwright'

/** Waits until a scroll that glides has come to rest. */
export async function still(scroller: Locator): Promise<void> {
  await scroller.evaluate(
    (element) =>
      new Promise<void>((resolve) => {
        let before = Number.NaN
        let calm = 0
        const look = () => {
          calm = element.scrollTop + element.scrollLeft === before ? calm + 1 : 0
          before = element.scrollTop + element.scrollLeft
          if (calm > 10) resolve()
          else requestAnimationFrame(look)
        }
        look()
      }),
  )
}
