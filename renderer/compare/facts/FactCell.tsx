import type { ComparedText } from '../../../common/comparison'
import type { FactRow, Finding } from '../../../common/facts'
import { siglum } from '../wording'
import { NOT_FOUND, plainFinding } from './factWords'
import { snippetOf } from './snippet'

interface Props {
  cell: readonly Finding[]
  row: FactRow
  column: number
  text: ComparedText | undefined
  /** Which of its findings a key would be for; null: none. */
  focused: number | null
  /** Of the row among those on screen. */
  place: number
  /** The pointer or the focus came to one of its findings. */
  onPlace(at: number): void
  onFocus(at: number): void
  onJump(finding: Finding): void
}

/** How one article has a fact. */
export function FactCell({ cell, row, column, text, focused, place, onPlace, onFocus, onJump }: Props) {
  if (cell.length === 0) {
    return (
      <td
        className="facts-cell is-none"
        tabIndex={focused === null ? -1 : 0}
        data-cell={`${place}-${column}-0`}
        aria-label={`${siglum(column)}: ${NOT_FOUND}`}
        onFocus={() => {
          onFocus(0)
          onPlace(0)
        }}
      >
        {NOT_FOUND}
      </td>
    )
  }
  return (
    <td className={`facts-cell${isOdd(row, cell) ? ' is-odd' : ''}${isLone(row) ? ' is-lone' : ''}`}>
      {cell.map((finding, at) => {
        const snippet = text && snippetOf(text.text, finding)
        return (
          <button
            key={finding.span[0]}
            type="button"
            className="facts-finding"
            tabIndex={focused === at ? 0 : -1}
            data-cell={`${place}-${column}-${at}`}
            aria-label={`${siglum(column)}: ${plainFinding(finding)}. Show it in the text`}
            onFocus={() => {
              onFocus(at)
              onPlace(at)
            }}
            onPointerEnter={() => onPlace(at)}
            onClick={() => onJump(finding)}
          >
            <span className="facts-says">
              {row.kind !== 'quote' && <b dir="auto">{finding.says}</b>}{' '}
              {finding.qualifier !== '' && <small>{finding.qualifier}</small>}
              {finding.note !== '' && <small className="facts-note">{finding.note}</small>}
              <span className="facts-at">¶ {finding.paragraph + 1}</span>
            </span>
            {snippet && (
              <span className="facts-words" dir="auto" lang={text.lang ?? undefined}>
                {snippet.before}
                <u>{snippet.fact}</u>
                {snippet.after}
              </span>
            )}
          </button>
        )
      })}
    </td>
  )
}

const isLone = ({ cells }: FactRow): boolean => cells.filter((cell) => cell.length > 0).length === 1

/** Says something that most of the others do not: they are marked, not those. */
function isOdd({ group, cells }: FactRow, cell: readonly Finding[]): boolean {
  if (group !== 'contradict' && group !== 'differ') return false
  const words = (one: readonly Finding[]) => one.map(plainFinding).join('/')
  const having = cells.filter((one) => one.length > 0).map(words)
  const alike = (one: string) => having.filter((other) => other === one).length
  const most = Math.max(...having.map(alike))
  const mine = alike(words(cell))
  return mine < most || most === 1 || having.filter((one) => alike(one) === most).length > most
}
