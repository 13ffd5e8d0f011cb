import type { App } from 'electron'
import { addTo, handedOver, type Request } from './commandLine'

/** What other starts, links and double clicks ask of this one, kept until the page can show it. */
export interface Requests {
  /** From now on requests are fulfilled at once, beginning with those that wait. */
  release(fulfil: (request: Request) => void): void
  /** They wait again: the page is gone, or is being loaded. */
  hold(): void
  /** @param listener hears of every request, to bring the window to the front or to open one */
  onAsked(listener: () => void): void
}

/** Listens from the first moment on: macOS names the file that was double-clicked before the app is ready. */
export function listenForRequests(app: App, first: Request): Requests {
  const waiting = [first]
  let fulfilNow: ((request: Request) => void) | undefined
  let asked: () => void = () => undefined

  function take(request: Request): void {
    asked()
    if (fulfilNow) fulfilNow(request)
    else waiting.push(request)
  }

  const takeNamed = (event: { preventDefault(): void }, named: string) => {
    event.preventDefault()
    const request: Request = { files: [], article: null }
    addTo(request, named, process.cwd())
    take(request)
  }
  app.on('second-instance', (_event, _argv, _folder, handed) => take(handedOver(handed)))
  app.on('open-file', takeNamed)
  app.on('open-url', takeNamed)

  return {
    release: (fulfil) => {
      fulfilNow = fulfil
      for (const request of waiting.splice(0)) fulfil(request)
    },
    hold: () => {
      fulfilNow = undefined
    },
    onAsked: (listener) => {
      asked = listener
    },
  }
}
