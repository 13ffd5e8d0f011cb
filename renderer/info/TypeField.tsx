import { useId } from 'react'
import { ARTICLE_TYPES, type ArticleType, type Shared } from '../../common/model'
import { TYPE_NAMES } from '../../common/text/typeNames'

interface Props {
  type: Shared<ArticleType | null>
  onSave(type: ArticleType | null): void
}

/** What kind of text it is, saved as it is chosen. */
export function TypeField({ type, onSave }: Props) {
  const id = useId()
  const chosen = type === 'several' ? 'several' : (type.value ?? '')
  return (
    <div className="info-field">
      <label className="info-label" htmlFor={id}>
        Type
      </label>
      <select
        id={id}
        className={chosen === '' || chosen === 'several' ? 'info-input info-unset' : 'info-input'}
        value={chosen}
        onChange={({ target }) => onSave(ARTICLE_TYPES.find((each) => each === target.value) ?? null)}
      >
        {chosen === 'several' && (
          <option value="several" disabled hidden>
            Several
          </option>
        )}
        <option value="">None</option>
        {ARTICLE_TYPES.map((each) => (
          <option key={each} value={each}>
            {TYPE_NAMES[each]}
          </option>
        ))}
      </select>
    </div>
  )
}
