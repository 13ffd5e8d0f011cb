import { benchOptions, median, percentile, print } from './parts/figures'
import { everyday } from './parts/indexed'
import { opened } from './parts/libraries'
import { recordsOf } from './parts/plainLowdb'

/** goto.p95: names typed letter by letter, until what one can go to is there. */

const NAMES = 24
/** As a fast typist types. */
const BETWEEN_MS = 90

const { articles, work, wants } = benchOptions()
const library = await everyday(work, articles)
const titles = recordsOf(library).map(({ title }) => title)
const typed = Array.from({ length: NAMES }, (_, turn) => remembered(titles[(turn * 7_919) % titles.length] ?? '', turn))

if (wants('goto.p95')) {
  const times = await opened(work, library, (app) => app.inPage(typing, { typed, betweenMs: BETWEEN_MS }))
  const base = median(typed.map(plainScan))
  print({
    name: 'goto.p95',
    value: percentile(times, 95),
    unit: 'ms',
    baseline: `looking through all titles for the letters, nothing fuzzy, in Node (${base.toFixed(1)} ms)`,
    ratio: percentile(times, 95) / base,
  })
}

/** @returns what somebody types who half remembers a title: the beginnings of two words, now and then with a slip */
function remembered(title: string, turn: number): string {
  const words = title.split(' ').filter((word) => word.length > 2)
  const [one = title, other = ''] = [words[turn % words.length], words[(turn + 1) % words.length]]
  const text = `${one.slice(0, 5)} ${other.slice(0, 4)}`.trim().toLowerCase()
  return turn % 4 === 3 && text.length > 4 ? text.slice(0, 3) + text.slice(4) : text
}

function plainScan(text: string): number {
  const begun = performance.now()
  titles.filter((title) => title.toLowerCase().includes(text))
  return performance.now() - begun
}

/** Runs in the page. @returns how long the answer to each letter took, ms */
async function typing(given: { typed: string[]; betweenMs: number }): Promise<number[]> {
  const times: number[] = []
  for (const text of given.typed) {
    for (let length = 1; length <= text.length; length++) {
      const begun = performance.now()
      const answer = await window.variorum.call('goto.find', { text: text.slice(0, length), limit: 40, recent: [] })
      times.push(performance.now() - begun)
      if (!answer.ok) throw new Error(answer.error.message)
      await new Promise((resolve) => setTimeout(resolve, given.betweenMs))
    }
  }
  return times
}
