import { memo, useMemo, useRef, useState } from 'react'
import { OwnIcon } from '../../ui/Icon'
import { Apart } from '../Apart'
import { passageClass } from '../Block'
import { FoldLine } from '../FoldLine'
import { isFold, withFolds } from '../folds'
import { inColumn } from '../inColumn'
import type { LayoutProps } from '../layoutProps'
import type { ShownPassage } from '../passages'
import { mirrored } from '../reorder'
import type { Shown } from '../shown'
import { useListScene } from '../useListScene'
import { fateWords } from '../wording'
import { RedlineHead } from './RedlineHead'
import { type RedlineBlock, redlineOf, type Sides, type Stretch } from './redlineOf'
import './redline.css'

/** One text with tracked changes against another: what it left out struck, what it added underlined, what moved said. */
export function Redline({ shown, hot, folded, signals, scene }: LayoutProps) {
  const scroller = useRef<HTMLElement>(null)
  const [sides, setSides] = useState<Sides>({ base: 0, version: 1 })
  const { base, version } = sides
  const blocks = useMemo(() => withPassages(shown, { base, version }), [shown, base, version])
  const items = useMemo(() => {
    const indices = ({ passagesOf }: Told) => passagesOf.flatMap((passage) => (passage ? [passage.index] : []))
    return withFolds(blocks, indices, folded)
  }, [blocks, folded])
  useListScene({ shown, hot, signals, scene, scroller })
  const text = inColumn(shown.texts, version)
  return (
    <div className="cmp-redline">
      <RedlineHead texts={shown.texts} sides={sides} onSides={setSides} />
      <section
        ref={scroller}
        className="cmp-list"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by key
        tabIndex={0}
        aria-label={`Redline: ${text.title}`}
      >
        <div className="cmp-redline-text" lang={text.lang ?? undefined} dir="auto" data-column={version}>
          {items.map((item) =>
            isFold(item) ? (
              <FoldLine key={`fold ${item.passages[0]}`} fold={item} />
            ) : (
              <Paragraph
                key={item.block.key}
                block={item.block}
                passages={item.passagesOf}
                texts={shown.texts}
                sides={sides}
                hot={item.passagesOf.some((passage) => passage?.index === hot) ? hot : null}
              />
            ),
          )}
        </div>
      </section>
    </div>
  )
}

/** A paragraph, and the passage of each of its stretches. */
interface Told {
  block: RedlineBlock
  passagesOf: readonly (ShownPassage | undefined)[]
}

function withPassages(shown: Shown, sides: Sides): Told[] {
  const passages = passagesByUnit(shown)
  const passageOf = ({ from, unit }: Stretch) =>
    unit === null ? undefined : inColumn(passages, from === 'base' ? sides.base : sides.version)[unit]
  return blocksOf(shown, sides).flatMap((block): Told[] => {
    // What does not take part is not left out of the version either.
    const stretches = block.stretches.filter((one) => one.from === 'version' || !passageOf(one)?.apart)
    return stretches.length === 0 ? [] : [{ block: { ...block, stretches }, passagesOf: stretches.map(passageOf) }]
  })
}

function blocksOf({ texts, columns, pairs }: Shown, { base, version }: Sides): RedlineBlock[] {
  const side = (at: number) => ({ text: inColumn(texts, at), column: inColumn(columns, at) })
  const pair = pairs.find(({ left, right }) => left === Math.min(base, version) && right === Math.max(base, version))
  if (!pair) return []
  return redlineOf(side(base), side(version), base < version ? pair : mirrored(pair))
}

/** @returns for each column the passage of each unit */
function passagesByUnit({ columns, passages }: Shown): ShownPassage[][] {
  const found = columns.map((): ShownPassage[] => [])
  for (const passage of passages) {
    for (const [column, units] of passage.units.entries()) {
      for (const unit of units) inColumn(found, column)[unit] = passage
    }
  }
  return found
}

interface ParagraphProps {
  block: RedlineBlock
  /** The passage of each stretch. */
  passages: readonly (ShownPassage | undefined)[]
  texts: Shown['texts']
  sides: Sides
  hot: number | null
}

/** Nothing of a paragraph is drawn anew but for its current passage. */
const Paragraph = memo(
  function Paragraph({ block, passages, texts, sides, hot }: ParagraphProps) {
    const marked = passages.filter((passage) => passage && passage.kind !== 'same')
    const kinds = [...new Map(marked.map((passage) => [passage?.kind, passage])).values()]
    const isGone = block.stretches.every(({ from }) => from === 'base')
    return (
      <div className={`cmp-redline-block is-${block.kind}${isGone ? ' is-gone' : ''}`} data-item>
        <span className="cmp-redline-marks">
          {kinds.map(
            (passage) =>
              passage && (
                <button
                  key={passage.index}
                  type="button"
                  tabIndex={-1}
                  className={`cmp-row-mark ${passageClass(passage, null, false)}`}
                  data-why={passage.index}
                  aria-label={`${fateWords(passage)}: why?`}
                  title={`${fateWords(passage)}: why?`}
                >
                  <OwnIcon name={passage.kind} size={14} weight={2.25} />
                </button>
              ),
          )}
        </span>
        <p>
          {block.stretches.map((stretch, at) => {
            const text = inColumn(texts, stretch.from === 'base' ? sides.base : sides.version).text
            const next = block.stretches[at + 1]
            return (
              <Words
                key={`${stretch.from}${stretch.start}`}
                stretch={stretch}
                words={text.slice(stretch.start, stretch.end)}
                passage={passages[at]}
                isHot={passages[at] !== undefined && passages[at]?.index === hot}
                // Moved words end in a note once, not behind each change inside them.
                ends={passages[at] !== passages[at + 1] || next?.from !== stretch.from}
              />
            )
          })}
        </p>
      </div>
    )
  },
  (before, now) =>
    before.block === now.block && before.hot === now.hot && before.texts === now.texts && before.sides === now.sides,
)

interface WordsProps {
  stretch: Stretch
  words: string
  passage: ShownPassage | undefined
  isHot: boolean
  ends: boolean
}

function Words({ stretch, words, passage, isHot, ends }: WordsProps) {
  const { fate, from } = stretch
  const isNote = ends && (fate === 'moved away' || fate === 'moved here')
  const around = passage
    ? { className: `cmp-redline-words ${passageClass(passage, null, isHot)}`, 'data-passage': passage.index }
    : {}
  const home = passage && from === 'version' ? { 'data-home': passage.index } : {}
  return (
    <span {...around} {...home}>
      {fate === 'added' && (passage?.apart ? words : <ins>{words}</ins>)}
      {(fate === 'left out' || fate === 'moved away') && <del className={classOf(fate)}>{words}</del>}
      {fate === 'moved here' && <span className="is-moved-here">{words}</span>}
      {fate === 'kept' && words}
      {passage && isNote && (
        <span className="cmp-aside k-moved">
          {' '}
          <button type="button" className="cmp-note" data-jump={passage.index}>
            {fate === 'moved away' ? 'moved from here' : 'moved to here'}
          </button>
        </span>
      )}
      {passage?.apart && ends && <Apart rule={passage.apart} />}
      {from === 'base' && ' '}
    </span>
  )
}

const classOf = (fate: Stretch['fate']) => (fate === 'moved away' ? 'is-moved-away' : undefined)
