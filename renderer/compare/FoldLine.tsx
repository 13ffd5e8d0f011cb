import type { Fold } from './folds'

/** Says how many passages are folded away here; a press opens them. */
export function FoldLine({ fold: { passages } }: { fold: Fold }) {
  const count = passages.length
  return (
    <button type="button" className="cmp-fold" data-item data-unfold={passages.join(' ')}>
      {count === 1 ? '1 passage folded' : `${count} passages folded`}
    </button>
  )
}
