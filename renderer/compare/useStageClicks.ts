import { type RefObject, useEffect, useRef } from 'react'
import { copyText } from './copyText'

export interface StageClicks {
  passage(index: number, at: ClickPlace): void
  why(index: number, at: ClickPlace): void
  /** @param to the column whose version is asked for; left out: all that have it */
  jump(index: number, at: ClickPlace, to?: number): void
  /** Passages that are folded away are to be seen again. */
  unfold(passages: readonly number[]): void
}

/** Where something was clicked: in a column, or in the gutter between two. */
export type ClickPlace = { column: number } | { between: readonly [left: number, right: number] }

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
      const fold = target.closest<HTMLElement>('[data-unfold]')?.dataset.unfold
      if (fold !== undefined) return latest.current.unfold(fold.split(' ').map(Number))
      const at = placeOf(target)
      if (!at) return
      const jump = numberAt(target, 'jump')
      const why = numberAt(target, 'why')
      const passage = numberAt(target, 'passage')
      if (jump !== undefined) latest.current.jump(jump, at, numberAt(target, 'to'))
      else if (why !== undefined) latest.current.why(why, at)
      else if (passage !== undefined && (document.getSelection()?.isCollapsed ?? true)) {
        latest.current.passage(passage, at)
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

function placeOf(target: Element): ClickPlace | undefined {
  const holder = target.closest<HTMLElement>('[data-column], [data-left]')
  if (!holder) return undefined
  const { column, left, right } = holder.dataset
  return column === undefined ? { between: [Number(left), Number(right)] } : { column: Number(column) }
}

function numberAt(target: Element, name: 'jump' | 'to' | 'why' | 'passage'): number | undefined {
  const holder = target.closest<HTMLElement | SVGElement>(`[data-${name}]`)
  const value = Number(holder?.dataset[name] ?? Number.NaN)
  return Number.isInteger(value) ? value : undefined
}
