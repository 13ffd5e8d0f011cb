import { buildApp } from '../../scripts/build.mjs'
import { resolveElectron } from '../../scripts/electron-runtime.mjs'

/** Before any test: the app as the sources are now, unless another build is named, and the Electron to run it. */
export default async function prepare(): Promise<void> {
  if (!process.env.VARIORUM_APP_DIR) await buildApp()
  const electron = await resolveElectron({ report: () => undefined })
  process.env.VARIORUM_ELECTRON = electron.path
  process.env.VARIORUM_ELECTRON_VERSION = electron.version
}
