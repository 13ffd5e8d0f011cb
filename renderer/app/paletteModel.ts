import type { CommandId } from '../../common/commands'
import type { ArticleRow, Overview, Place, TagCount } from '../../common/model'
import { fold, type Match, match, wordsIn } from './fuzzy'

/** A command as the palette offers it now. */
export interface Offer {
  id: CommandId
  label: string
  /** Other words it may be looked for by. */
  words: string
  chord: string | undefined
  enabled: boolean
}

/** One line. `at` are the offsets of the letters to mark in its label. */
export type Entry = { key: string; label: string; at: number[] } & (
  | { kind: 'command'; offer: Offer }
  | { kind: 'place'; place: Place; count: number }
  | { kind: 'tag'; tag: TagCount }
  | { kind: 'article'; row: ArticleRow }
)

export interface Group {
  name: string
  entries: Entry[]
}

export interface Known {
  offers: readonly Offer[]
  /** Commands run from the palette before, newest first. */
  recent: readonly CommandId[]
  overview: Overview | undefined
  placeLabels: Readonly<Record<Place, string>>
  /** What the library found for the query. */
  rows: readonly ArticleRow[]
}

const MOST = { recent: 5, commands: 8, disabled: 3, places: 6 }

/**
 * What the palette shows for a query: `>` asks for commands only, `#` for tags only.
 * @returns groups in their order, without empty ones
 */
export function groupsFor(query: string, known: Known): Group[] {
  const { sign, words } = parsed(query)
  const groups = groupsBySign(sign, words, known)
  return groups.filter(({ entries }) => entries.length > 0)
}

function groupsBySign(sign: Sign, words: string, known: Known): Group[] {
  if (sign === '>') return [{ name: 'Do', entries: commandEntries(words, known.offers, Number.POSITIVE_INFINITY) }]
  if (sign === '#') return [{ name: 'Tags', entries: tagEntries(words, known.overview) }]
  if (words === '') return atRest(known)
  return [
    { name: 'Do', entries: commandEntries(words, known.offers, MOST.commands) },
    { name: 'Go to', entries: goToEntries(words, known).slice(0, MOST.places) },
    { name: 'Articles', entries: known.rows.map((row) => articleEntry(row, words)) },
  ]
}

/** Nothing asked yet: what was done last, all that can be done, and the places. */
function atRest(known: Known): Group[] {
  const canRun = known.offers.filter(({ enabled }) => enabled)
  const recent = known.recent.flatMap((id) => canRun.filter((offer) => offer.id === id)).slice(0, MOST.recent)
  return [
    { name: 'Recent', entries: recent.map((offer) => commandEntry(offer, [])) },
    { name: 'Do', entries: canRun.filter((offer) => !recent.includes(offer)).map((offer) => commandEntry(offer, [])) },
    { name: 'Go to', entries: placeEntries(known).map(({ entry }) => entry) },
  ]
}

type Sign = '>' | '#' | ''

/** @returns the sign a query begins with, and its words */
export function parsed(query: string): { sign: Sign; words: string } {
  const text = query.trimStart()
  const first = text.charAt(0)
  if (first === '>' || first === '#') return { sign: first, words: text.slice(1).trim() }
  return { sign: '', words: text.trim() }
}

interface Scored {
  entry: Entry
  score: number
  /** Found by another word for it, which is never chance. */
  byWord?: boolean
}

/** Share of the best score below which a line is left out. */
const NEAR_ENOUGH = 0.6

/** Nearest first; what is far behind the nearest was hit by chance. */
function best(list: readonly Scored[]): Entry[] {
  const top = Math.max(0, ...list.map(({ score }) => score))
  return list
    .filter(({ score, byWord }) => byWord || score >= top * NEAR_ENOUGH)
    .sort((a, b) => b.score - a.score)
    .map(({ entry }) => entry)
}

const commandEntry = (offer: Offer, at: number[]): Entry => ({
  kind: 'command',
  key: `command ${offer.id}`,
  label: offer.label,
  at,
  offer,
})

function commandEntries(words: string, offers: readonly Offer[], most: number): Entry[] {
  const found = offers.flatMap((offer): Scored[] => {
    const inLabel = match(words, offer.label)
    // Another word for it counts less than its name, and only from the start of the word.
    const inWords = byOtherWord(words, offer.words)
    if (!inLabel && !inWords) return []
    const entry = commandEntry(offer, inLabel?.at ?? [])
    return [{ entry, score: inLabel?.score ?? 0, byWord: inWords }]
  })
  const nearest = best(found)
  const of = (enabled: boolean) =>
    nearest.filter((entry) => entry.kind === 'command' && entry.offer.enabled === enabled)
  // What cannot be done now is still found, last: so one learns that it exists.
  return [...of(true).slice(0, most), ...of(false).slice(0, words === '' ? most : MOST.disabled)]
}

function byOtherWord(words: string, others: string): boolean {
  const known = fold(others).split(' ')
  const asked = fold(words).split(/\s+/)
  return asked.every((word) => word.length > 1 && known.some((other) => other.startsWith(word)))
}

function placeEntries({ overview, placeLabels }: Known, words = ''): Scored[] {
  const places = Object.keys(placeLabels) as Place[]
  return places.flatMap((place) => {
    const label = placeLabels[place]
    const found = match(words, label) ?? asCommand(words, label)
    if (!found) return []
    const count = overview?.places[place] ?? 0
    return [{ entry: { kind: 'place', key: `place ${place}`, label, at: found.at, place, count }, score: found.score }]
  })
}

/** The menus call it "Go to Inbox"; who has learnt that finds it by that. */
function asCommand(words: string, label: string): Match | null {
  const found = /^g./i.test(words) ? match(words, GO_TO + label) : null
  return found && { score: found.score, at: found.at.map((at) => at - GO_TO.length).filter((at) => at >= 0) }
}

const GO_TO = 'Go to '

function tagScores(words: string, overview: Overview | undefined): Scored[] {
  return (overview?.tags ?? []).flatMap((tag) => {
    const found = match(words, tag.name)
    if (!found) return []
    return [{ entry: { kind: 'tag', key: `tag ${tag.id}`, label: tag.name, at: found.at, tag }, score: found.score }]
  })
}

const tagEntries = (words: string, overview: Overview | undefined) => best(tagScores(words, overview))

const goToEntries = (words: string, known: Known) =>
  best([...placeEntries(known, words), ...tagScores(words, known.overview)])

const articleEntry = (row: ArticleRow, words: string): Entry => ({
  kind: 'article',
  key: `article ${row.id}`,
  label: row.title,
  at: wordsIn(words, row.title),
  row,
})
