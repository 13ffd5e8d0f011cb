import { type RefObject, useEffect, useLayoutEffect } from 'react'
import type { Layout } from './layout'
import type { LayoutProps } from './layoutProps'
import { listScene } from './listScene'

type Around = Pick<LayoutProps, 'shown' | 'hot' | 'signals' | 'scene'> & {
  scroller: RefObject<HTMLElement | null>
}

/** Makes a list that scrolls the scene of the comparison, and tells what lies over it where the current passage is. */
export function useListScene({ shown, hot, signals, scene, scroller }: Around): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list is another one when the texts are drawn anew
  useLayoutEffect(() => {
    const list = scroller.current
    if (!list) return
    let known: HTMLElement[] | undefined
    const places = () => {
      known ??= [...list.querySelectorAll<HTMLElement>('[data-passage]')]
      return known
    }
    const observer = new MutationObserver(() => {
      known = undefined
    })
    observer.observe(list, { childList: true, subtree: true })
    const made = listScene({ scroller: list, places })
    scene.current = made
    // Whoever scrolls by hand goes where they want to.
    list.addEventListener('wheel', made.stop, { passive: true })
    list.addEventListener('pointerdown', made.stop)
    return () => {
      observer.disconnect()
      made.stop()
      list.removeEventListener('wheel', made.stop)
      list.removeEventListener('pointerdown', made.stop)
      scene.current = null
    }
  }, [scroller, scene, shown])

  const columns = shown.texts.length
  useEffect(() => {
    const list = scroller.current
    if (!list) return
    const tell = () => {
      const layout = layoutAround(list, hot, columns)
      const places = layout.columns.map(() => list.scrollTop)
      signals.latest = { layout, places }
      for (const listener of signals.layouts) listener(layout)
      for (const listener of signals.frames) listener(layout, places)
    }
    tell()
    if (hot === null) return
    list.addEventListener('scroll', tell, { passive: true })
    const observer = new ResizeObserver(tell)
    observer.observe(list)
    return () => {
      list.removeEventListener('scroll', tell)
      observer.disconnect()
      signals.latest = null
    }
  }, [scroller, signals, hot, columns])
}

/** The place of the current passage alone: nothing else is asked for where nothing is drawn between columns. */
function layoutAround(list: HTMLElement, hot: number | null, count: number): Layout {
  const view = list.getBoundingClientRect()
  const boxes = [...list.querySelectorAll(`[data-passage="${hot ?? -1}"]`)].map((element) => {
    const { top, bottom } = element.getBoundingClientRect()
    return { top: top - view.top + list.scrollTop, bottom: bottom - view.top + list.scrollTop }
  })
  const own: (typeof boxes)[] = []
  if (hot !== null) own[hot] = boxes
  const column = { boxes: own, height: list.scrollHeight }
  return {
    columns: Array.from({ length: count }, () => column),
    tips: [],
    height: list.clientHeight,
    gutter: 0,
  }
}
