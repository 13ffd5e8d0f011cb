import type { Ref } from 'react'
import { Block } from './Block'
import { Margin } from './Margin'
import type { ShownPassage, Side } from './passages'
import type { Shown } from './shown'
import type { StageSignals } from './stageParts'
import { dateline, siglum, wordCount } from './wording'

interface Props {
  shown: Shown
  side: Side
  hot: number | null
  signals: StageSignals
  scrollerRef: Ref<HTMLElement>
  flowRef: Ref<HTMLDivElement>
  placeOf(passage: ShownPassage, side: Side): string
}

/** One version: its head, and its text with every passage marked. */
export function Column({ shown, side, hot, signals, scrollerRef, flowRef, placeOf }: Props) {
  const text = shown.texts[side]
  const lang = text.lang ?? undefined
  const about = [text.site ?? text.byline, dateline(text)].filter(Boolean).join(' · ')
  return (
    <div className={`cmp-column ${side === 0 ? 'is-left' : 'is-right'}`}>
      <header className="cmp-head">
        <span className="sig">{siglum(side)}</span>
        <h2 className="clip" dir="auto" lang={lang} title={text.title}>
          {text.title}
        </h2>
        <p className="clip">
          {about}
          <span className="cmp-words">
            {about && ' · '}
            {wordCount(text.wordCount)}
          </span>
        </p>
      </header>
      <section
        ref={scrollerRef}
        className="cmp-scroller"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by key
        tabIndex={0}
        aria-label={`Column ${siglum(side)}: ${text.title}`}
      >
        <div ref={flowRef} className="cmp-flow" lang={lang} dir="auto">
          {shown.blocks[side].map((block) => (
            <Block
              key={block.start}
              text={text}
              block={block}
              passages={shown.passages}
              hot={block.pieces.some((piece) => piece.passage === hot) ? hot : null}
              side={side}
              placeOf={placeOf}
            />
          ))}
          <Margin passages={shown.passages} side={side} signals={signals} />
        </div>
      </section>
    </div>
  )
}
