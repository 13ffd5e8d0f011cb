/**
 * Loaded by Electron before the app (`-r`), for benchmarks: runs what the benchmark sends, in the main process or in
 * the page, and sends back what came of it; and watches how long the main process is held.
 */
const { readFileSync } = require('node:fs')
const { app } = require('electron')

const page = new Promise((resolve) => {
  app.once('browser-window-created', (_event, window) => {
    window.webContents.once('dom-ready', () => resolve(window.webContents))
  })
})

/** A turn of the main process that takes longer than this is noted. ms */
const NOTED_MS = 3
let watching = false
let noted = []

/** How long this thread has waited for a core that others had, ms; 0 where the system does not tell. */
function waitedForCore() {
  try {
    return Number(readFileSync('/proc/self/schedstat', 'utf8').split(' ')[1]) / 1e6
  } catch {
    return 0
  }
}

/** A timer that should come every millisecond: how late it comes is how long something else held the process. */
function watchTurns() {
  let last = performance.now()
  let waited = waitedForCore()
  const tick = () => {
    if (!watching) return
    const now = performance.now()
    const waitedNow = waitedForCore()
    if (now - last > NOTED_MS) {
      const lateMs = now - last - 1
      noted.push({ at: performance.timeOrigin + last, ms: Math.max(0, lateMs - (waitedNow - waited)), lateMs })
    }
    last = now
    waited = waitedNow
    setTimeout(tick, 1)
  }
  setTimeout(tick, 1)
}

const bench = {
  watch() {
    if (watching) return
    watching = true
    watchTurns()
  },
  /**
   * @returns what was noted since the last time: when each began (ms since the epoch), how long it held the process, and
   *   how late what came next was, with the time in which others had the core (ms)
   */
  takeNoted() {
    const taken = noted
    noted = []
    return taken
  },
}
if (process.env.VARIORUM_BENCH_WATCH) bench.watch()

// Nobody is left to ask anything.
process.on('disconnect', () => app.exit())

process.on('message', async ({ id, where, code }) => {
  try {
    const value =
      where === 'page'
        ? await (await page).executeJavaScript(code)
        : await new Function('require', 'bench', `return ${code}`)(require, bench)
    process.send({ id, value })
  } catch (error) {
    process.send({ id, error: String(error?.stack ?? error) })
  }
})
