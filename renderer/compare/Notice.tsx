import { useMemo } from 'react'
import { type Shown, verdictOf } from './shown'

/** Says so where there is nothing to compare, the texts are the same or share nothing; and where links may be wrong. */
export function Notice({ shown }: { shown: Shown }) {
  const verdict = useMemo(() => verdictOf(shown), [shown])
  const isTwo = shown.texts.length === 2
  const isApproximate = shown.pairs.some(({ approximate }) => approximate)
  return (
    <div className="cmp-notice" role="status" hidden={verdict === 'differ' && !isApproximate}>
      {verdict === 'the same' && `${isTwo ? 'The two texts' : 'All these texts'} are the same, word for word.`}
      {verdict === 'nothing shared' &&
        `No passage of one text was found in ${isTwo ? 'the other' : 'another'}. They stand side by side, but nothing joins them.`}
      {verdict === 'differ' &&
        isApproximate &&
        'Approximate: texts in two languages are joined by order, length, figures, names and kindred words. Some links may be wrong.'}
    </div>
  )
}
