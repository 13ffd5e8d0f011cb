import { buildApp } from '../../scripts/build.mjs'
import { resolveElectron } from '../../scripts/electron-runtime.mjs'

/** Before any test: the app as the sources are now, and the Electron to run it. */
export default async function prepare(): Promise<void> {
  await buildApp()
  const electron = await resolveElectron()
  process.env.VARIORUM_ELECTRON = electron.path
  process.env.VARIORUM_ELECTRON_VERSION = electron.version
}
