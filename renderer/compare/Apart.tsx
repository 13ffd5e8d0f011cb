import { SET_APART, type SetApartRule } from '../../common/setApart'
import { optionsOpen } from './view'

/** Says behind a passage by which rule it is set apart; the rules are switched where the options are. */
export function Apart({ rule }: { rule: SetApartRule }) {
  const { name, reason } = SET_APART[rule]
  return (
    <span className="cmp-aside">
      {' '}
      <button
        type="button"
        className="cmp-note cmp-apart"
        onClick={() => optionsOpen.set(true)}
        title={`${reason} It does not take part.`}
      >
        set apart: {name.toLowerCase()}
      </button>
    </span>
  )
}
