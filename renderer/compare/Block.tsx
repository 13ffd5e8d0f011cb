import { memo } from 'react'
import type { ComparedText } from '../../common/comparison'
import { Apart } from './Apart'
import { filterClass } from './differences'
import type { ShownPassage } from './passages'
import type { Part, Piece, ShownBlock } from './pieces'
import { Versions } from './Versions'

interface BlockProps {
  text: ComparedText
  block: ShownBlock
  passages: readonly ShownPassage[]
  /** The current passage, when part of it stands in this block. */
  hot: number | null
  column: number
  /** Where the partner of a moved passage stands, in words. */
  placeOf(passage: ShownPassage, column: number): string
}

const TAGS = { paragraph: 'p', heading: 'h3', item: 'p', quote: 'blockquote', code: 'pre', caption: 'p' } as const

/** One block of a text. A passage that fills it is the block itself, so that its ground is one piece. */
export const Block = memo(function Block({ text, block, passages, hot, column, placeOf }: BlockProps) {
  const Tag = TAGS[block.kind]
  const [only] = block.pieces
  const whole = block.pieces.length === 1 && only?.passage !== null ? only : undefined
  const wholePassage = whole ? passages[whole.passage ?? -1] : undefined
  const className = `cmp-block is-${block.kind}`
  const inside = (piece: Piece) => {
    const passage = piece.passage === null ? undefined : passages[piece.passage]
    return (
      <>
        <Inside text={text.text} piece={piece} />
        {passage && piece.isLast && <Told passage={passage} column={column} placeOf={placeOf} />}
      </>
    )
  }
  if (whole && wholePassage) {
    return (
      <Tag
        className={`${className} ${passageClass(wholePassage, column, wholePassage.index === hot)}`}
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
            className={`cmp-inline ${passageClass(passage, column, passage.index === hot)}`}
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

/** @param column where it is marked as it is there; null: as over all columns */
export const passageClass = (passage: ShownPassage, column: number | null, isHot: boolean) =>
  `cmp-passage k-${passage.kinds[column ?? -1] ?? passage.kind} ${filterClass(passage)}${isHot ? ' is-hot' : ''}`

type ToldProps = Pick<BlockProps, 'column' | 'placeOf'> & { passage: ShownPassage }

/** What is said behind a passage: of two where its partner stands if it moved, of more which of them have it. */
export function Told({ passage, column, placeOf }: ToldProps) {
  if (passage.apart) return <Apart rule={passage.apart} />
  if (passage.units.length > 2) return <Versions passage={passage} column={column} />
  if (passage.kind !== 'moved') return null
  return (
    <span className="cmp-aside">
      {' '}
      <button type="button" className="cmp-note" data-jump={passage.index}>
        {placeOf(passage, column)}
      </button>
    </span>
  )
}

/** The words of a piece, with what changed in them. */
export function Inside({ text, piece }: { text: string; piece: Piece }) {
  return piece.parts.map((part) => <Words key={`${part.start}${part.kind}`} text={text} part={part} />)
}

function Words({ text, part }: { text: string; part: Part }) {
  if (part.kind === 'gap') return <span className="cmp-gap k-edited" />
  const words = text.slice(part.start, part.end)
  return part.kind === 'changed' ? <span className="cmp-changed k-edited">{words}</span> : words
}
