import { Check } from 'lucide-react'
import { Icon } from '../Icon'
import type { MenuItem } from './entries'

export function MenuRow({ item, onClose }: { item: MenuItem; onClose(): void }) {
  const { label, keys, checked, disabled, danger, dot, icon } = item
  const choose = () => {
    // Closed first, so that what the item opens gets the focus last.
    onClose()
    item.run()
  }
  return (
    <button
      type="button"
      className={danger ? 'popmenu-item popmenu-danger' : 'popmenu-item'}
      role={checked === undefined ? 'menuitem' : 'menuitemradio'}
      {...(checked === undefined ? {} : { 'aria-checked': checked })}
      disabled={disabled}
      tabIndex={-1}
      onClick={choose}
      onPointerMove={(event) => event.currentTarget.focus({ preventScroll: true })}
    >
      {checked !== undefined && <span className="popmenu-check">{checked && <Icon of={Check} size={14} />}</span>}
      {dot && <span className={`dot ${dot}`} />}
      {icon && <Icon of={icon} />}
      <span className="popmenu-label">{label}</span>
      {keys && (
        <span className="popmenu-keys" aria-hidden="true">
          {keys.map((key) => (
            <kbd key={key}>{key}</kbd>
          ))}
        </span>
      )}
    </button>
  )
}
