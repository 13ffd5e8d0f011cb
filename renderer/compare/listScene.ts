import { glideShare, scrollDuration } from './motion'
import type { ShownPassage } from './passages'
import type { Leap, Scene } from './scene'
import { READING_LINE } from './scrollMap'

/** What is nearer to its place than this is there; px. */
const THERE = 0.75
/** Frames after which a scroll that gets no nearer to its goal is over. */
const PATIENCE = 4
const LINE = 26

/** A list that scrolls, of items with `data-item`, in which passages have `data-passage`. */
export interface PassageList {
  scroller: HTMLElement
  /** Its elements with `data-passage`, in their order; asked for when the list is drawn anew. */
  places(): readonly HTMLElement[]
}

/**
 * One list of passages, as the walk through them sees it. Items far out of sight have no sure height yet: whoever goes
 * there looks again in every frame how far it still is.
 */
export function listScene({ scroller, places }: PassageList): Scene & { stop(): void } {
  let frame = 0
  const viewTop = () => scroller.getBoundingClientRect().top
  const elementOf = (passage: number) =>
    scroller.querySelector<HTMLElement>(`[data-home="${passage}"]`) ??
    scroller.querySelector<HTMLElement>(`[data-passage="${passage}"]`)
  const stop = () => {
    cancelAnimationFrame(frame)
    frame = 0
  }

  /** What lies in an item out of sight has no place of its own, but that of its item. */
  function rectOf(element: HTMLElement): DOMRect {
    const item = element.closest<HTMLElement>('[data-item]') ?? element
    const rect = item.getBoundingClientRect()
    const view = scroller.getBoundingClientRect()
    const isFar = rect.bottom < view.top - view.height || rect.top > view.bottom + view.height
    return isFar || item === element ? rect : element.getBoundingClientRect()
  }

  /** Scrolls until the element stands so many px below the top of the view, or as near as can be. */
  function approach(element: HTMLElement, top: number, way: 'glide' | 'at once'): void {
    stop()
    let before = performance.now() - 8
    let stuck = 0
    const step = (now: number) => {
      const left = rectOf(element).top - viewTop() - top
      const from = scroller.scrollTop
      scroller.scrollTop = from + (Math.abs(left) < 2 || way === 'at once' ? left : left * glideShare(now - before))
      before = now
      const isStill = Math.abs(left) < THERE || Math.abs(scroller.scrollTop - from) < THERE
      stuck = isStill ? stuck + 1 : 0
      frame = stuck < PATIENCE ? requestAnimationFrame(step) : 0
    }
    step(performance.now())
  }

  const show = (passage: number) => {
    const element = elementOf(passage)
    const way = scrollDuration() > 0 ? 'glide' : 'at once'
    if (element) approach(element, scroller.clientHeight * READING_LINE, way)
  }

  const topOf = (passage: number) => {
    const element = elementOf(passage)
    return element ? rectOf(element).top - viewTop() : undefined
  }

  return {
    stop,
    atReadingLine: () => {
      const all = places()
      const line = viewTop() + scroller.clientHeight * READING_LINE
      let low = 0
      let high = all.length
      while (low < high) {
        const middle = (low + high) >> 1
        const element = all[middle]
        if (element && rectOf(element).top <= line) low = middle + 1
        else high = middle
      }
      const at = Number((all[low - 1] ?? all[0])?.dataset.passage ?? Number.NaN)
      return Number.isInteger(at) ? at : undefined
    },
    isInView: (passage) => {
      const element = elementOf(passage)
      if (!element) return false
      const { top, bottom } = rectOf(element)
      const view = scroller.getBoundingClientRect()
      return bottom > view.top && top < view.bottom
    },
    topOf,
    height: () => scroller.clientHeight,
    leader: () => 0,
    bring: ({ index }: ShownPassage) => show(index),
    put: ({ index }, top) => {
      const element = elementOf(index)
      if (element) approach(element, top, 'at once')
    },
    toPartner: ({ index }: ShownPassage, _leap: Leap) => {
      // Where it stands twice, the one that is not at hand.
      const twice = [...scroller.querySelectorAll<HTMLElement>(`[data-passage="${index}"]`)]
      const line = viewTop() + scroller.clientHeight * READING_LINE
      const [farther] = twice
        .map((element) => ({ element, away: Math.abs(rectOf(element).top - line) }))
        .sort((a, b) => b.away - a.away)
      const way = scrollDuration() > 0 ? 'glide' : 'at once'
      if (farther) approach(farther.element, scroller.clientHeight * READING_LINE, way)
    },
    scroll: (lines) => {
      stop()
      scroller.scrollBy({ top: lines * LINE, behavior: scrollDuration() > 0 ? 'smooth' : 'auto' })
    },
    focus: () => scroller.focus({ preventScroll: true }),
  }
}
