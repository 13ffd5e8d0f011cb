import { type RefObject, useEffect, useRef } from 'react'
import { copyText } from './copyText'
import type { Side } from './passages'

export interface StageClicks {
  /** @param side the column it was clicked in; undefined in the gutter */
  passage(index: number, side: Side | undefined): void
  why(index: number): void
  jump(index: number, side: Side): void
}

/** What a click on the text, its marks or the gutter does: one listener for thousands of passages. A click that ends a selection of text is none. */
export function useStageClicks(root: RefObject<HTMLElement | null>, clicks: StageClicks): void {
  const latest = useRef(clicks)
  latest.current = clicks
  useEffect(() => {
    const element = root.current
    if (!element) return
    const onClick = (event: MouseEvent) => {
      const target = event.target
      if (!(target instanceof Element)) return
      const side = sideOf(target)
      const jump = numberAt(target, 'jump')
      const why = numberAt(target, 'why')
      const passage = numberAt(target, 'passage')
      if (jump !== undefined) latest.current.jump(jump, side ?? 0)
      else if (why !== undefined) latest.current.why(why)
      else if (passage !== undefined && (document.getSelection()?.isCollapsed ?? true)) {
        latest.current.passage(passage, side)
      }
    }
    element.addEventListener('click', onClick)
    element.addEventListener('copy', copyText)
    return () => {
      element.removeEventListener('click', onClick)
      element.removeEventListener('copy', copyText)
    }
  }, [root])
}

function sideOf(target: Element): Side | undefined {
  const column = target.closest('.cmp-column')
  if (!column) return undefined
  return column.classList.contains('is-left') ? 0 : 1
}

function numberAt(target: Element, name: 'jump' | 'why' | 'passage'): number | undefined {
  const holder = target.closest<HTMLElement | SVGElement>(`[data-${name}]`)
  const value = Number(holder?.dataset[name] ?? Number.NaN)
  return Number.isInteger(value) ? value : undefined
}
