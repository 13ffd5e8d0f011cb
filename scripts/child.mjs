import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { modulesDir, projectDir } from './places.mjs'

/** Child processes, with output kept or shown, and signals passed on. */

/** Only so much of a child's output is kept, from its end. */
const KEPT_CHARACTERS = 200_000

/**
 * @param options.show true: the child writes to our own output as it goes; otherwise its output is kept and returned
 * @param options.onStart gets the child as soon as it runs
 * @returns its exit code (128 and more: ended by a signal) and what it wrote to both outputs
 */
export function runChild(command, args, { env = {}, cwd = projectDir, show = false, onStart } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      // Output that is kept is shown later, perhaps in a file: colours would only be in the way.
      env: { ...process.env, ...(show ? {} : { NO_COLOR: '1', FORCE_COLOR: undefined }), ...env },
      stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    })
    const forget = passOnSignals(child)
    let output = ''
    const keep = (data) => {
      output = (output + data).slice(-KEPT_CHARACTERS)
    }
    child.stdout?.setEncoding('utf8').on('data', keep)
    child.stderr?.setEncoding('utf8').on('data', keep)
    child.once('error', (error) => {
      forget()
      reject(error)
    })
    child.once('close', (code, signal) => {
      forget()
      resolve({ code: code ?? 128 + (SIGNAL_NUMBERS[signal] ?? 0), output })
    })
    onStart?.(child)
  })
}

const SIGNAL_NUMBERS = { SIGHUP: 1, SIGINT: 2, SIGKILL: 9, SIGSEGV: 11, SIGTERM: 15 }

/** While a child runs, what would end us ends it first, and we end with it. */
function passOnSignals(child) {
  const passOn = ['SIGINT', 'SIGTERM', 'SIGHUP'].map((signal) => [signal, () => child.kill(signal)])
  for (const [signal, handle] of passOn) process.on(signal, handle)
  return () => {
    for (const [signal, handle] of passOn) process.off(signal, handle)
  }
}

/** Runs npm, also from inside an npm script, on every platform. */
export function runNpm(args, options) {
  const running = process.env.npm_execpath
  if (running && /npm-cli\.c?js$/.test(running)) return runChild(process.execPath, [running, ...args], options)
  const beside = path.join(path.dirname(process.execPath), 'node_modules', 'npm', 'bin', 'npm-cli.js')
  if (fs.existsSync(beside)) return runChild(process.execPath, [beside, ...args], options)
  return runChild('npm', args, options)
}

/** Runs the program of an installed package by Node itself: no shell, the same on every platform. */
export function runTool(packageName, args, { program = packageName, ...options } = {}) {
  const packageDir = path.join(modulesDir, packageName)
  const { bin } = JSON.parse(fs.readFileSync(path.join(packageDir, 'package.json'), 'utf8'))
  const file = path.join(packageDir, typeof bin === 'string' ? bin : bin[program])
  return runChild(process.execPath, [file, ...args], options)
}
