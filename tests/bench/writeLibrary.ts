import { openLibrary } from '../../main/library/library'
import { aDraft, someIds } from '../support/builders'

/**
 * Writes a library of articles like those that people keep, through the library's own code.
 *
 *   node scripts/run-ts.mjs tests/bench/writeLibrary.ts FOLDER COUNT
 */

const SITES = ['The Harbour Post', 'Morning Ledger', 'City Wire', 'The Northern Review', 'Evening Dispatch']
const TAGS = ['transport', 'council', 'climate', 'housing', 'courts', 'science', 'health', 'to check']
const SUBJECTS = ['The harbour bridge', 'A new ferry line', 'The city council', 'An old mill', 'The winter market']
const EVENTS = [
  'opens after two years of work',
  'is put off until spring',
  'costs more than was planned',
  'divides a town',
]
const WORDS = 'the report of that morning told how water rose over the quay and what people in the town did next'.split(
  ' ',
)

const DAY_MS = 24 * 60 * 60 * 1000

/** Each article is its own text, of the length of a short news report; the same in every run. */
function draftOf(index: number) {
  const pick = <T>(list: readonly T[], turn: number): T | undefined => list[(index * turn) % list.length]
  const paragraphs = Array.from({ length: 6 }, (_, paragraph) =>
    Array.from(
      { length: 60 },
      (_, word) => WORDS[(index + paragraph * 7 + word * (1 + (index % 5))) % WORDS.length],
    ).join(' '),
  )
  const title = `${pick(SUBJECTS, 3)} ${pick(EVENTS, 5)}, part ${index + 1}`
  return aDraft({
    title,
    byline: `Reporter ${(index % 40) + 1}`,
    site: pick(SITES, 7) ?? null,
    publishedAt: new Date(Date.UTC(2025, 0, 1) - index * (DAY_MS / 3)).toISOString(),
    excerpt: paragraphs[0]?.slice(0, 240) ?? '',
    wordCount: 360,
    html: `<p>${index}: ${paragraphs.join('</p><p>')}</p>`,
    tags: [pick(TAGS, 1), pick(TAGS, 3)].filter((tag) => tag !== undefined && index % 3 !== 0).map(String),
  })
}

const [folder, count] = process.argv.slice(2)
if (!folder || !count) throw new Error('Usage: writeLibrary.ts FOLDER COUNT')
const newId = someIds()
const library = await openLibrary({
  folder,
  now: () => new Date(),
  newId,
  device: newId(),
  onChange: () => undefined,
  onHistory: () => undefined,
})
await library.add(Array.from({ length: Number(count) }, (_, index) => draftOf(index)))
await library.close()
