import type { TextBlock } from '../../../common/comparison'
import { inColumn } from '../inColumn'
import type { ShownPassage } from '../passages'
import type { Piece } from '../pieces'
import type { Shown } from '../shown'

/** What one text has of a passage in one of its blocks. */
export interface CellPart {
  kind: TextBlock['kind']
  piece: Piece
}

/** One passage across the texts. */
export interface PassageRow {
  passage: ShownPassage
  /** By column, in the text's order; empty where the text does not have it. */
  cells: readonly (readonly CellPart[])[]
}

/** @returns a row for each passage, in the reading order */
export function rowsOf({ passages, blocks }: Pick<Shown, 'passages' | 'blocks'>): PassageRow[] {
  const cells = passages.map(() => blocks.map((): CellPart[] => []))
  for (const [column, own] of blocks.entries()) {
    for (const { kind, pieces } of own) {
      for (const piece of pieces) {
        if (piece.passage !== null) cells[piece.passage]?.[column]?.push({ kind, piece })
      }
    }
  }
  return passages.map((passage) => ({ passage, cells: inColumn(cells, passage.index) }))
}
