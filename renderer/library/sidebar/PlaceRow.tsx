import type { Place } from '../../../common/model'
import { count } from '../../../common/text/articleCount'
import { PLACE_NAMES } from '../../../common/text/placeNames'
import { actOn, session } from '../../app/session'
import { Icon } from '../../ui/Icon'
import { moveTo, star, trash } from '../actions'
import { useDropTarget } from '../drag/useDropTarget'
import { PLACE_ICONS } from '../places'
import type { Roving } from './useRoving'
import { visit } from './visit'

interface Props {
  place: Place
  /** Articles in it. */
  number: number
  isCurrent: boolean
  roving: Roving
}

/** Articles that are dragged here go there, or get the star. */
export function PlaceRow({ place, number, isCurrent, roving }: Props) {
  const { over, handlers } = useDropTarget<'into'>({
    land: (what) => {
      const act = what.kind === 'articles' && isElsewhere(place) ? actOf(place) : null
      return act && { where: 'into', effect: place === 'starred' ? 'copy' : 'move' }
    },
    drop: (what) => {
      const act = actOf(place)
      if (what.kind === 'articles' && act) void actOn(what.ids, act)
    },
  })
  return (
    <li className="side-place" data-over={over ?? undefined} {...handlers}>
      <button
        type="button"
        className="side-row"
        aria-current={isCurrent ? 'page' : undefined}
        onClick={() => visit({ place })}
        {...roving.item(place)}
      >
        <Icon of={PLACE_ICONS[place]} />
        <span className="side-name clip">{PLACE_NAMES[place]}</span>
        {number > 0 && <span className="side-count num">{count(number)}</span>}
      </button>
    </li>
  )
}

/** What is dragged from the trash gets no star there; what is dragged from a place is in it. */
function isElsewhere(place: Place): boolean {
  const here = session.get().place
  return here !== place && !(here === 'trash' && place === 'starred')
}

/** @returns null for a place that articles cannot be put in */
function actOf(place: Place): (() => Promise<void>) | null {
  if (place === 'inbox' || place === 'later' || place === 'archive') return () => moveTo(place)
  if (place === 'starred') return star
  return place === 'trash' ? trash : null
}
