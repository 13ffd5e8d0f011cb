import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { type CommandId, MENU_LABELS, MENUS, type MenuId } from '../../common/commands'
import { run } from './handlers'
import { MenuPopup, type StartAt } from './MenuPopup'
import './menu.css'
import { useMenuKey } from './useMenuKey'

/** The menus File to Help, from the command list: by pointer, by keys, and by Alt or F10. */
export function MenuBar() {
  const [open, setOpen] = useState<{ menu: MenuId; at: StartAt } | null>(null)
  const bar = useRef<HTMLDivElement>(null)
  /** Where the focus was before the menus had it. */
  const before = useRef<Element | null>(null)

  const remember = () => {
    const { activeElement } = document
    if (!bar.current?.contains(activeElement)) before.current = activeElement
  }
  const trigger = (menu: MenuId) => bar.current?.querySelector<HTMLElement>(`[data-menu="${menu}"]`)
  const leave = () => {
    flushSync(() => setOpen(null))
    if (before.current instanceof HTMLElement && before.current !== document.body) before.current.focus()
    else if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  }
  const show = (menu: MenuId, at: StartAt) => {
    remember()
    setOpen({ menu, at })
  }
  const choose = (id: CommandId) => {
    leave()
    run(id)
  }

  useMenuKey(() => {
    if (bar.current?.contains(document.activeElement)) return leave()
    remember()
    trigger('file')?.focus()
  })

  useEffect(() => {
    if (open === null) return
    const close = () => setOpen(null)
    window.addEventListener('blur', close)
    return () => {
      window.removeEventListener('blur', close)
    }
  }, [open])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'Tab' && open) return setOpen(null)
    const current = open?.menu ?? menuOf(event.target)
    if (current === null) return
    const goTo = (menu: MenuId) => (open ? show(menu, 'first') : trigger(menu)?.focus())
    const wanted = open ? undefined : startOf(event.key, current)
    if (event.key === 'ArrowRight') goTo(beside(current, 1))
    else if (event.key === 'ArrowLeft') goTo(beside(current, -1))
    else if (event.key === 'Escape') leave()
    else if (wanted) show(wanted.menu, wanted.at)
    else return
    event.preventDefault()
  }

  const onPointerDown = (event: PointerEvent, menu: MenuId) => {
    if (event.button !== 0) return
    event.preventDefault()
    if (open?.menu === menu) leave()
    else show(menu, 'none')
  }

  return (
    <div className="menubar" role="menubar" tabIndex={-1} aria-label="Menus" ref={bar} onKeyDown={onKeyDown}>
      {/* A press beside an open menu closes it and does no more: it must not reach a button below. */}
      {open && <div className="menubar-catch" onPointerDown={leave} />}
      {MENUS.map((menu, index) => (
        <div className="menubar-slot" key={menu} role="none">
          <button
            type="button"
            role="menuitem"
            className="menubar-name"
            data-menu={menu}
            tabIndex={index === 0 ? 0 : -1}
            aria-haspopup="menu"
            aria-expanded={open?.menu === menu}
            onPointerDown={(event) => onPointerDown(event, menu)}
            onPointerEnter={() => open && open.menu !== menu && setOpen({ menu, at: 'none' })}
            // A screen reader presses without a pointer.
            onClick={(event) => event.detail === 0 && show(menu, 'first')}
          >
            {MENU_LABELS[menu]}
          </button>
          {open?.menu === menu && <MenuPopup key={open.at} menu={menu} at={open.at} onChoose={choose} />}
        </div>
      ))}
    </div>
  )
}

const menuOf = (target: EventTarget): MenuId | null =>
  MENUS.find((menu) => target instanceof HTMLElement && target.dataset.menu === menu) ?? null

/** What a key opens while a name of the bar has the focus: its own menu, or the one whose name begins with the letter. */
function startOf(key: string, current: MenuId): { menu: MenuId; at: StartAt } | undefined {
  if (key === 'ArrowDown' || key === 'Enter' || key === ' ') return { menu: current, at: 'first' }
  if (key === 'ArrowUp') return { menu: current, at: 'last' }
  const named = MENUS.find((menu) => key.length === 1 && MENU_LABELS[menu].toLowerCase().startsWith(key.toLowerCase()))
  return named && { menu: named, at: 'first' }
}

function beside(menu: MenuId, step: 1 | -1): MenuId {
  const index = (MENUS.indexOf(menu) + step + MENUS.length) % MENUS.length
  return MENUS[index] ?? menu
}
