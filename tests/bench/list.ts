import { benchOptions, median, print, say } from './parts/figures'
import { everyday } from './parts/indexed'
import { opened } from './parts/libraries'
import { recordsOf } from './parts/plainLowdb'

/** list.scroll, list.sort, list.facets: what a person does in a long list, in the real window. */

const SMALL = 1_000
const FLINGS = 7
const ROUNDS = { few: 2, many: 3 }

const { articles, work, rounds, wants } = benchOptions()
const library = await everyday(work, articles)

if (wants('list.sort')) await tellSort()
if (wants('list.facets')) await tellFacets()
if (wants('list.scroll')) await tellScroll()

/** Each order is asked for once in a start, in a place that is large: the first answer is the one that is waited for. */
async function tellSort(): Promise<void> {
  const runs: Record<string, number>[] = []
  for (let round = 0; round < rounds(ROUNDS); round++)
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

/** Every view is asked for its facets once in a start: with nothing chosen, and with more and more of it. */
async function tellFacets(): Promise<void> {
  const runs: number[][] = []
  for (let round = 0; round < rounds(ROUNDS); round++)
    runs.push(await opened(work, library, (app) => app.inPage(facetTimes, undefined)))
  for (const times of runs) say(`list.facets: ${times.map((ms) => ms.toFixed(1)).join(', ')} ms`)
  const value = median(runs.map((times) => Math.max(...times)))
  const base = plainFacets()
  print({
    name: 'list.facets',
    value,
    unit: 'ms',
    baseline: `one pass over all records that counts every value of each, in Node (${base.toFixed(0)} ms); the value is the slowest view`,
    ratio: value / base,
  })
}

/** Runs in the page. @returns how long the facets of each view took, ms */
async function facetTimes(): Promise<number[]> {
  const { call } = window.variorum
  const times: number[] = []
  for (const place of ['all', 'archive', 'unread'] as const) {
    const chosen: Partial<Record<'tag' | 'site' | 'author' | 'year' | 'lang' | 'type', string[]>> = {}
    for (const next of ['nothing', 'lang', 'year', 'tag'] as const) {
      const begun = performance.now()
      const asked = { place, tag: null, filter: '', sort: 'newest', find: '', facets: { ...chosen } } as const
      const answer = await call('articles.facets', asked)
      times.push(performance.now() - begun)
      if (!answer.ok) throw new Error(answer.error.message)
      // What is most frequent is chosen in turn.
      const following = ({ nothing: 'lang', lang: 'year', year: 'tag', tag: 'type' } as const)[next]
      const most = answer.value.find(({ facet }) => facet === following)?.values[0]?.value
      if (most !== undefined) chosen[following] = [most]
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
  }
  return times
}

function plainFacets(): number {
  const records = recordsOf(library)
  return median(
    [1, 2, 3].map(() => {
      const begun = performance.now()
      const counts = new Map<string, number>()
      const count = (value: string) => counts.set(value, (counts.get(value) ?? 0) + 1)
      for (const { tags, site, byline, publishedAt, lang, type } of records) {
        for (const tag of tags) count(tag)
        for (const value of [site, byline, publishedAt?.slice(0, 4), lang, type]) count(value ?? '')
      }
      return performance.now() - begun
    }),
  )
}

async function tellScroll(): Promise<void> {
  const [value, base] = [await longestFrame(library), await longestFrame(await everyday(work, SMALL))]
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
