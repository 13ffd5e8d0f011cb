import { count as grouped } from '../../common/text/articleCount'
import './upkeep.css'

interface Props {
  title: string
  count: number
  /** The first of them, or all. */
  names: readonly string[]
}

const NAMES_SHOWN = 8

/** A heading with a number, and the first names of what it counts. Nothing where there is none. */
export function Names({ title, count, names }: Props) {
  if (count === 0) return null
  const shown = names.slice(0, NAMES_SHOWN)
  return (
    <section className="upkeep-group">
      <h3>
        {title} <span className="num quiet">{grouped(count)}</span>
      </h3>
      <ul>
        {shown.map((name, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two articles may have one title, and the list never changes
          <li key={index} dir="auto">
            {name}
          </li>
        ))}
        {count > shown.length && <li className="quiet">and {grouped(count - shown.length)} more</li>}
      </ul>
    </section>
  )
}
