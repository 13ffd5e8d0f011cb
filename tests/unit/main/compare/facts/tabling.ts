import { DEFAULT_COMPARE_OPTIONS, type Span } from '../../../../../common/comparison'
import type { FactRow, FactTable } from '../../../../../common/facts'
import { compareTexts } from '../../../../../main/compare/compare'
import { factTable } from '../../../../../main/compare/facts/factTable'
import { item } from '../../../../../main/compare/item'

interface Written {
  lang?: string
  published?: string | null
}

/** The fact table of texts that are written down in a test, by way of their comparison. */
export function tabling(
  texts: readonly string[],
  { lang = 'en', published = '2021-03-29T15:20:00Z' }: Written = {},
): FactTable {
  const read = texts.map((text, index) => ({ id: String(index), text, lang, publishedAt: published }))
  const { passages, columns } = compareTexts(read, DEFAULT_COMPARE_OPTIONS, () => {})
  const spans = passages.map(({ units }) =>
    units.map((own, column) =>
      own.map((at): Span => {
        const unit = item(item(columns, column).units, at)
        return [unit.start, unit.end]
      }),
    ),
  )
  return factTable(read, spans, () => {})
}

/** A row as it is read: "differ | at least 369 | more than 420"; "-" where nothing was found. */
export const told = ({ group, cells }: FactRow): string =>
  [
    group,
    ...cells.map(
      (cell) =>
        cell
          .map(({ says, qualifier, note }) => `${qualifier ? `${qualifier} ` : ''}${says}${note ? ` (${note})` : ''}`)
          .join(' / ') || '-',
    ),
  ].join(' | ')

/** All rows of a kind, as they are read. */
export const rowsOf = (table: FactTable, kind: FactRow['kind']): string[] =>
  table.rows.filter((row) => row.kind === kind).map(told)
