import { expect, test } from '../support/test'

test('a page whose process dies is loaded again, with the library as it was', async ({ variorum, files }) => {
  variorum.expectErrors()
  await variorum.importFiles([await files.write('kept.txt', 'A headline that is kept\n\nSome text that is kept, too.')])
  const { app } = variorum
  await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    const loaded = new Promise<void>((resolve) => contents?.once('did-finish-load', resolve))
    contents?.forcefullyCrashRenderer()
    return loaded
  })
  // Playwright's own page is gone with its process: the window is asked through main.
  const shown = () =>
    app.evaluate(async ({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      return String(await contents?.executeJavaScript('document.body.innerText'))
    })
  await expect.poll(shown).toContain('A headline that is kept')
})
