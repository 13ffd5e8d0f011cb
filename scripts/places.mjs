import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** Where the scripts find and keep things. */

export const projectDir = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
export const modulesDir = path.join(projectDir, 'node_modules')

/** What was fetched once and serves every copy of the project; safe to delete. */
export const cacheDir = path.join(systemCache(), 'variorum')

/** @returns an absolute path inside the project */
export const inProject = (...parts) => path.join(projectDir, ...parts)

function systemCache() {
  if (process.env.XDG_CACHE_HOME) return process.env.XDG_CACHE_HOME
  if (process.platform === 'darwin') return path.join(os.homedir(), 'Library', 'Caches')
  if (process.platform === 'win32') return process.env.LOCALAPPDATA ?? path.join(os.homedir(), 'AppData', 'Local')
  return path.join(os.homedir(), '.cache')
}
