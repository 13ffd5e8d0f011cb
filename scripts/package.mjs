import path from 'node:path'
import { runTool } from './child.mjs'

/**
 * Runs electron-builder with the Electron at hand, so that it fetches no other.
 * @param electron from `resolveElectron`
 * @param args electron-builder's own
 * @param options.env added to the environment
 * @param options.show true: its output goes to the person; otherwise it is kept
 * @returns exit code and output
 */
export function packageWith(electron, args, { env = {}, show = false } = {}) {
  const given = [`-c.electronDist=${distOf(electron)}`, `-c.electronVersion=${electron.version}`]
  return runBuilder([...given, ...fusesFor(electron.version), ...args], { env, show })
}

/** Lets electron-builder fetch the Electron of the lock: for a platform other than this one. */
export const packageForOthers = (version, args) => runBuilder([...fusesFor(version), ...args], { show: true })

const runBuilder = (args, options) =>
  runTool('electron-builder', ['--config', 'electron-builder.yml', '--publish', 'never', ...args], options)

/** Older ones lack this fuse, and the build would stop at it. */
const fusesFor = (version) =>
  Number.parseInt(version, 10) >= 29 ? ['-c.electronFuses.grantFileProtocolExtraPrivileges=false'] : []

/** The folder of the distribution: on macOS the binary lies three folders deep in Electron.app. */
const distOf = ({ path: binary }) =>
  process.platform === 'darwin' ? path.resolve(binary, '../../../..') : path.dirname(binary)
