import { ensureDependencies } from './dependencies.mjs'
import { resolveElectron } from './electron-runtime.mjs'
import { PlainError } from './steps.mjs'
import { ensureSystem } from './system-libraries.mjs'

/** Brings a machine to where the app can be built, opened and tested. Needs nothing but Node and npm. */

export const SET_UP_STEPS = 3

/** @throws PlainError where this Node cannot run the tools */
export function checkNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const isFit = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22
  if (isFit) return
  throw new PlainError(
    `Variorum needs Node.js 20.19 or later (of version 22: 22.12 or later). This is Node.js ${version}.\nGet a newer one from https://nodejs.org, or with a version manager such as nvm, and run the same command again.`,
  )
}

/**
 * Does what is still to be done, in three steps.
 * @param step from `countedSteps`
 * @param options.display 'virtual' when windows shall open on a display of their own; 'own' for the person's
 * @returns the Electron to use
 */
export async function setUp(step, { display }) {
  checkNode()
  let electron
  await step('Dependencies', ensureDependencies)
  await step('Electron', async (report) => {
    electron = await resolveElectron({ report })
    return `${electron.version}${ORIGINS[electron.origin]}`
  })
  await step('System libraries', (report) => ensureSystem(electron.path, { display, report }))
  return electron
}

const ORIGINS = {
  override: ', from ELECTRON_OVERRIDE_DIST_PATH',
  package: '',
  download: ', downloaded',
  carried: ', an older one for development only',
}
