/** Air above what was scrolled to. px */
const ABOVE = 24

const calm = window.matchMedia('(prefers-reduced-motion: reduce)')

/**
 * Scrolls the reader to an element of its page, or to its start; eased unless the system asks for calm.
 * Begins two frames later: what was shown or hidden just before has then been laid out, and the place of reading,
 * which is kept when sizes change, has been put right and cannot take the page back.
 */
export function scrollPage(page: HTMLElement, target: Element | 'start'): void {
  requestAnimationFrame(() => requestAnimationFrame(() => scroll(page, target)))
}

function scroll(page: HTMLElement, target: Element | 'start'): void {
  const top =
    target === 'start'
      ? 0
      : target.getBoundingClientRect().top - page.getBoundingClientRect().top + page.scrollTop - ABOVE
  page.scrollTo({ top, behavior: calm.matches ? 'auto' : 'smooth' })
}
