import { type BrowserWindow, dialog } from 'electron'

/** A page that dies again this soon will go on dying. */
const SOON_MS = 60_000

/** @param onLeft hears that the window's page is gone: it died, or is being loaded anew */
export function whenPageLeaves({ webContents }: BrowserWindow, onLeft: () => void): void {
  webContents.on('render-process-gone', onLeft)
  webContents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
    if (isMainFrame && !isSameDocument) onLeft()
  })
}

/**
 * Loads the page again when its process dies, and asks what to do when it dies again: a frameless window
 * without its page has not even a button to close it.
 */
export function loadAgainAfterCrash(window: BrowserWindow): void {
  let lastCrash = Number.NEGATIVE_INFINITY
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return
    const now = performance.now()
    const isFirst = now - lastCrash > SOON_MS
    lastCrash = now
    if (isFirst) window.webContents.reload()
    else void askAfterCrash(window)
  })
}

async function askAfterCrash(window: BrowserWindow): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    message: 'The window has stopped working twice.',
    detail: 'Your library is on disk and unharmed. Load the window again, or close it and start Variorum anew.',
    buttons: ['Load again', 'Close'],
    defaultId: 0,
    cancelId: 1,
  })
  if (window.isDestroyed()) return
  if (response === 0) window.webContents.reload()
  else window.close()
}
