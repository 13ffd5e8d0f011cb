import type { ReactNode } from 'react'
import { Block } from './Block'
import { ColumnHead } from './ColumnHead'
import { FoldLine } from './FoldLine'
import { isFold, withFolds } from './folds'
import { inColumn } from './inColumn'
import { Margin } from './Margin'
import type { ShownPassage } from './passages'
import type { ShownBlock } from './pieces'
import type { Shown } from './shown'
import type { StageSignals } from './stageParts'
import { siglum } from './wording'

interface Props {
  shown: Shown
  column: number
  /** On which side of a gutter it stands: there its bars and marks are. */
  place: 'left' | 'right' | 'among'
  hot: number | null
  /** Passages that are folded away. */
  folded: ReadonlySet<number>
  signals: StageSignals
  placeOf(passage: ShownPassage, column: number): string
  /** What its head holds below the title. */
  children?: ReactNode
}

/** One version: its head, and its text with every passage marked. */
export function Column({ shown, column, place, hot, folded, signals, placeOf, children }: Props) {
  const text = inColumn(shown.texts, column)
  const lang = text.lang ?? undefined
  return (
    <div className={`cmp-column is-${place}`} data-column={column}>
      <ColumnHead text={text} column={column}>
        {children}
      </ColumnHead>
      <section
        className="cmp-scroller"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by key
        tabIndex={0}
        aria-label={`Column ${siglum(column)}: ${text.title}`}
      >
        <div className="cmp-flow" lang={lang} dir="auto">
          {withFolds(inColumn(shown.blocks, column), passagesIn, folded).map((block) =>
            isFold(block) ? (
              <FoldLine key={`fold ${block.passages[0]}`} fold={block} />
            ) : (
              <Block
                key={block.start}
                text={text}
                block={block}
                passages={shown.passages}
                hot={block.pieces.some((piece) => piece.passage === hot) ? hot : null}
                column={column}
                placeOf={placeOf}
              />
            ),
          )}
          <Margin passages={shown.passages} column={column} signals={signals} />
        </div>
      </section>
    </div>
  )
}

const passagesIn = ({ pieces }: ShownBlock): number[] =>
  pieces.flatMap(({ passage }) => (passage === null ? [] : [passage]))
