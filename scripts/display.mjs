import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { hasDisplay, isInPath } from './system-libraries.mjs'

/** Virtual displays for windows that nobody needs to see, and the flags Electron is started with. */

/** Chromium refuses to run sandboxed as root; for anyone else the sandbox stays on. */
export const launchFlags = () => (process.platform === 'linux' && process.getuid() === 0 ? ['--no-sandbox'] : [])

/**
 * Starts a virtual display on Linux, also where the person has one: tests then neither steal the focus nor share
 * the clipboard. Where Xvfb is not installed, the person's own display is used.
 * @param options.size "WIDTHxHEIGHTxDEPTH"
 * @returns the environment to launch with (undefined: to be taken out), and `stop`
 */
export async function startDisplay({ size = '1600x1000x24' } = {}) {
  if (process.platform !== 'linux' || (hasDisplay() && !isInPath('Xvfb'))) return { env: {}, stop: () => {} }
  // The server picks a free number itself and writes it to descriptor 3 when it is ready.
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', size, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const stop = () => server.kill()
  process.once('exit', stop)
  const failed = once(server, 'exit').then(() => {
    throw new Error('The virtual display (Xvfb) could not start.')
  })
  const [number] = await Promise.race([once(server.stdio[3], 'data'), failed])
  failed.catch(() => {})
  return {
    env: { DISPLAY: `:${String(number).trim()}`, WAYLAND_DISPLAY: undefined, XDG_SESSION_TYPE: 'x11' },
    stop() {
      process.off('exit', stop)
      stop()
    },
  }
}
