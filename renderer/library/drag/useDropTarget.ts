import { type DragEvent, useEffect, useRef, useState } from 'react'
import { DRAG_TYPE, type Dragged, dragged } from './dragged'

/** Where in the target the pointer is, and what letting go would do there. */
export interface Landing<Where extends string | number> {
  where: Where
  /** Shown at the pointer: whether what is dragged leaves where it is. */
  effect: 'copy' | 'move'
}

export interface DropRules<Where extends string | number> {
  /** @returns null where it is not taken; asked anew whenever the pointer moves */
  land(what: Dragged, event: DragEvent<HTMLElement>): Landing<Where> | null
  drop(what: Dragged, where: Where): void
}

export interface DropHandlers {
  onDragEnter(event: DragEvent<HTMLElement>): void
  onDragOver(event: DragEvent<HTMLElement>): void
  onDragLeave(event: DragEvent<HTMLElement>): void
  onDrop(event: DragEvent<HTMLElement>): void
}

/**
 * Lets an element take what is dragged within the window.
 * @returns `over`, where a drop would land now or null, for the element to show it; `handlers`, for the element
 */
export function useDropTarget<Where extends string | number>(rules: DropRules<Where>) {
  const [over, setOver] = useState<Where | null>(null)
  const latest = useRef(rules)
  latest.current = rules

  // A drag that ends elsewhere, or by Esc, leaves no element with a mark on it.
  useEffect(
    () =>
      dragged.subscribe(() => {
        if (dragged.get() === null) setOver(null)
      }),
    [],
  )

  const landing = (event: DragEvent<HTMLElement>) => {
    const what = dragged.get()
    if (what === null || !event.dataTransfer.types.includes(DRAG_TYPE)) return null
    const land = latest.current.land(what, event)
    return land && { what, ...land }
  }
  const onDragOver = (event: DragEvent<HTMLElement>) => {
    const at = landing(event)
    setOver(at ? at.where : null)
    if (!at) return
    event.preventDefault()
    event.stopPropagation()
    event.dataTransfer.dropEffect = at.effect
  }
  const handlers: DropHandlers = {
    onDragEnter: onDragOver,
    onDragOver,
    onDragLeave: ({ currentTarget, relatedTarget }) => {
      const stays = relatedTarget instanceof Node && currentTarget.contains(relatedTarget)
      if (!stays) setOver(null)
    },
    onDrop: (event) => {
      const at = landing(event)
      setOver(null)
      if (!at) return
      event.preventDefault()
      event.stopPropagation()
      dragged.set(null)
      latest.current.drop(at.what, at.where)
    },
  }
  return { over, handlers }
}

/** @returns the handlers of an element that takes several kinds of things, each by rules of its own */
export const together = (...all: readonly DropHandlers[]): DropHandlers => ({
  onDragEnter: (event) => {
    for (const each of all) each.onDragEnter(event)
  },
  onDragOver: (event) => {
    for (const each of all) each.onDragOver(event)
  },
  onDragLeave: (event) => {
    for (const each of all) each.onDragLeave(event)
  },
  onDrop: (event) => {
    for (const each of all) each.onDrop(event)
  },
})
