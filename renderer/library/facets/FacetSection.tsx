import { Check } from 'lucide-react'
import { useRef, useState } from 'react'
import type { Facet, FacetCounts, TagCount, TagId } from '../../../common/model'
import { count } from '../../../common/text/articleCount'
import { focusLater } from '../../app/focusLater'
import type { ChosenFacets } from '../../app/session'
import { Icon } from '../../ui/Icon'
import type { Roving } from '../sidebar/useRoving'
import { firstValues, isChosen, settled } from './choosing'
import { FACET_NAMES, facetValueName } from './facetNames'

interface Props {
  counts: FacetCounts
  chosen: ChosenFacets
  tags: ReadonlyMap<TagId, TagCount>
  /** The values are those that were looked for. */
  isFinding: boolean
  roving: Roving
  onToggle(facet: Facet, value: string): void
}

/** One facet: its values with their counts, the most frequent first when the panel was opened. */
export function FacetSection({ counts: { facet, values, total }, chosen, tags, isFinding, roving, onToggle }: Props) {
  const [isWhole, setWhole] = useState(isFinding)
  const order = useRef<readonly string[]>([])
  const inOrder = settled(values, order.current)
  order.current = inOrder.map(({ value }) => value)
  const shown = isWhole ? inOrder : firstValues(inOrder, (value) => isChosen(chosen, facet, value))
  const untold = total - shown.length
  const showAll = () => {
    setWhole(true)
    // The button goes; the value that takes its place has the keyboard.
    const next = inOrder.find(({ value }) => !shown.some((each) => each.value === value))
    focusLater(() => {
      if (next) document.querySelector<HTMLElement>(`[data-roving="${CSS.escape(`${facet} ${next.value}`)}"]`)?.focus()
    })
  }
  return (
    <fieldset className="facet">
      <legend>{FACET_NAMES[facet]}</legend>
      {shown.map(({ value, count: number }) => {
        const isOn = isChosen(chosen, facet, value)
        const name = facetValueName(facet, value, tags)
        return (
          // biome-ignore lint/a11y/useSemanticElements: a checkbox could not be gone through by arrows with Enter
          <button
            key={value}
            type="button"
            role="checkbox"
            aria-checked={isOn}
            aria-label={`${name}, ${count(number)}`}
            className="facet-value"
            {...roving.item(`${facet} ${value}`)}
            onClick={() => onToggle(facet, value)}
          >
            <span className="facet-box">{isOn && <Icon of={Check} size={12} />}</span>
            {facet === 'tag' && value !== '' && <span className={`dot c-${tags.get(value)?.colour ?? 'slate'}`} />}
            <bdi className={value === '' ? 'clip quiet' : 'clip'}>{name}</bdi>
            <span className="quiet num">{count(number)}</span>
          </button>
        )
      })}
      {untold > 0 && !isWhole && (
        <button type="button" className="facet-more" {...roving.item(`${facet} more`)} onClick={showAll}>
          {count(untold)} more
        </button>
      )}
      {untold > 0 && isWhole && <p className="facet-rest">And {count(untold)} more: type a part of the name.</p>}
    </fieldset>
  )
}
