import type { TextBlock } from '../../common/comparison'
import { attribute, isElement, isText, type PageElement, type PageParent, parseBodyFragment } from './shallow'

export interface ArticleText {
  text: string
  /** In reading order, without overlap; between two stands a blank line. */
  blocks: TextBlock[]
}

type Kind = TextBlock['kind']

const BREAKS = new Set(
  'p li blockquote ul ol dl dt dd figure figcaption details summary table caption tr hr div'.split(' '),
)
/** What an element makes of the text inside; the innermost that says something wins. */
const KINDS: Readonly<Record<string, Kind>> = { li: 'item', dd: 'item', dt: 'item', blockquote: 'quote' }
/** Parts the cells of a row: white space, so that no character is invented. */
const CELL = '\t'

/**
 * The plain text of a stored body. List items, headings, quotes, table rows and captions are blocks
 * of their own; line breaks inside a block stay.
 * @param html a body as intake made it
 * @param restored ids of cuts that count as text; what else was cut is left out
 */
export function articleText(html: string, restored: ReadonlySet<string>): ArticleText {
  const blocks: TextBlock[] = []
  const texts: string[] = []
  let length = 0
  let line: string[] = []

  function end(kind: Kind): void {
    const text = kind === 'code' ? line.join('') : tidy(line.join(''))
    line = []
    if (text.trim() === '') return
    const start = blocks.length === 0 ? 0 : length + 2
    length = start + text.length
    texts.push(text)
    blocks.push({ kind, start, end: length })
  }

  function visit(parent: PageParent, kind: Kind): void {
    for (const child of parent.childNodes) {
      if (isText(child)) line.push(kind === 'code' ? child.value : child.value.replace(/[ \n\r\f]+/g, ' '))
      else if (isElement(child)) enter(child, kind)
    }
  }

  function enter(node: PageElement, kind: Kind): void {
    const name = node.tagName
    const cut = attribute(node, 'data-cut')
    if (cut !== null && !restored.has(cut)) return
    if (name === 'br') line.push('\n')
    else if (name === 'td' || name === 'th') {
      if (line.length > 0) line.push(CELL)
      line.push(cellText(node))
    } else if (/^h[1-6]$/.test(name) || name === 'pre') {
      const own = name === 'pre' ? 'code' : 'heading'
      end(kind)
      visit(node, own)
      end(own)
    } else if (BREAKS.has(name)) {
      end(kind)
      const own = KINDS[name] ?? kind
      visit(node, own)
      end(own)
    } else visit(node, kind)
  }

  visit(parseBodyFragment(html), 'paragraph')
  end('paragraph')
  return { text: texts.join('\n\n'), blocks }
}

/** White space at the edges of lines goes; tabs between cells and line breaks stay. */
const tidy = (text: string) =>
  text
    .split('\n')
    .map((part) => part.replace(/ +/g, ' ').replace(/^ | $/g, ''))
    .join('\n')
    .replace(/\n{2,}/g, '\n')
    .trim()

function cellText(cell: PageElement): string {
  const parts: string[] = []
  const read = (parent: PageParent) => {
    for (const child of parent.childNodes) {
      if (isText(child)) parts.push(child.value)
      else if (isElement(child)) {
        parts.push(BREAKS.has(child.tagName) || child.tagName === 'br' ? ' ' : '')
        read(child)
      }
    }
  }
  read(cell)
  return parts.join('').replace(/\s+/g, ' ').trim()
}
