import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { hashOf } from '../../scripts/build.mjs'
import { resolveElectron } from '../../scripts/electron-runtime.mjs'
import { packageWith } from '../../scripts/package.mjs'
import { expect, test } from '../support/test'

const folder = path.resolve(import.meta.dirname, '../../artifacts/packaged')
const stamp = path.join(folder, '.inputs')
/** What a package is made of; the app itself was built before any test. */
const INPUTS = ['out', 'build', 'package.json', 'electron-builder.yml', 'scripts/package.mjs', 'LICENSE']

/**
 * Packages the app as `npm run dist` does, but for one fuse: Playwright talks to the main process through Node's
 * inspector, which is off in what ships.
 * @returns path of the packaged program
 */
async function packagedApp(): Promise<string> {
  const electron = await resolveElectron({ report: () => undefined })
  const inputs = `${electron.version} ${hashOf(INPUTS)}`
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== inputs) {
    rmSync(folder, { recursive: true, force: true })
    const { code, output } = await packageWith(electron, [
      '--dir',
      `-c.directories.output=${folder}`,
      '-c.electronFuses.enableNodeCliInspectArguments=true',
    ])
    if (code !== 0) throw new Error(`The app could not be packaged.\n${output}`)
    writeFileSync(stamp, inputs)
  }
  return program()
}

function program(): string {
  const { platform, arch } = process
  if (platform === 'win32')
    return path.join(folder, arch === 'arm64' ? 'win-arm64-unpacked' : 'win-unpacked', 'Variorum.exe')
  if (platform === 'darwin') {
    return path.join(folder, arch === 'arm64' ? 'mac-arm64' : 'mac', 'Variorum.app/Contents/MacOS/Variorum')
  }
  return path.join(folder, arch === 'arm64' ? 'linux-arm64-unpacked' : 'linux-unpacked', 'variorum')
}

test('the packaged app starts, imports a file and shows it', async ({ launch, files }) => {
  test.setTimeout(180_000)
  const variorum = await launch({ executablePath: await packagedApp() })
  const state = await variorum.app.evaluate(({ app }) => ({ packaged: app.isPackaged, folder: app.getAppPath() }))
  expect(state.packaged).toBe(true)
  expect(state.folder).toMatch(/app\.asar$/)

  const report = await variorum.importFiles([
    await files.write(
      'ferry.md',
      '# The last ferry\n\nThe ferry makes its last crossing on Sunday night, the line said.',
    ),
  ])
  expect(report.problems).toEqual([])
  await variorum.page.getByRole('option', { name: /The last ferry/ }).click()
  await variorum.page.keyboard.press('Enter')
  await expect(variorum.page.getByRole('region', { name: 'Reader' }).getByText('last crossing on Sunday')).toBeVisible()
})
