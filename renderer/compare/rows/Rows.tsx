import { memo, useMemo, useRef } from 'react'
import { OwnIcon } from '../../ui/Icon'
import { Inside, passageClass, Told } from '../Block'
import { ColumnHead } from '../ColumnHead'
import { FoldLine } from '../FoldLine'
import { isFold, withFolds } from '../folds'
import { inColumn } from '../inColumn'
import type { LayoutProps } from '../layoutProps'
import type { Kind, ShownPassage } from '../passages'
import type { Shown } from '../shown'
import { useListScene } from '../useListScene'
import { fateWords } from '../wording'
import { type CellPart, type PassageRow, rowsOf } from './rowsOf'
import './rows.css'

/** One passage a row: what is linked stands level, what is not stands alone. */
export function Rows({ shown, hot, folded, signals, scene, placeOf }: LayoutProps) {
  const scroller = useRef<HTMLElement>(null)
  const all = useMemo(() => rowsOf(shown), [shown])
  const rows = useMemo(() => withFolds(all, ({ passage }) => [passage.index], folded), [all, folded])
  useListScene({ shown, hot, signals, scene, scroller })
  return (
    <div className={`cmp-rows has-${shown.texts.length}`}>
      <div className="cmp-row-heads">
        {shown.texts.map((text, column) => (
          <ColumnHead key={text.id} text={text} column={column} />
        ))}
      </div>
      <section
        ref={scroller}
        className="cmp-list"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by key
        tabIndex={0}
        aria-label="Rows: one passage each"
      >
        {rows.map((row) =>
          isFold(row) ? (
            <FoldLine key={`fold ${row.passages[0]}`} fold={row} />
          ) : (
            <Row
              key={row.passage.index}
              row={row}
              texts={shown.texts}
              isHot={row.passage.index === hot}
              placeOf={placeOf}
            />
          ),
        )}
      </section>
    </div>
  )
}

interface RowProps {
  row: PassageRow
  texts: Shown['texts']
  isHot: boolean
  placeOf(passage: ShownPassage, column: number): string
}

const Row = memo(function Row({ row: { passage, cells }, texts, isHot, placeOf }: RowProps) {
  const { index, kind, edited } = passage
  const marks: Kind[] = kind === 'moved' && edited ? ['moved', 'edited'] : [kind]
  const label = `${fateWords(passage)}: why?`
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring its own frame and layout
    <div
      role="group"
      aria-label={fateWords(passage)}
      className={`cmp-row ${passageClass(passage, null, isHot)}`}
      data-item
      data-passage={index}
    >
      <div className="cmp-row-marks">
        {passage.apart === null &&
          marks.map((mark) => (
            <button
              key={mark}
              type="button"
              tabIndex={-1}
              className={`cmp-row-mark k-${mark}`}
              data-why={index}
              aria-label={label}
              title={label}
            >
              <OwnIcon name={mark} size={14} weight={2.25} />
            </button>
          ))}
      </div>
      {cells.map((parts, column) => {
        const text = inColumn(texts, column)
        return (
          <div
            key={text.id}
            className={`cmp-cell${parts.length === 0 ? ' is-empty' : ` ${passageClass(passage, column, false)}`}`}
            data-column={column}
            lang={text.lang ?? undefined}
            dir="auto"
          >
            {parts.length > 0 && (
              <Cell text={text.text} parts={parts} passage={passage} column={column} placeOf={placeOf} />
            )}
          </div>
        )
      })}
    </div>
  )
})

interface CellProps {
  text: string
  parts: readonly CellPart[]
  passage: ShownPassage
  column: number
  placeOf(passage: ShownPassage, column: number): string
}

function Cell({ text, parts, passage, column, placeOf }: CellProps) {
  return parts.map(({ kind, piece }, at) => (
    <p key={piece.start} className={`cmp-cell-part is-${kind}`}>
      {piece.run !== (parts[at - 1]?.piece.run ?? piece.run) && <span className="cmp-aside cmp-elsewhere">… </span>}
      <Inside text={text} piece={piece} />
      {at === parts.length - 1 && <Told passage={passage} column={column} placeOf={placeOf} />}
    </p>
  ))
}
