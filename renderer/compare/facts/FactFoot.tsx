import type { ComparedText } from '../../../common/comparison'
import { siglum } from '../wording'
import type { FactAt } from './FactGrid'
import { NOT_FOUND } from './factWords'

interface Props {
  texts: readonly ComparedText[]
  place: FactAt | null
}

/** The whole sentence of the cell at hand, with the fact marked. */
export function FactFoot({ texts, place }: Props) {
  const cell = place?.row.cells[place.column]
  const finding = place ? cell?.[place.at] : undefined
  const text = place ? texts[place.column] : undefined
  return (
    <section className="facts-foot" aria-label="Evidence">
      {place && text && <span className="sig">{siglum(place.column)}</span>}
      {!place && (
        <p className="facts-hint">Point at a cell, or go to one with the arrow keys: its sentence stands here.</p>
      )}
      {place && cell && !finding && <p className="facts-hint">This was {NOT_FOUND} in this article.</p>}
      {finding && text && (
        <p className="facts-sentence" dir="auto" lang={text.lang ?? undefined}>
          {text.text.slice(Math.min(finding.sentence[0], finding.span[0]), finding.span[0])}
          <mark>{text.text.slice(...finding.span)}</mark>
          {text.text.slice(finding.span[1], Math.max(finding.sentence[1], finding.span[1]))}
        </p>
      )}
    </section>
  )
}
