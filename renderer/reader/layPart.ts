import type { Cut } from '../../common/model'
import { type CutRun, cutsIn, layCuts } from './layCuts'
import { type Direction, directionOfText } from './script'

/** A stretch of an article's body, ready to stand in the page. */
export interface Part {
  element: HTMLElement
  /** The elements that a reading position counts, in reading order; those in hidden cuts included. */
  blocks: readonly HTMLElement[]
  /** Every heading that says something and was not cut. */
  headings: readonly HTMLElement[]
  runs: readonly CutRun[]
  /** About how long it is, in characters; a new block counts as a line. */
  length: number
}

const BLOCKS = 'p, h1, h2, h3, h4, h5, h6, li, dt, dd, blockquote, pre, figure, table, hr, summary, caption'
const HEADINGS = 'h1, h2, h3, h4, h5, h6'
/** What a block takes beside its characters: half a line at its end, and the gap below it. Characters. */
const BLOCK_LENGTH = 70

interface ToLay {
  /** Sanitized; emptied by this. */
  body: DocumentFragment
  cuts: readonly Cut[]
  direction: Direction
  /** `all`: the body is the whole of it, and cuts it lacks are added. `some`: only those it holds are told of. */
  holds: 'all' | 'some'
}

/** Fits a sanitized body for reading. */
export function layPart({ body, cuts, direction, holds }: ToLay): Part {
  const copy = document.importNode(body, true)
  // Counted before anything of ours is added, so that a position saved today is found by a later version.
  const blocks = innermostBlocks(copy)
  turnBlocks(blocks, direction)
  for (const image of copy.querySelectorAll('img')) image.replaceWith(missingImage(image))
  for (const wide of copy.querySelectorAll<HTMLElement>('table, pre')) boxWide(wide)
  const here = cutsIn(copy)
  const runs = layCuts(copy, holds === 'all' ? cuts : cuts.filter(({ id }) => here.has(id)))
  const element = document.createElement('div')
  element.className = 'article-part'
  element.append(copy)
  return {
    element,
    blocks,
    runs,
    headings: [...element.querySelectorAll<HTMLElement>(HEADINGS)].filter(
      (one) => (one.textContent ?? '').trim() !== '' && !one.closest('[data-cut]'),
    ),
    length: (element.textContent ?? '').length + blocks.length * BLOCK_LENGTH,
  }
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

/** The headings of the two highest levels among all of them. */
export function outlineHeadings(all: readonly HTMLElement[]): HTMLElement[] {
  const levels = [...new Set(all.map((one) => one.tagName))].sort().slice(0, 2)
  return all.filter((one) => levels.includes(one.tagName))
}
