import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type {} from '../../../renderer/app/bridge'
import { launchFlags } from '../../../scripts/display.mjs'
import { processTree } from '../../support/processTree'

/** An app, or an empty window, as it runs. No debugger is attached, which would slow it. */
export interface Running {
  pid: number
  /** When its process was started, ms since the epoch. */
  begun: number
  /** @param act runs in the first page, as soon as its document is there; it may use nothing from around it */
  inPage<T, A = undefined>(act: (given: A) => T | Promise<T>, given: A): Promise<T>
  /** What held the main process since it was last asked for this. */
  stalls(): Promise<Stall[]>
  /** Ends it as closing its window does. */
  close(): Promise<void>
  /** Ends it at once. */
  end(): Promise<void>
}

export interface Stall {
  /** When it began, ms since the epoch. */
  at: number
  /** How long it held the process, without the time in which the system gave the core to others. */
  ms: number
  /** How late what came next was. */
  lateMs: number
}

export interface LaunchOptions {
  /** The folder of the app, with its package.json. */
  dir: string
  profile: string
  /** Whether turns of the main process are watched, for `stalls`. */
  watch?: boolean
}

const CLOSE_LIMIT_MS = 60_000
/** The benchmarks are run from the project's folder. */
const HOOK = path.resolve('tests/bench/parts/hook.cjs')

export const appFolder = (): string => path.resolve(process.env.VARIORUM_APP_DIR ?? '.')

export async function launch({ dir, profile, watch = false }: LaunchOptions): Promise<Running> {
  const electron = process.env.VARIORUM_ELECTRON
  if (!electron) throw new Error('No Electron is named: run the benchmarks with npm run bench.')
  const env: NodeJS.ProcessEnv = { ...process.env, ELECTRON_RUN_AS_NODE: undefined }
  if (watch) env.VARIORUM_BENCH_WATCH = '1'
  const args = [...launchFlags(), `--user-data-dir=${profile}`, '--lang=en-US', '-r', HOOK, dir]
  const begun = performance.timeOrigin + performance.now()
  const child = spawn(electron, args, { env, stdio: ['ignore', 'ignore', 'pipe', 'ipc'] })
  const exited = once(child, 'exit')
  const ask = askerOf(child, exited)
  return {
    pid: child.pid ?? Number.NaN,
    begun,
    inPage: (act, given) => ask('page', `(${act})(${JSON.stringify(given)})`),
    stalls: () => ask('main', 'bench.takeNoted()'),
    close: async () => {
      // The last window that closes ends it; the answer may not come any more.
      void ask('main', "require('electron').app.quit()").catch(() => undefined)
      const limit = setTimeout(() => endTree(child), CLOSE_LIMIT_MS)
      await exited
      clearTimeout(limit)
    },
    end: async () => {
      endTree(child)
      await exited
    },
  }
}

function endTree(child: ChildProcess): void {
  for (const pid of processTree(child.pid ?? Number.NaN)) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // It ended with its parent.
    }
  }
}

interface Answer {
  id: number
  value?: unknown
  error?: string
}

/** @returns a function that has code run there; it rejects when the code throws, or with what the app said last when that ends */
function askerOf(child: ChildProcess, exited: Promise<unknown>) {
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>()
  let next = 0
  let log = ''
  child.stderr?.setEncoding('utf8').on('data', (data: string) => {
    log = (log + data).slice(-4_000)
  })
  child.on('message', ({ id, value, error }: Answer) => {
    const asked = waiting.get(id)
    waiting.delete(id)
    if (error === undefined) asked?.resolve(value)
    else asked?.reject(new Error(error))
  })
  void exited.then(() => {
    for (const { reject } of waiting.values()) reject(new Error(`It ended before it answered.\n${log}`))
  })
  return <T>(where: 'page' | 'main', code: string): Promise<T> => {
    const id = next++
    return new Promise<T>((resolve, reject) => {
      waiting.set(id, { resolve: (value) => resolve(value as T), reject })
      child.send({ id, where, code })
    })
  }
}

/** @returns the folder of an app that is nothing but an empty window */
export function blankApp(work: string): string {
  const dir = path.join(work, 'blank')
  mkdirSync(dir, { recursive: true })
  writeFileSync(path.join(dir, 'package.json'), '{"name":"blank","main":"main.js"}')
  writeFileSync(path.join(dir, 'index.html'), '<!doctype html><title>Blank</title>Blank')
  writeFileSync(
    path.join(dir, 'main.js'),
    `const { app, BrowserWindow } = require('electron');
app.whenReady().then(() => new BrowserWindow({ width: 1440, height: 900 }).loadFile('index.html'));
app.on('window-all-closed', () => app.quit());`,
  )
  return dir
}

/** Runs in a page. @returns when two frames have been drawn since something matched the selector, ms since the epoch */
export const paintedAt = (selector: string): Promise<number> =>
  new Promise((resolve) => {
    const look = () => {
      if (!document.querySelector(selector)) return void requestAnimationFrame(look)
      requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.timeOrigin + performance.now())))
    }
    look()
  })

/** Runs in a page. @returns when it has drawn something for the first time, ms since the epoch */
export const firstFrame = (): Promise<number> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.timeOrigin + performance.now())))
  })

/**
 * Waits until what follows the first drawing is done: the library is read, which may take longer than drawing what was
 * kept of it, and then two seconds more have passed, as they do before a person has looked around.
 */
export const settled = (app: Running): Promise<void> =>
  app.inPage(async () => {
    const whole = { place: 'all', tag: null, filter: '', sort: 'oldest', offset: 0, limit: 1 } as const
    await window.variorum?.call('articles.page', whole)
    await new Promise<void>((resolve) => setTimeout(() => requestIdleCallback(() => resolve()), 2_000))
  }, undefined)

export const FIRST_ROW = '[role=listbox] [role=option]'
