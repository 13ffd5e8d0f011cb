import type { App, Session, WebContents, WebFrameMain } from 'electron'
import { PAGE, SCHEME } from './protocol'

/** Closes every way out of the page, for every page that may ever be made. */
export function guardApp(app: App): void {
  app.on('web-contents-created', (_event, contents) => guardContents(contents))
}

function guardContents(contents: WebContents): void {
  const stay = (event: { preventDefault(): void }) => event.preventDefault()
  contents.on('will-navigate', (event) => {
    // Loading our own page again, after a failure, goes nowhere.
    if (event.url !== contents.getURL() || !event.url.startsWith(PAGE)) event.preventDefault()
  })
  contents.on('will-redirect', stay)
  contents.on('will-attach-webview', stay)
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}

/** Denies every permission and every request that is not for our own scheme. */
export function guardSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isAllowed(details.url) }))
  session.on('will-download', (event) => event.preventDefault())
}

/** The developer tools load themselves by a scheme of their own. */
const isAllowed = (address: string) => address.startsWith(`${SCHEME}:`) || address.startsWith('devtools:')

/** @returns whether a message comes from the main frame of our own page in that window */
export function isOurPage(frame: WebFrameMain | null, contents: WebContents | undefined): boolean {
  if (!frame || !contents || contents.isDestroyed()) return false
  const main = contents.mainFrame
  const isMainFrame = frame.parent === null && frame.processId === main.processId && frame.routingId === main.routingId
  return isMainFrame && frame.url.startsWith(PAGE)
}
