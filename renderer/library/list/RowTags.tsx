import type { TagCount, TagId } from '../../../common/model'
import { beforeLastPart, lastPart } from '../../../common/text/tagName'

interface Props {
  ids: readonly TagId[]
  tags: ReadonlyMap<TagId, TagCount>
  room: number
}

/** The tags that fit, each a dot and a word, and how many more there are. */
export function RowTags({ ids, tags, room }: Props) {
  const known = ids.flatMap((id) => tags.get(id) ?? [])
  if (known.length === 0 || room === 0) return null
  const rest = known.slice(room)
  return (
    <span className="row-tags">
      {known.slice(0, room).map((tag) => (
        <span key={tag.id} className="tag row-tag" title={beforeLastPart(tag.name) === '' ? undefined : tag.name}>
          <span className={`dot c-${tag.colour}`} />
          <span className="clip" data-clip="">
            {lastPart(tag.name)}
          </span>
        </span>
      ))}
      {rest.length > 0 && (
        <span className="row-more num" title={rest.map((tag) => tag.name).join(', ')}>
          +{rest.length}
        </span>
      )}
    </span>
  )
}
