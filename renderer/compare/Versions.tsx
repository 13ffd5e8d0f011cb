import type { ShownPassage } from './passages'
import { relationBetween } from './relations'
import { siglum, versionsWords } from './wording'

interface Props {
  passage: ShownPassage
  /** The column they stand in. */
  column: number
}

/** The other versions that have a passage, each with the line of how it has it. A press on one brings it level. */
export function Versions({ passage, column }: Props) {
  if (passage.kind === 'only') return null
  return (
    <span className="cmp-aside cmp-versions" role="img" aria-label={versionsWords(passage, column)}>
      {passage.units.map((_, other) => {
        if (other === column) return null
        const kind = relationBetween(passage, column, other)?.kind
        const name = siglum(other)
        return kind ? (
          <b key={name} className={`k-${kind} is-${kind}`} data-jump={passage.index} data-to={other}>
            {name}
          </b>
        ) : (
          <b key={name} className="is-none">
            –
          </b>
        )
      })}
    </span>
  )
}
