import type { App } from 'electron'

/** Lets the app end only when this work is done; that some of it fails is no reason to stay. */
export function quitAfter(app: App, work: () => readonly Promise<unknown>[]): void {
  let isDone = false
  app.on('will-quit', (event) => {
    if (isDone) return
    event.preventDefault()
    void Promise.allSettled(work()).then(() => {
      isDone = true
      // Work that is done at once settles inside this very event, where asking to quit does nothing at all.
      setImmediate(() => app.quit())
    })
  })
}
