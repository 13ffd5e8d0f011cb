import type { ReusePiece } from '../../common/reuse'

/** A found passage with what differs marked: words that it has more, and those that it left out. */
export function Pieces({ pieces }: { pieces: readonly ReusePiece[] }) {
  let at = 0
  return (
    <span className="reuse-text" dir="auto">
      {pieces.map(({ kind, text }) => {
        const key = at
        at += text.length + 1
        if (kind === 'here') return <ins key={key}>{text}</ins>
        return kind === 'gone' ? <del key={key}>{text}</del> : <span key={key}>{text}</span>
      })}
    </span>
  )
}
