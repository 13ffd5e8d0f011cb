/** Where a hit that was out of sight is put: in the upper part of the page, with what leads to it above. */
const SHARE = 0.3
/** A hit nearer to an edge than this is brought further in. px */
const MARGIN = 48

/** Scrolls the page to a hit unless it is in sight. At once: who steps through hits does not want to wait. */
export function showRange(page: HTMLElement, range: Range): void {
  // A part that is far away is not laid out, and has no places.
  if (range.getBoundingClientRect().height === 0) {
    range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' })
  }
  const hit = range.getBoundingClientRect()
  const view = page.getBoundingClientRect()
  if (hit.top >= view.top + MARGIN && hit.bottom <= view.bottom - MARGIN) return
  page.scrollTo({ top: page.scrollTop + hit.top - view.top - view.height * SHARE, behavior: 'instant' })
}
