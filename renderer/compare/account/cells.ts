import type { Comparison, Link } from '../../../common/comparison'
import { siglum } from '../wording'
import { joined } from './counting'

export type CellKind = 'same' | 'edited' | 'moved' | 'only'

/** One passage of one column on the map. */
export interface Cell {
  column: number
  /** Row of the edition: index into the comparison's passages. */
  passage: number
  kind: CellKind
  /** The columns that have it as well. */
  also: readonly number[]
}

/** How a unit stands to the other columns: the most that happened to it anywhere. */
const WEIGHT: Record<Exclude<CellKind, 'only'>, number> = { same: 0, edited: 1, moved: 2 }

/** @returns the same without the passages that are set apart: they are in no count */
export const takingPart = (comparison: Comparison): Comparison => ({
  ...comparison,
  passages: comparison.passages.filter(({ units }) =>
    units.every((own, column) => comparison.columns[column]?.units[own[0] ?? -1]?.apart === undefined),
  ),
})

/** @returns for each column its passages by row of the edition; undefined where it does not have one */
export function cellsOf({ columns, pairs, passages }: Comparison): (Cell | undefined)[][] {
  const fates = columns.map(() => new Map<number, Exclude<CellKind, 'only'>>())
  for (const pair of pairs) {
    for (const link of pair.links) {
      note(fates[pair.left], link.left, kindOf(link))
      note(fates[pair.right], link.right, kindOf(link))
    }
  }
  return columns.map((_, column) =>
    passages.map(({ units }, passage) => {
      const own = units[column] ?? []
      if (own.length === 0) return undefined
      const also = units.flatMap((list, other) => (other !== column && list.length > 0 ? [other] : []))
      const known = own.flatMap((unit) => fates[column]?.get(unit) ?? [])
      const kind = known.reduce<CellKind | undefined>(
        (most, each) => (most === undefined || most === 'only' || WEIGHT[each] > WEIGHT[most] ? each : most),
        undefined,
      )
      return { column, passage, kind: kind ?? 'only', also }
    }),
  )
}

function kindOf({ moved, text }: Link): Exclude<CellKind, 'only'> {
  if (moved) return 'moved'
  return text === 'identical' ? 'same' : 'edited'
}

function note(
  fates: Map<number, Exclude<CellKind, 'only'>> | undefined,
  units: readonly number[],
  kind: Exclude<CellKind, 'only'>,
): void {
  for (const unit of units) {
    const before = fates?.get(unit)
    if (before === undefined || WEIGHT[kind] > WEIGHT[before]) fates?.set(unit, kind)
  }
}

const WORDS: Record<CellKind, string> = { same: 'the same', edited: 'edited', moved: 'moved', only: '' }

/** "Passage 4 of 19 in A: edited, also in B and D"; "not found in C". */
export function cellWords(cell: Cell | undefined, at: { column: number; passage: number; of: number }): string {
  const place = `Passage ${at.passage + 1} of ${at.of}`
  if (!cell) return `${place}: not found in ${siglum(at.column)}`
  if (cell.kind === 'only') return `${place}: only in ${siglum(at.column)}`
  const also = cell.also.length > 0 ? `, also in ${joined(cell.also.map(siglum))}` : ''
  return `${place} in ${siglum(at.column)}: ${WORDS[cell.kind]}${also}`
}
