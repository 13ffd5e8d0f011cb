import { memo } from 'react'
import type { ComparedText } from '../../common/comparison'
import { filterOf } from './differences'
import type { ShownPassage, Side } from './passages'
import type { Part, Piece, ShownBlock } from './pieces'

interface BlockProps {
  text: ComparedText
  block: ShownBlock
  passages: readonly ShownPassage[]
  /** The current passage, when part of it stands in this block. */
  hot: number | null
  side: Side
  /** Where the partner of a moved passage stands, in words. */
  placeOf(passage: ShownPassage, side: Side): string
}

const TAGS = { paragraph: 'p', heading: 'h3', item: 'p', quote: 'blockquote', code: 'pre' } as const

/** One block of a text. A passage that fills it is the block itself, so that its ground is one piece. */
export const Block = memo(function Block({ text, block, passages, hot, side, placeOf }: BlockProps) {
  const Tag = TAGS[block.kind]
  const [only] = block.pieces
  const whole = block.pieces.length === 1 && only?.passage !== null ? only : undefined
  const wholePassage = whole ? passages[whole.passage ?? -1] : undefined
  const className = `cmp-block is-${block.kind}`
  const inside = (piece: Piece) => {
    const passage = piece.passage === null ? undefined : passages[piece.passage]
    return <Inside text={text.text} piece={piece} note={passage?.kind === 'moved' ? placeOf(passage, side) : ''} />
  }
  if (whole && wholePassage) {
    return (
      <Tag
        className={`${className} ${passageClass(wholePassage, hot)}`}
        data-block={block.kind}
        data-passage={wholePassage.index}
        data-run={whole.run}
      >
        {inside(whole)}
      </Tag>
    )
  }
  return (
    <Tag className={className} data-block={block.kind}>
      {block.pieces.map((piece) => {
        const passage = piece.passage === null ? undefined : passages[piece.passage]
        if (!passage) return text.text.slice(piece.start, piece.end)
        return (
          <span
            key={piece.start}
            className={`cmp-inline ${passageClass(passage, hot)}`}
            data-passage={passage.index}
            data-run={piece.run}
          >
            {inside(piece)}
          </span>
        )
      })}
    </Tag>
  )
})

const passageClass = (passage: ShownPassage, hot: number | null) =>
  `cmp-passage k-${passage.kind} f-${filterOf(passage)}${passage.index === hot ? ' is-hot' : ''}`

interface InsideProps {
  text: string
  piece: Piece
  /** Where a moved passage stands on the other side; empty for others. */
  note: string
}

function Inside({ text, piece, note }: InsideProps) {
  return (
    <>
      {piece.parts.map((part) => (
        <Words key={`${part.start}${part.kind}`} text={text} part={part} />
      ))}
      {note !== '' && piece.isLast && (
        <span className="cmp-aside">
          {' '}
          <button type="button" className="cmp-note" data-jump={piece.passage}>
            {note}
          </button>
        </span>
      )}
    </>
  )
}

function Words({ text, part }: { text: string; part: Part }) {
  if (part.kind === 'gap') return <span className="cmp-gap k-edited" />
  const words = text.slice(part.start, part.end)
  return part.kind === 'changed' ? <span className="cmp-changed k-edited">{words}</span> : words
}
