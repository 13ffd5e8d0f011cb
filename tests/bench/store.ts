import { readdirSync } from 'node:fs'
import path from 'node:path'
import { appFolder, blankApp, FIRST_ROW, firstFrame, launch, paintedAt, type Stall, settled } from './parts/electron'
import { benchOptions, median, percentile, print, say } from './parts/figures'
import { everyday } from './parts/indexed'
import { discard, profileWith } from './parts/libraries'
import { plainLowdb } from './parts/plainLowdb'

/**
 * store.commit, store.bulk1000, store.stall: changes asked for from the page, until they are answered, which is when they
 * are on the disk. Beside the large library stands one of 1,000 articles, and lowdb with its own adapter.
 */

const SMALL = 1_000
const COMMITS = 300
const BULKS = 15
const LOWDB_ROUNDS = 3
const STALL_ROUNDS = { few: 2, many: 3 }
/** Enough changes of 1,000 articles for a few megabytes of journal, so that a snapshot is taken meanwhile. */
const ROTATING = 30
/** A snapshot that does not come in this time will not come. */
const SNAPSHOT_LIMIT_MS = 30_000
const LOWDB = 'lowdb with its JSONFile and fsync, the same records, in the same run'

const { articles, work, rounds, wants } = benchOptions()
const library = await everyday(work, articles)

const large = wants('store.commit') || wants('store.bulk1000') ? await changes(library) : undefined
const plain = large && (await lowdbTimes())
if (large && plain) {
  tell('store.commit.p50', percentile(large.commits, 50), percentile(plain.one, 50))
  tell('store.commit.p95', percentile(large.commits, 95), percentile(plain.one, 95))
  if (wants('store.commit.growth')) await tellGrowth(median(large.commits))
  tell('store.bulk1000', median(large.bulks), median(plain.thousand))
}
if (wants('store.stall')) await tellStall()

function tell(name: string, value: number, base: number): void {
  if (wants(name)) print({ name, value, unit: 'ms', baseline: LOWDB, ratio: value / base })
}

async function lowdbTimes() {
  say('store: lowdb by itself')
  const folder = path.join(work, 'lowdb')
  const times = await plainLowdb(library, folder, LOWDB_ROUNDS)
  discard(folder)
  return times
}

async function tellGrowth(value: number): Promise<void> {
  const small = await changes(await everyday(work, SMALL))
  const base = median(small.commits)
  const baseline = `store.commit.p50 with ${SMALL} articles, in the same run (${base.toFixed(2)} ms)`
  print({ name: 'store.commit.growth', value: value / base, unit: 'times', baseline, ratio: value / base })
}

async function changes(of: string): Promise<{ commits: number[]; bulks: number[] }> {
  say(`store: changes in ${path.basename(of)}`)
  const profile = profileWith(work, of)
  const app = await launch({ dir: appFolder(), profile })
  try {
    await app.inPage(paintedAt, FIRST_ROW)
    await settled(app)
    const commits = await app.inPage(commitTimes, COMMITS)
    const bulks = await app.inPage(bulkTimes, BULKS)
    return { commits, bulks }
  } finally {
    await app.close()
    discard(profile)
  }
}

/** Runs in the page. @returns how long each star took that was given or taken, with a pause after each as a person makes. ms */
async function commitTimes(count: number): Promise<number[]> {
  const { call } = window.variorum
  const answer = await call('articles.ids', { place: 'all', tag: null, filter: '', sort: 'oldest' })
  if (!answer.ok) throw new Error(answer.error.message)
  const times: number[] = []
  for (let turn = -20; turn < count; turn++) {
    const id = answer.value[((turn + 20) * 7_919) % answer.value.length] ?? ''
    const begun = performance.now()
    const changed = await call('articles.toggle', { ids: [id], field: 'starred' })
    const took = performance.now() - begun
    if (!changed.ok) throw new Error(changed.error.message)
    // The first ones warm up.
    if (turn >= 0) times.push(took)
    await new Promise((resolve) => setTimeout(resolve, 30))
  }
  return times
}

/** Runs in the page. @returns how long it took to tag 1,000 articles, each time. ms */
async function bulkTimes(count: number): Promise<number[]> {
  const { call } = window.variorum
  const times: number[] = []
  let size = 0
  for (let turn = 0; turn < count; turn++) {
    const ids: string[] = []
    // Two pages of rows: all ids at once would be work of another kind.
    for (const part of [0, 500]) {
      const offset = Math.max(0, Math.floor((size - 1_000) * (turn / count))) + part
      const asked = { place: 'all', tag: null, filter: '', sort: 'oldest', offset, limit: 500 } as const
      const answer = await call('articles.page', asked)
      if (!answer.ok) throw new Error(answer.error.message)
      size = answer.value.total
      ids.push(...answer.value.rows.map(({ id }) => id))
    }
    const begun = performance.now()
    const changed = await call('articles.tag', { ids, add: [`bench ${Math.random()}`], remove: [] })
    times.push(performance.now() - begun)
    if (!changed.ok) throw new Error(changed.error.message)
    await new Promise((resolve) => setTimeout(resolve, 300))
  }
  return times
}

/** The longest that one turn of the main process took, in the median of the runs; of each phase, on standard error. */
async function tellStall(): Promise<void> {
  const runs = []
  for (let run = 0; run < rounds(STALL_ROUNDS); run++) runs.push(await stallRun())
  const worst = (phases: Phases) => Math.max(...Object.values(phases).map(({ ms }) => ms))
  for (const phase of ['opening', 'rotating', 'bulk'] as const) {
    say(`store.stall while ${phase}: ${runs.map((phases) => told(phases[phase])).join(', ')} ms`)
  }
  const base = await blankStall()
  print({
    name: 'store.stall',
    value: median(runs.map(worst)),
    unit: 'ms',
    baseline: 'the longest turn of the main process of an empty Electron window, from its first drawing on',
    ratio: median(runs.map(worst)) / base,
  })
}

interface Phases {
  opening: Stall
  rotating: Stall
  bulk: Stall
}

async function stallRun(): Promise<Phases> {
  const profile = profileWith(work, library)
  const app = await launch({ dir: appFolder(), profile, watch: true })
  try {
    const drawn = await app.inPage(firstFrame, undefined)
    await app.inPage(paintedAt, FIRST_ROW)
    await settled(app)
    const opening = longest((await app.stalls()).filter(({ at }) => at > drawn))

    const store = path.join(profile, 'Library', 'store')
    await app.inPage(bulkTimes, ROTATING)
    const bulk = longest(await app.stalls())
    const before = newest(store)
    // The journal is long by now, or a snapshot is under way already.
    for (const deadline = Date.now() + SNAPSHOT_LIMIT_MS; newest(store) === before && Date.now() < deadline; ) {
      await app.inPage(bulkTimes, 1)
    }
    await settled(app)
    if (newest(store) < 2) throw new Error('No snapshot was taken.')
    return { opening, bulk, rotating: longest(await app.stalls()) }
  } finally {
    await app.close()
    discard(profile)
  }
}

/** @returns the highest number that a whole snapshot has */
function newest(store: string): number {
  return Math.max(0, ...readdirSync(store).map((name) => Number(/^snapshot-(\d+)\.ndjson$/.exec(name)?.[1] ?? 0)))
}

function longest(stalls: readonly Stall[]): Stall {
  return stalls.reduce((worst, stall) => (stall.ms > worst.ms ? stall : worst), { at: 0, ms: 0, lateMs: 0 })
}

/** With what it was together with the time in which others had the core. */
function told({ ms, lateMs }: Stall): string {
  return `${ms.toFixed(1)} (${lateMs.toFixed(1)})`
}

async function blankStall(): Promise<number> {
  const profile = path.join(work, 'blank-stall')
  const app = await launch({ dir: blankApp(work), profile, watch: true })
  try {
    const drawn = await app.inPage(firstFrame, undefined)
    await settled(app)
    return longest((await app.stalls()).filter(({ at }) => at > drawn)).ms
  } finally {
    await app.close()
    discard(profile)
  }
}
