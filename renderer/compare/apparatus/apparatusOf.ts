import type { Span } from '../../../common/comparison'
import { inColumn } from '../inColumn'
import type { ShownPassage } from '../passages'
import { oneLine, wordBefore } from '../readings'
import { relationBetween } from '../relations'
import type { Shown } from '../shown'
import { homeOf } from '../wording'

/** What one or more versions have in the place of the lemma. */
export interface Variant {
  /** Empty where they have nothing there. */
  words: string
  /** Columns that read so. */
  witnesses: number[]
}

/** One place where the versions part: `At least 369 ] More than 420 B   In all 422 D`. */
export interface Entry {
  /** What the base has; for `add` the word after which others have more, empty at the very start. */
  lemma: string
  kind: 'differs' | 'add'
  variants: Variant[]
}

/** The readings of one passage in every version. */
export interface Apparatus {
  /** The first column that has it: its words are the lemmas. */
  base: number
  /** In the base's order. */
  entries: Entry[]
  /** Versions that have it word for word as the base. */
  agreeing: number[]
  /** Versions that tell it in words of their own, each as a whole. */
  inOtherWords: Variant[]
  /** Versions in which it was not found. */
  missing: number[]
}

/** @returns what every version has of a passage, collated against the first that has it */
export function apparatusOf({ texts, columns }: Pick<Shown, 'texts' | 'columns'>, passage: ShownPassage): Apparatus {
  const base = homeOf(passage.units)
  const found: Apparatus = { base, entries: [], agreeing: [], inOtherWords: [], missing: [] }
  const changes: Change[] = []
  for (const [witness, units] of passage.units.entries()) {
    if (witness === base) continue
    if (units.length === 0) {
      found.missing.push(witness)
      continue
    }
    const links = relationBetween(passage, base, witness)?.links ?? []
    const isWhole =
      links.length === 0 || links.some(({ text, changes: own }) => text !== 'identical' && own.length === 0)
    const own = links.flatMap((link) =>
      link.changes.map(({ left, right }): Change => ({ witness, at: left, has: right })),
    )
    if (isWhole) found.inOtherWords.push({ words: wordsOf(texts, columns, witness, units), witnesses: [witness] })
    else if (own.length === 0) found.agreeing.push(witness)
    else changes.push(...own)
  }
  const { text } = inColumn(texts, base)
  found.entries = placesOf(changes).flatMap((place) => {
    const entry = entryAt(place, text, (witness) => inColumn(texts, witness).text)
    return entry ? [entry] : []
  })
  return found
}

interface Change {
  witness: number
  /** In the base's text. */
  at: Span
  /** In the witness's. */
  has: Span
}

/** Changes of any versions that overlap in the base, together. */
function placesOf(changes: readonly Change[]): Change[][] {
  const places: { end: number; changes: Change[] }[] = []
  for (const change of [...changes].sort((a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1])) {
    const last = places.at(-1)
    const [start, end] = change.at
    // Where nothing stands in the base, only what stands at the very same place is about the same.
    const isSamePoint = last?.changes.some(({ at }) => at[0] === start && at[1] === end) ?? false
    if (last && (start < last.end || isSamePoint)) {
      last.end = Math.max(last.end, end)
      last.changes.push(change)
    } else places.push({ end, changes: [change] })
  }
  return places.map((place) => place.changes)
}

function entryAt(place: readonly Change[], base: string, textOf: (witness: number) => string): Entry | undefined {
  const start = Math.min(...place.map(({ at }) => at[0]))
  const end = Math.max(...place.map(({ at }) => at[1]))
  const variants: Variant[] = []
  for (const witness of new Set(place.map((change) => change.witness))) {
    const own = place.filter((change) => change.witness === witness)
    const [first, last] = [own[0], own.at(-1)]
    if (!first || !last) continue
    // Around its own changes a version has the words of the base.
    const before = base.slice(start, first.at[0])
    const words = oneLine(before + textOf(witness).slice(first.has[0], last.has[1]) + base.slice(last.at[1], end))
    const same = variants.find((variant) => variant.words === words)
    if (same) same.witnesses.push(witness)
    else variants.push({ words, witnesses: [witness] })
  }
  variants.sort((a, b) => (a.witnesses[0] ?? 0) - (b.witnesses[0] ?? 0))
  const lemma = oneLine(base.slice(start, end))
  // What differs in white space alone has nothing to be read.
  if (variants.every(({ words }) => words === lemma)) return undefined
  return lemma === '' ? { lemma: wordBefore(base, start), kind: 'add', variants } : { lemma, kind: 'differs', variants }
}

function wordsOf(texts: Shown['texts'], columns: Shown['columns'], column: number, units: readonly number[]): string {
  const { text } = inColumn(texts, column)
  const all = inColumn(columns, column).units
  return oneLine(units.map((unit) => text.slice(all[unit]?.start ?? 0, all[unit]?.end ?? 0)).join(' '))
}
