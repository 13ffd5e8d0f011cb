import type { Cut } from '../../common/model'
import { type CutRun, layCuts } from './layCuts'
import { type Direction, directionOfText } from './script'

/** A body that stands in the page, and what the reader needs to know of it. */
export interface LaidBody {
  root: HTMLElement
  /** The elements that a reading position counts, in reading order; those in hidden cuts included. */
  blocks: readonly HTMLElement[]
  headings: readonly HTMLElement[]
  runs: readonly CutRun[]
}

const BLOCKS = 'p, h1, h2, h3, h4, h5, h6, li, dt, dd, blockquote, pre, figure, table, hr, summary, caption'
const HEADINGS = 'h1, h2, h3, h4, h5, h6'

export interface BodyToLay {
  body: DocumentFragment
  cuts: readonly Cut[]
  direction: Direction
}

/** Puts a sanitized body into `root`, in place of what was there, and fits it for reading. */
export function layBody(root: HTMLElement, { body, cuts, direction }: BodyToLay): LaidBody {
  const copy = document.importNode(body, true)
  // Counted before anything of ours is added, so that a position saved today is found by a later version.
  const blocks = innermostBlocks(copy)
  turnBlocks(blocks, direction)
  for (const image of copy.querySelectorAll('img')) image.replaceWith(missingImage(image))
  for (const wide of copy.querySelectorAll<HTMLElement>('table, pre')) boxWide(wide)
  const runs = layCuts(copy, cuts)
  root.replaceChildren(copy)
  return { root, blocks, runs, headings: outlineHeadings(root) }
}

/** Blocks that hold no other block: a list item with paragraphs is told by its paragraphs. */
function innermostBlocks(root: ParentNode): HTMLElement[] {
  const all = [...root.querySelectorAll<HTMLElement>(BLOCKS)]
  return all.filter(
    (block) => block.matches('table') || (!block.parentElement?.closest('table') && !block.querySelector(BLOCKS)),
  )
}

/** A quotation in another script runs its own way. */
function turnBlocks(blocks: readonly HTMLElement[], direction: Direction): void {
  for (const block of blocks) {
    const own = block.dir ? null : directionOfText(block.textContent ?? '')
    if (own !== null && own !== direction) block.dir = own
  }
}

function missingImage(image: HTMLImageElement): HTMLElement {
  const line = document.createElement('span')
  line.className = 'article-missing'
  const alt = image.alt.trim()
  line.textContent = alt === '' ? 'Image not kept in this version' : `Image not kept in this version: ${alt}`
  line.title = image.dataset.src ?? ''
  return line
}

/** What is wider than the column scrolls in a box of its own, never the page. */
function boxWide(wide: HTMLElement): void {
  const box = document.createElement('div')
  box.className = wide.matches('table') ? 'article-wide article-wide-table' : 'article-wide'
  wide.replaceWith(box)
  box.append(wide)
}

/** Lets the keyboard reach boxes that have something to scroll, and only those. Needs a layout. */
export function reachWideBoxes(root: ParentNode): void {
  for (const box of root.querySelectorAll<HTMLElement>('.article-wide')) {
    if (box.scrollWidth > box.clientWidth + 1) box.tabIndex = 0
    else box.removeAttribute('tabindex')
  }
}

/** The two highest levels of heading that the article uses. */
function outlineHeadings(root: HTMLElement): HTMLElement[] {
  const all = [...root.querySelectorAll<HTMLElement>(HEADINGS)].filter((one) => (one.textContent ?? '').trim() !== '')
  const levels = [...new Set(all.map((one) => one.tagName))].sort().slice(0, 2)
  return all.filter((one) => levels.includes(one.tagName) && !one.closest('[data-cut]'))
}
