import type { ElectronApplication, Page } from 'playwright'
import type { JobDone } from '../../common/contract'
import type { ImportReport } from '../../common/model'
import type {} from '../../renderer/app/bridge'

/** What a person does with the window that needs more than a key or a click. Each import is waited for. */
export interface Hands {
  /** Drops files on the middle of the window, as from the file manager. */
  drop(paths: readonly string[]): Promise<ImportReport>
  /** Holds dragged files over the middle of the window, until they are dropped. */
  dragOver(paths: readonly string[]): Promise<{ drop(): Promise<ImportReport> }>
  /** Presses the import key and chooses files in the system's dialog, which is answered for the person. */
  importFiles(paths: readonly string[]): Promise<ImportReport>
  /** Answers the system's dialog for files, from now on; with none it is left by Cancel. */
  answerDialog(paths: readonly string[]): Promise<void>
  /** Puts something on the clipboard and presses the paste key. */
  paste(content: { text: string; html?: string }): Promise<ImportReport>
  copy(content: { text: string; html?: string }): Promise<void>
  /** Does something that begins an import, and waits for its end. */
  importBy(begin: () => Promise<unknown>): Promise<ImportReport>
}

export function handsOf(running: () => { app: ElectronApplication; page: Page }): Hands {
  return {
    async drop(paths) {
      const drag = await dragOver(running().page, paths)
      return drag.drop()
    },
    dragOver: (paths) => dragOver(running().page, paths),
    async importFiles(paths) {
      const { app, page } = running()
      await answerDialog(app, paths)
      return imported(page, () => page.keyboard.press('ControlOrMeta+o'))
    },
    answerDialog: (paths) => answerDialog(running().app, paths),
    async paste({ text, html = '' }) {
      const { page } = running()
      await copy(page, { text, html })
      return imported(page, () => page.keyboard.press('ControlOrMeta+v'))
    },
    copy: ({ text, html = '' }) => copy(running().page, { text, html }),
    importBy: (begin) => imported(running().page, begin),
  }
}

const answerDialog = (app: ElectronApplication, paths: readonly string[]) =>
  app.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: filePaths.length === 0, filePaths })
  }, paths.slice())

/** Copies by the page's own copy event: the clipboard of the main process differs between versions of Electron. */
async function copy(page: Page, content: { text: string; html: string }): Promise<void> {
  const copied = await page.evaluate(({ text, html }) => {
    const fill = (event: ClipboardEvent) => {
      event.clipboardData?.setData('text/plain', text)
      if (html !== '') event.clipboardData?.setData('text/html', html)
      event.preventDefault()
      event.stopImmediatePropagation()
    }
    window.addEventListener('copy', fill, { capture: true, once: true })
    return document.execCommand('copy')
  }, content)
  if (!copied) throw new Error('The page was not allowed to copy.')
}

/** A drag of real files, which only the browser itself can make: the page then finds their paths in the event. */
async function dragOver(page: Page, paths: readonly string[]): Promise<{ drop(): Promise<ImportReport> }> {
  const session = await page.context().newCDPSession(page)
  const middle = await page.evaluate(() => ({ x: Math.round(innerWidth / 2), y: Math.round(innerHeight / 2) }))
  const data = { items: [], files: paths.slice(), dragOperationsMask: 1 }
  const send = (type: 'dragEnter' | 'dragOver' | 'drop') =>
    session.send('Input.dispatchDragEvent', { type, ...middle, data })
  await send('dragEnter')
  await send('dragOver')
  return {
    async drop() {
      const report = await imported(page, () => send('drop'))
      await session.detach()
      return report
    },
  }
}

/** Does something that begins an import, and waits for its end. @throws Error when the import itself failed */
async function imported(page: Page, begin: () => Promise<unknown>): Promise<ImportReport> {
  // Listening must have begun before the import can end, so the promise waits in the page.
  const waiting = await page.evaluateHandle(() => {
    const done = new Promise<JobDone>((resolve) => {
      const stop = window.variorum.on('job.done', (job) => {
        if (job.kind !== 'import') return
        stop()
        resolve(job)
      })
    })
    return { done }
  })
  await begin()
  const { report, failure } = await waiting.evaluate(({ done }) => done)
  await waiting.dispose()
  if (!report) throw new Error(`The import failed: ${failure?.message ?? 'it has no report'}`)
  return report
}
