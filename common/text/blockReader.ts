import type { TextBlock } from '../comparison'

/** How a tree is read, whoever parsed it. */
export interface TreeReader<Node> {
  children(node: Node): Iterable<Node>
  /** The characters of a text; null for anything else. */
  text(node: Node): string | null
  /** An element's name in lower case; null for what is none, and for what no author wrote. */
  element(node: Node): string | null
  /** The id of the cut that an element is; null where it is none. */
  cut(node: Node): string | null
}

/** A paragraph, heading, list item, quotation, row, caption or piece of code. */
export interface ReadBlock<Node> {
  kind: TextBlock['kind']
  text: string
  /** The cut it lies in, or null. */
  cut: string | null
  /** The texts it was read from, in order: the same characters, but for white space. */
  sources: readonly Node[]
}

type Kind = TextBlock['kind']

const BREAKS = new Set(
  'p li blockquote ul ol dl dt dd figure figcaption details summary table caption tr hr div'.split(' '),
)
/** What an element makes of the text inside; the innermost that says something wins. */
const KINDS: Readonly<Record<string, Kind>> = {
  li: 'item',
  dd: 'item',
  dt: 'item',
  blockquote: 'quote',
  figcaption: 'caption',
  caption: 'caption',
}
/** Parts the cells of a row: white space, so that no character is invented. */
const CELL = '\t'

/**
 * Reads the text of an article's body block by block. The one definition of that text: main reads its own tree with
 * it, the page what stands on the page, and both count the same characters.
 */
export class BlockReader<Node> {
  readonly blocks: ReadBlock<Node>[] = []
  readonly #tree: TreeReader<Node>
  #line: string[] = []
  #sources: Node[] = []
  #cut: string | null = null

  constructor(tree: TreeReader<Node>) {
    this.#tree = tree
  }

  /** Reads what is inside a node. What was being read goes on in it: a body may come in parts. */
  read(parent: Node): void {
    this.#visit(parent, 'paragraph')
  }

  /** Ends the last block. */
  end(): void {
    this.#end('paragraph')
  }

  #end(kind: Kind): void {
    const text = kind === 'code' ? this.#line.join('') : tidy(this.#line.join(''))
    const sources = this.#sources
    this.#line = []
    this.#sources = []
    if (text.trim() !== '') this.blocks.push({ kind, text, cut: this.#cut, sources })
  }

  #visit(parent: Node, kind: Kind): void {
    for (const child of this.#tree.children(parent)) {
      const text = this.#tree.text(child)
      if (text === null) this.#enter(child, kind)
      else {
        this.#line.push(kind === 'code' ? text : text.replace(/[ \n\r\f]+/g, ' '))
        this.#sources.push(child)
      }
    }
  }

  #enter(node: Node, kind: Kind): void {
    const name = this.#tree.element(node)
    if (name === null) return
    const cut = this.#cut === null ? this.#tree.cut(node) : null
    if (cut !== null) {
      this.#end(kind)
      this.#cut = cut
    }
    this.#enterElement(node, name, kind)
    if (cut !== null) {
      this.#end(kind)
      this.#cut = null
    }
  }

  #enterElement(node: Node, name: string, kind: Kind): void {
    if (name === 'br') this.#line.push('\n')
    else if (name === 'td' || name === 'th') {
      if (this.#line.length > 0) this.#line.push(CELL)
      this.#line.push(this.#cellText(node))
    } else if (/^h[1-6]$/.test(name) || name === 'pre') {
      const own = name === 'pre' ? 'code' : 'heading'
      this.#end(kind)
      this.#visit(node, own)
      this.#end(own)
    } else if (BREAKS.has(name)) {
      this.#end(kind)
      const own = KINDS[name] ?? kind
      this.#visit(node, own)
      this.#end(own)
    } else this.#visit(node, kind)
  }

  #cellText(cell: Node): string {
    const parts: string[] = []
    const read = (parent: Node) => {
      for (const child of this.#tree.children(parent)) {
        const text = this.#tree.text(child)
        const name = text === null ? this.#tree.element(child) : null
        if (text !== null) {
          parts.push(text)
          this.#sources.push(child)
        } else if (name !== null) {
          if (BREAKS.has(name) || name === 'br') parts.push(' ')
          read(child)
        }
      }
    }
    read(cell)
    return parts.join('').replace(/\s+/g, ' ').trim()
  }
}

/** White space at the edges of lines goes; tabs between cells and line breaks stay. */
const tidy = (text: string) =>
  text
    .split('\n')
    .map((part) => part.replace(/ +/g, ' ').replace(/^ | $/g, ''))
    .join('\n')
    .replace(/\n{2,}/g, '\n')
    .trim()

export interface JoinedBlocks {
  text: string
  /** Where each block stands in it. */
  spans: { start: number; end: number }[]
}

/** What stands between two blocks. */
export const BETWEEN_BLOCKS = '\n\n'

/** @returns the blocks as one text, a blank line between each two */
export function joinBlocks(blocks: readonly { text: string }[]): JoinedBlocks {
  const spans: JoinedBlocks['spans'] = []
  let length = 0
  for (const [index, { text }] of blocks.entries()) {
    const start = index === 0 ? 0 : length + BETWEEN_BLOCKS.length
    length = start + text.length
    spans.push({ start, end: length })
  }
  return { text: blocks.map(({ text }) => text).join(BETWEEN_BLOCKS), spans }
}
