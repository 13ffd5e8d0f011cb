import { X } from 'lucide-react'
import type { TagId } from '../../../common/model'
import { Icon } from '../../ui/Icon'
import type { TagState } from './useCarried'

/** The tags that all the articles have, each with a button that takes it off. */
export function SharedTags({ state, onRemove }: { state: TagState | undefined; onRemove(tag: TagId): void }) {
  if (!state) return null
  const shared = state.shared.flatMap((id) => state.tags.find((tag) => tag.id === id) ?? [])
  return shared.map((tag) => (
    <span key={tag.id} className="tag tagpicker-shared">
      <span className={`dot c-${tag.colour}`} />
      <span className="clip" dir="auto">
        {tag.name}
      </span>
      <button
        type="button"
        tabIndex={-1}
        aria-label={`Remove ${tag.name}`}
        // The field keeps the focus, for the next word.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => onRemove(tag.id)}
      >
        <Icon of={X} size={12} />
      </button>
    </span>
  ))
}
