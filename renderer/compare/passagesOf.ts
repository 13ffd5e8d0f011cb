import type { Column, Pair, Passage } from '../../common/comparison'
import type { SetApartRule } from '../../common/setApart'
import { hasFigureOrQuote } from './figures'
import { inColumn } from './inColumn'
import type { Kind, Row, ShownPassage } from './passages'
import { inReadingOrder } from './readingOrder'
import { kindIn, relationsOf } from './relations'

/** What is to be shown: the columns of a comparison and what joins them. */
export interface Compared {
  columns: readonly Column[]
  pairs: readonly Pair[]
  /** Rows across the columns; of two columns the links themselves are the rows, and these are not asked. */
  passages: readonly Passage[]
}

/**
 * @param texts of the columns; left out where it does not matter what the passages hold
 * @returns all passages in the first column's order, those that it lacks where they would stand
 */
export function passagesOf(compared: Compared, texts?: readonly string[]): ShownPassage[] {
  const units = wholeRows(compared)
  const relations = relationsOf(compared.pairs, units)
  const rows = units.map((row, index): Row => ({ units: row, relations: inColumn(relations, index) }))
  const ordered = joined(inReadingOrder(rows, compared.columns.length), compared.columns)
  return ordered.map((row, index) =>
    withApart({
      index,
      ...row,
      ...fateOf(row),
      apart: apartOf(row.units, compared.columns),
      isPlain: texts !== undefined && !row.units.some((own, column) => holdsFacts(own, column, compared, texts)),
      kinds: row.units.map((own, column) => (own.length === 0 ? null : kindIn(row.relations, column))),
      links: row.relations.flatMap(({ links }) => links),
    }),
  )
}

/** What is set apart is no more to be seen than what is the same. */
const withApart = (passage: ShownPassage): ShownPassage =>
  passage.apart === null
    ? passage
    : { ...passage, kind: 'same', kinds: passage.kinds.map((kind) => (kind === null ? null : 'same')) }

/** @returns the rule that sets a row apart, which then holds nothing else */
function apartOf(row: readonly (readonly number[])[], columns: readonly Column[]): SetApartRule | null {
  const home = row.findIndex((own) => own.length > 0)
  return columns[home]?.units[row[home]?.[0] ?? -1]?.apart ?? null
}

function holdsFacts(
  units: readonly number[],
  column: number,
  { columns }: Compared,
  texts: readonly string[],
): boolean {
  const all = inColumn(columns, column).units
  return units.some((unit) =>
    hasFigureOrQuote(inColumn(texts, column).slice(all[unit]?.start ?? 0, all[unit]?.end ?? 0)),
  )
}

/** Rows that hold every unit of every column once. */
function wholeRows({ columns, pairs, passages }: Compared): number[][][] {
  const [pair] = pairs
  const rows =
    columns.length === 2 && pair
      ? pair.links.map((link) => [[...link.left], [...link.right]])
      : passages.map(({ units }) => units.map((own) => [...own]))
  for (const [column, { units }] of columns.entries()) {
    const known = new Set(rows.flatMap((row) => row[column] ?? []))
    for (const unit of units.keys()) {
      if (!known.has(unit)) rows.push(columns.map((_, index) => (index === column ? [unit] : [])))
    }
  }
  return rows
}

/** @returns what happened to a row over all columns */
function fateOf({ relations }: Row): { kind: Kind; edited: boolean } {
  const edited = relations.some((relation) => relation.edited)
  if (relations.length === 0) return { kind: 'only', edited: false }
  if (relations.some(({ kind }) => kind === 'moved')) return { kind: 'moved', edited }
  return { kind: edited ? 'edited' : 'same', edited }
}

function joined(rows: readonly Row[], columns: readonly Column[]): Row[] {
  const result: Row[] = []
  for (const row of rows) {
    const last = result.at(-1)
    if (last && belongTogether(last, row, columns)) result[result.length - 1] = together(last, row)
    else result.push(row)
  }
  return result
}

function together(first: Row, second: Row): Row {
  return {
    units: first.units.map((units, column) => [...units, ...inColumn(second.units, column)]),
    relations: first.relations.map((relation, index) => {
      const more = second.relations[index]
      if (!more) return relation
      return { ...relation, edited: relation.edited || more.edited, links: [...relation.links, ...more.links] }
    }),
  }
}

/** What two rows must have in common to be shown as one: the columns they stand in and how these hang together. */
const pattern = ({ units, relations }: Row): string =>
  [...units.map((own) => own.length > 0), ...relations.map(({ left, right, kind }) => `${left}${right}${kind}`)].join()

function belongTogether(first: Row, second: Row, columns: readonly Column[]): boolean {
  if (first.relations.some(({ kind }) => kind === 'edited') || pattern(first) !== pattern(second)) return false
  if (apartOf(first.units, columns) !== apartOf(second.units, columns)) return false
  return columns.every(({ units }, column) => {
    const last = first.units[column]?.at(-1)
    const next = second.units[column]?.at(0)
    if (last === undefined || next === undefined) return last === next
    return next === last + 1 && units[last]?.paragraph === units[next]?.paragraph
  })
}
