import type { Hit } from '../../../common/search/hits'

/** A text with its hits marked. Hits in order, without overlap. */
export function Marked({ text, hits }: { text: string; hits: readonly Hit[] }) {
  if (hits.length === 0) return text
  return (
    <>
      {hits.map(({ start, end }, index) => (
        <span key={start}>
          {text.slice(hits[index - 1]?.end ?? 0, start)}
          <mark className="hit">{text.slice(start, end)}</mark>
        </span>
      ))}
      {text.slice(hits.at(-1)?.end ?? 0)}
    </>
  )
}
