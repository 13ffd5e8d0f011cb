import type { TextBlock } from '../../common/comparison'
import { BlockReader, joinBlocks, type ReadBlock, type TreeReader } from '../../common/text/blockReader'
import { attribute, isElement, isText, type PageNode, type PageParent, parseBodyFragment } from './shallow'

export interface ArticleText {
  text: string
  /** In reading order, without overlap; between two stands a blank line. */
  blocks: TextBlock[]
}

type Node = PageNode | PageParent

const TREE: TreeReader<Node> = {
  children: (node) => ('childNodes' in node ? node.childNodes : []),
  text: (node) => ('value' in node && isText(node) ? node.value : null),
  element: (node) => ('tagName' in node && isElement(node) ? node.tagName : null),
  cut: (node) => ('tagName' in node && isElement(node) ? attribute(node, 'data-cut') : null),
}

/**
 * The plain text of a stored body. List items, headings, quotes, table rows and captions are blocks
 * of their own; line breaks inside a block stay.
 * @param html a body as intake made it
 * @param restored ids of cuts that count as text; what else was cut is left out
 */
export function articleText(html: string, restored: ReadonlySet<string>): ArticleText {
  return textOf(blocksIn(html).filter(({ cut }) => cut === null || restored.has(cut)))
}

/** The whole text of a body, with everything that was cut: what the places of notes are counted in. */
export const wholeText = (html: string): ArticleText => textOf(blocksIn(html))

function blocksIn(html: string): ReadBlock<Node>[] {
  const reader = new BlockReader(TREE)
  reader.read(parseBodyFragment(html))
  reader.end()
  return reader.blocks
}

function textOf(read: readonly ReadBlock<Node>[]): ArticleText {
  const { text, spans } = joinBlocks(read)
  const blocks = spans.map((span, index): TextBlock => ({ kind: read[index]?.kind ?? 'paragraph', ...span }))
  return { text, blocks }
}
