import { type Body, growBody } from './layBody'

/**
 * Puts a body into `root`, in place of what was there; a long one goes on growing there.
 * @returns a function to call when the body leaves the page
 */
export function standBody(root: HTMLElement, body: Body): () => void {
  const stop = new AbortController()
  const reached = reachWhenSeen()
  let put = 0
  const putMore = () => {
    const fresh = body.parts.slice(put)
    put += fresh.length
    root.append(...fresh.map(({ element }) => element))
    for (const { element } of fresh) reached.watch(element)
    // The place of what is still to come, so that scrollbar and progress tell the truth from the start.
    root.style.paddingBlockEnd = body.isWhole ? '' : `calc(${Math.round(body.restLength)} * var(--length-px))`
  }

  root.replaceChildren()
  putMore()
  const [first] = body.parts
  const isLong = !body.isWhole || body.parts.length > 1
  // The first part is always drawn, and how high it is tells how high the others will be.
  const ruler = new ResizeObserver(measure)
  function measure(): void {
    if (!first || first.length === 0) return
    root.style.setProperty('--length-px', `${first.element.offsetHeight / first.length}px`)
  }
  if (isLong && first) {
    measure()
    ruler.observe(first.element)
    void growBody(body, { grown: putMore, signal: stop.signal })
  }
  return () => {
    stop.abort()
    ruler.disconnect()
    reached.stop()
  }
}

/** Lets the keyboard reach boxes that have something to scroll, and only those; each when it comes into sight. */
function reachWhenSeen() {
  const observer = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting || !(target instanceof HTMLElement)) continue
      if (target.scrollWidth > target.clientWidth + 1) target.tabIndex = 0
      else target.removeAttribute('tabindex')
    }
  })
  return {
    watch: (part: HTMLElement) => {
      for (const box of part.querySelectorAll('.article-wide')) observer.observe(box)
    },
    stop: () => observer.disconnect(),
  }
}
