/** Air above what was scrolled to. px */
const ABOVE = 24
/** A scroll that has not come to its end by then was stopped by something that tells nobody. ms */
const LONGEST_MS = 2_000
/** The person takes the page over. */
const TAKEN = ['wheel', 'keydown', 'pointerdown'] as const

type Target = Element | 'start'

interface Aim {
  target: Target
  isUnderWay: boolean
  end(): void
}

const calm = window.matchMedia('(prefers-reduced-motion: reduce)')
/** Where a page is being scrolled to. */
const aims = new WeakMap<HTMLElement, Aim>()

/**
 * Scrolls the reader to an element of its page, or to its start; eased unless the system asks for calm.
 * Begins two frames later: what was shown or hidden just before has then been laid out. What changes its size
 * while the page scrolls moves the aim along, see {@link scrollOn}.
 */
export function scrollPage(page: HTMLElement, target: Target): void {
  aims.get(page)?.end()
  const ended = new AbortController()
  const aim: Aim = {
    target,
    isUnderWay: false,
    end: () => {
      ended.abort()
      if (aims.get(page) === aim) aims.delete(page)
    },
  }
  aims.set(page, aim)
  const listening = { signal: ended.signal, capture: true, passive: true }
  for (const type of TAKEN) window.addEventListener(type, aim.end, listening)
  // The end of an earlier scroll may come before this one has begun.
  page.addEventListener('scrollend', () => aim.isUnderWay && aim.end(), { signal: ended.signal })
  setTimeout(aim.end, LONGEST_MS)
  requestAnimationFrame(() => requestAnimationFrame(() => scrollOn(page)))
}

/** Goes on to where the page is being scrolled, also after sizes have changed. @returns whether it is being scrolled */
export function scrollOn(page: HTMLElement): boolean {
  const aim = aims.get(page)
  if (!aim) return false
  const top = topOf(page, aim.target)
  if (calm.matches || Math.abs(page.scrollTop - top) < 1) {
    page.scrollTop = top
    aim.end()
  } else {
    aim.isUnderWay = true
    page.scrollTo({ top, behavior: 'smooth' })
  }
  return true
}

function topOf(page: HTMLElement, target: Target): number {
  if (target === 'start') return 0
  const wanted = target.getBoundingClientRect().top - page.getBoundingClientRect().top + page.scrollTop - ABOVE
  return Math.max(0, Math.min(wanted, page.scrollHeight - page.clientHeight))
}
