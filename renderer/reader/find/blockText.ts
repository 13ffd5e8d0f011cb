import { type Token, tokensOf } from '../../../common/search/tokens'

/** A block of a page as what is looked through, and where each part of it stands. */
export interface BlockText {
  tokens: readonly Token[]
  /** In the order of the text; `start` in UTF-16 units. */
  nodes: readonly { node: Text; start: number }[]
}

/** Blocks never change once they are laid. */
const known = new WeakMap<Element, BlockText>()

const PARTED = 'td, th, tr, br, caption'
/** What the app itself says in the middle of a text. */
const OWN = '.cut-line, .cut-foot'

export function blockText(block: Element): BlockText {
  const held = known.get(block) ?? textOf(block)
  known.set(block, held)
  return held
}

/** As {@link blockText}, for what may say something else the next time: the title. */
export function textOf(block: Element): BlockText {
  const nodes: { node: Text; start: number }[] = []
  let text = ''
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
    node instanceof Element && node.matches(OWN) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  )
  while (walker.nextNode()) {
    const node = walker.currentNode
    if (node instanceof Text) {
      nodes.push({ node, start: text.length })
      text += node.data
    } else if (node instanceof Element && node.matches(PARTED)) text += '\n'
  }
  return { tokens: tokensOf(text), nodes }
}

/** @param start, end offsets in the block's text, UTF-16 units */
export function rangeIn({ nodes }: BlockText, { start, end }: { start: number; end: number }): Range | null {
  const first = nodes.findLast((one) => one.start <= start)
  const last = nodes.findLast((one) => one.start < end)
  if (!first || !last) return null
  const range = document.createRange()
  range.setStart(first.node, Math.min(first.node.length, start - first.start))
  range.setEnd(last.node, Math.min(last.node.length, end - last.start))
  return range
}
