import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { appFolder, blankApp, FIRST_ROW, launch, paintedAt } from './parts/electron'
import { benchOptions, median, print, say } from './parts/figures'
import { everyday } from './parts/indexed'
import { discard, profileWith } from './parts/libraries'
import { residentMemory, treeMemory } from './parts/treeMemory'

/**
 * The app with 1,000 articles and with many beside an empty Electron window, in interleaved runs: start.cold and
 * start.memory of the small library; start.list, start.ready and memory of the large one. A run starts the process,
 * waits until its content is on the screen, lets it settle, reads the memory, and ends it. Each keeps its profile, and
 * its first run is thrown away, so an everyday start is measured.
 */

const SMALL = 1_000
const ROUNDS = { few: 5, many: 6 }
const SETTLE_MS = 2_000
const BASELINE = 'an empty Electron window, started in turn with it'

interface Run {
  paintedMs: number
  /** When the whole library answers and takes a change; of the empty window, when it is drawn. */
  readyMs: number
  treeMiB: number | undefined
  mainMB: number | undefined
}

interface Subject {
  dir: string
  profile: string
  content: string
  articles: number
  runs: Run[]
}

const { articles, size, rounds: roundsOf, work, wants } = benchOptions()
const rounds = roundsOf(ROUNDS)
const blank: Subject = {
  dir: blankApp(work),
  profile: path.join(work, 'blank-profile'),
  content: 'body',
  articles: 0,
  runs: [],
}
mkdirSync(blank.profile, { recursive: true })
const subjects = [blank]
const small = wants('start.cold') || wants('start.memory') ? await subjectOf(SMALL) : undefined
const names = [`start.list.${size}`, `start.ready.${size}`, `memory.${size}`]
const large = names.some(wants) ? await subjectOf(articles) : undefined

for (let round = 0; round <= rounds; round++) {
  // The order alternates, so that a drift of the machine weighs on all alike.
  for (const subject of round % 2 ? [...subjects].reverse() : subjects) {
    const run = await measure(subject)
    if (round > 0) subject.runs.push(run)
  }
  say(`start: round ${round} of ${rounds}`)
}
if (small) {
  tell('start.cold', 'ms', small, ({ paintedMs }) => paintedMs)
  tell('start.memory', 'MiB', small, ({ treeMiB }) => treeMiB)
}
if (large) {
  tell(`start.list.${size}`, 'ms', large, ({ paintedMs }) => paintedMs)
  const list = median(large.runs.map(({ paintedMs }) => paintedMs))
  const more = median(large.runs.map(({ readyMs, paintedMs }) => readyMs - paintedMs))
  if (wants(`start.ready.${size}`)) {
    print({
      name: `start.ready.${size}`,
      value: more,
      unit: `ms after start.list.${size}`,
      baseline: `start.list.${size} of the same runs`,
      ratio: (list + more) / list,
    })
  }
  tell(`memory.${size}`, 'MB', large, ({ mainMB }) => mainMB)
}
for (const { profile } of subjects) discard(profile)

async function subjectOf(count: number): Promise<Subject> {
  const profile = profileWith(work, await everyday(work, count))
  const subject = { dir: appFolder(), profile, content: FIRST_ROW, articles: count, runs: [] }
  subjects.push(subject)
  return subject
}

function tell(name: string, unit: string, subject: Subject, figure: (run: Run) => number | undefined): void {
  const [value, base] = [subject, blank].map(({ runs }) => median(runs.map((run) => figure(run) ?? Number.NaN)))
  if (!wants(name) || value === undefined || base === undefined || Number.isNaN(value / base)) return
  print({
    name,
    value,
    unit,
    baseline: name.startsWith('memory') ? `the main process of ${BASELINE}` : BASELINE,
    ratio: value / base,
  })
}

async function measure({ dir, profile, content, articles: count }: Subject): Promise<Run> {
  const app = await launch({ dir, profile })
  try {
    const painted = await app.inPage(paintedAt, content)
    const ready = count > 0 ? await app.inPage(answersWholly, count) : painted
    await new Promise((resolve) => setTimeout(resolve, SETTLE_MS))
    return {
      paintedMs: painted - app.begun,
      readyMs: ready - app.begun,
      treeMiB: treeMemory(app.pid),
      mainMB: residentMemory(app.pid),
    }
  } finally {
    await app.close()
  }
}

/** Runs in the page. @returns when rows from the middle of the library have come and a change has been taken, ms since the epoch */
async function answersWholly(count: number): Promise<number> {
  const { call } = window.variorum
  const middle = {
    place: 'all',
    tag: null,
    filter: '',
    sort: 'oldest',
    offset: Math.floor(count / 2),
    limit: 50,
  } as const
  const page = await call('articles.page', middle)
  if (!page.ok) throw new Error(page.error.message)
  const ids = page.value.rows.slice(0, 1).map(({ id }) => id)
  const changed = await call('articles.toggle', { ids, field: 'starred' })
  if (!changed.ok) throw new Error(changed.error.message)
  return performance.timeOrigin + performance.now()
}
