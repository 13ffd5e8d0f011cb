import { benchOptions, median, print, say } from './parts/figures'
import { generated, opened } from './parts/libraries'
import { recordsOf } from './parts/plainLowdb'

/** list.scroll, list.sort: what a person does in a long list, in the real window. */

const SMALL = 1_000
const FLINGS = 7

const { articles, work, rounds = 3, wants } = benchOptions()
const library = await generated(work, articles, 'without')

if (wants('list.sort')) await tellSort()
if (wants('list.scroll')) await tellScroll()

/** Each order is asked for once in a start, in a place that is large: the first answer is the one that is waited for. */
async function tellSort(): Promise<void> {
  const runs: Record<string, number>[] = []
  for (let round = 0; round < rounds; round++)
    runs.push(await opened(work, library, (app) => app.inPage(sortTimes, undefined)))
  for (const sort of Object.keys(runs[0] ?? {})) {
    say(`list.sort by ${sort}: ${runs.map((times) => (times[sort] ?? 0).toFixed(1)).join(', ')} ms`)
  }
  const value = median(runs.map((times) => Math.max(...Object.values(times))))
  const base = plainSort()
  print({
    name: 'list.sort',
    value,
    unit: 'ms',
    baseline: `all titles sorted by one Intl.Collator in Node (${base.toFixed(0)} ms); the value is the slowest order`,
    ratio: value / base,
  })
}

/** Runs in the page. @returns how long the first rows took to come in each order, ms */
async function sortTimes(): Promise<Record<string, number>> {
  const { call } = window.variorum
  const times: Record<string, number> = {}
  for (const sort of ['title', 'oldest', 'title-reversed', 'newest'] as const) {
    const begun = performance.now()
    const answer = await call('articles.page', { place: 'all', tag: null, filter: '', sort, offset: 0, limit: 100 })
    times[sort] = performance.now() - begun
    if (!answer.ok) throw new Error(answer.error.message)
    await new Promise((resolve) => setTimeout(resolve, 300))
  }
  return times
}

function plainSort(): number {
  const titles = recordsOf(library).map(({ title }) => title)
  const { compare } = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' })
  return median(
    [1, 2, 3].map(() => {
      const begun = performance.now()
      titles.slice().sort(compare)
      return performance.now() - begun
    }),
  )
}

async function tellScroll(): Promise<void> {
  const [value, base] = [await longestFrame(library), await longestFrame(await generated(work, SMALL, 'without'))]
  const baseline = `the same with ${SMALL} articles, in the same run (${base.toFixed(1)} ms); each the median of ${FLINGS} flings`
  print({ name: 'list.scroll', value, unit: 'ms', baseline, ratio: value / base })
}

async function longestFrame(of: string): Promise<number> {
  const frames = await opened(work, of, (app) => app.inPage(flings, FLINGS))
  say(`list.scroll, longest frame of each fling: ${frames.map((ms) => ms.toFixed(1)).join(', ')} ms`)
  return median(frames)
}

/**
 * Runs in the page: flings the list, now a few screens with what friction leaves, now from end to end as the scroll bar
 * does. @returns the longest time between two frames of each fling, ms
 */
async function flings(count: number): Promise<number[]> {
  const list = document.querySelector('[role=listbox]')
  if (!(list instanceof HTMLElement)) throw new Error('There is no list.')
  const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve))
  const longest: number[] = []
  for (let fling = 0; fling < count; fling++) {
    const isWhole = fling % 2 === 1
    const end = list.scrollHeight - list.clientHeight
    const down = fling % 4 < 2
    let worst = 0
    let last = await frame()
    const begun = last
    for (let speed = 180; isWhole ? last - begun < 2_500 : speed > 1; speed *= 0.975) {
      const share = (last - begun) / 2_500
      if (isWhole) list.scrollTop = end * (down ? share : 1 - share)
      else list.scrollTop += down ? speed : -speed
      const now = await frame()
      worst = Math.max(worst, now - last)
      last = now
    }
    longest.push(worst)
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
  return longest
}
