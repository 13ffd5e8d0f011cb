import { Check } from 'lucide-react'
import { Fragment, type KeyboardEvent, useLayoutEffect, useRef } from 'react'
import { type CommandId, type CommandSpec, commandIds, commands, MENU_LABELS, type MenuId } from '../../common/commands'
import { Icon } from '../ui/Icon'
import { focusedIn, nextItem } from '../ui/menu/nextItem'
import { isChecked, isEnabled, labelOf } from './handlers'
import { ariaKeys, keycaps } from './keys'
import { isMac } from './platform'
import { session } from './session'

/** `none`: opened by the pointer, so that no item is marked before it points at one. */
export type StartAt = 'first' | 'last' | 'none'

interface Props {
  menu: MenuId
  at: StartAt
  onChoose(id: CommandId): void
}

/** One menu, opened. What can be done is asked once: a menu does not change under the pointer. */
export function MenuPopup({ menu, at, onChoose }: Props) {
  const popup = useRef<HTMLDivElement>(null)
  const items = itemsOf(menu)

  useLayoutEffect(() => {
    const first = at === 'none' ? undefined : enabledIn(popup.current).at(at === 'first' ? 0 : -1)
    const start = first ?? popup.current
    start?.focus({ preventScroll: true })
  }, [at])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const choices = enabledIn(popup.current)
    const next = nextItem(choices, focusedIn(choices), event.key)
    if (!next) return
    event.preventDefault()
    next.focus()
    next.scrollIntoView({ block: 'nearest' })
  }

  return (
    <div
      className="menu pop"
      role="menu"
      aria-label={MENU_LABELS[menu]}
      tabIndex={-1}
      ref={popup}
      onKeyDown={onKeyDown}
    >
      {items.map((item, index) => (
        <Fragment key={item.id}>
          {index > 0 && item.group !== items[index - 1]?.group && <hr className="menu-rule" />}
          <button
            type="button"
            className="menu-item"
            role={item.checked === undefined ? 'menuitem' : item.one ? 'menuitemradio' : 'menuitemcheckbox'}
            {...(item.checked === undefined ? {} : { 'aria-checked': item.checked })}
            {...(item.enabled ? {} : { 'aria-disabled': true })}
            {...(item.key ? { 'aria-keyshortcuts': ariaKeys(item.key) } : {})}
            tabIndex={-1}
            onPointerMove={(event) => {
              if (item.enabled) event.currentTarget.focus({ preventScroll: true })
              else popup.current?.focus({ preventScroll: true })
            }}
            onPointerLeave={() => popup.current?.focus({ preventScroll: true })}
            onClick={() => item.enabled && onChoose(item.id)}
          >
            <span className="menu-check">{item.checked && <Icon of={Check} size={14} />}</span>
            <span className="menu-label">{item.label}</span>
            {item.key && <span className="menu-keys">{keycaps(item.key).join(isMac ? '' : '+')}</span>}
          </button>
        </Fragment>
      ))}
    </div>
  )
}

const enabledIn = (popup: HTMLElement | null): HTMLElement[] => [
  ...(popup?.querySelectorAll<HTMLElement>('[role^=menuitem]:not([aria-disabled])') ?? []),
]

function itemsOf(menu: MenuId) {
  const { view } = session.get()
  return commandIds
    .filter((id) => commands[id].menu === menu)
    .map((id) => {
      const spec: CommandSpec = commands[id]
      const isHere = spec.scope === 'anywhere' || spec.scope === view
      return {
        id,
        label: labelOf(id, spec.label),
        group: spec.group,
        key: spec.keys[0],
        enabled: isHere && isEnabled(id),
        checked: isChecked(id),
        /** One of several, of which exactly one is on. */
        one: /^(theme|sort|go)\./.test(id),
        onlyEnabled: spec.onlyEnabled ?? false,
      }
    })
    .filter(({ enabled, onlyEnabled }) => enabled || !onlyEnabled)
}
