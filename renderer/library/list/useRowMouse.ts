import { type DragEvent, type MouseEvent, type PointerEvent, useState } from 'react'
import { layout } from '../../app/panes'
import { change, session } from '../../app/session'
import type { Point } from '../../ui/menu/place'
import { startDrag } from '../drag/startDrag'
import { openCurrent } from '../useLibraryCommands'
import { openRow } from './moving'
import { rangeTo, toggle } from './picking'
import { rowAt } from './rowList'
import { cursor, rows } from './rows'

/** The row under the pointer. */
function rowOf(target: EventTarget) {
  const element = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null
  if (!element) return null
  const index = Number(element.dataset.index)
  const row = rowAt(rows.state.get(), index)
  return row ? { element, index, id: row.id, title: row.title } : null
}

/** Takes the row along, and with a row that is picked all that are picked. */
function onDragStart(event: DragEvent): void {
  const row = rowOf(event.target)
  if (!row) {
    event.preventDefault()
    return
  }
  const { picked } = session.get()
  const ids = picked.includes(row.id) ? picked : [row.id]
  startDrag(event, { kind: 'articles', ids }, { text: row.title, number: ids.length })
}

/** Everything the mouse does to rows: open, pick, range, drag, menu. */
export function useRowMouse() {
  const [menuAt, setMenuAt] = useState<Point | null>(null)

  const onClick = (event: MouseEvent) => {
    const row = rowOf(event.target)
    if (!row) return
    const onBox = event.target instanceof Element && event.target.closest('[data-pick]') !== null
    if (event.shiftKey) void rangeTo(row.id)
    else if (event.ctrlKey || event.metaKey || onBox) toggle(row.id)
    else {
      openRow(row.id, row.index)
      if (layout.get() === 'single') openCurrent()
    }
  }

  const onDoubleClick = (event: MouseEvent) => {
    const isPicking = event.shiftKey || event.ctrlKey || event.metaKey
    if (isPicking || !rowOf(event.target)) return
    if (event.target instanceof Element && event.target.closest('[data-pick]')) return
    change({ focused: true })
    openCurrent()
  }

  /** The menu acts on what is picked; a row outside of that takes its place. The Menu key means the current row. */
  const onContextMenu = (event: MouseEvent<HTMLElement>) => {
    event.preventDefault()
    const row = rowOf(event.target)
    const { picked } = session.get()
    if (row && !picked.includes(row.id)) {
      change({ picked: [] })
      openRow(row.id, row.index)
    }
    if (row) return setMenuAt({ x: event.clientX, y: event.clientY })
    const current = event.currentTarget.querySelector(`[data-index="${cursor.get()?.index ?? -1}"]`)
    const isByKey = event.clientX === 0 || event.target === event.currentTarget
    if (!current || !isByKey) return
    const { left, top, height } = current.getBoundingClientRect()
    setMenuAt({ x: left + 32, y: top + height / 2 })
  }

  return {
    menuAt,
    closeMenu: () => setMenuAt(null),
    handlers: { onClick, onDoubleClick, onContextMenu, onDragStart, onPointerOver: tellClipped },
  }
}

/** Gives the whole text as a tooltip where it is clipped, and only there. */
function tellClipped(event: PointerEvent): void {
  const element = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-clip]') : null
  if (!element) return
  const isClipped = element.scrollWidth > element.clientWidth || element.scrollHeight > element.clientHeight
  if (isClipped) element.title = element.textContent ?? ''
  else element.removeAttribute('title')
}
