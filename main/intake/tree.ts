/**
 * A body while it is being made: a tree of nothing but allowed elements. What is not in it cannot be
 * written out, so the tree is what makes a body safe, not a later search for bad things.
 */
export type Node = string | Element

export interface Element {
  readonly name: string
  attributes: Record<string, string>
  children: Node[]
}

export const element = (name: string, children: Node[] = [], attributes: Record<string, string> = {}): Element => ({
  name,
  attributes,
  children,
})

const VOID = new Set(['br', 'hr', 'img'])

const escapeText = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\u00a0', '&nbsp;')
const escapeValue = (text: string) => escapeText(text).replaceAll('"', '&quot;').replaceAll("'", '&#39;')

/** Writes the tree as HTML, one top-level block a line. Depth is bounded by whoever built the tree. */
export function serialize(nodes: readonly Node[]): string {
  const out: string[] = []
  const write = (node: Node) => {
    if (typeof node === 'string') {
      out.push(escapeText(node))
      return
    }
    out.push('<', node.name)
    for (const [name, value] of Object.entries(node.attributes)) {
      out.push(' ', name)
      if (value !== '') out.push('="', escapeValue(value), '"')
    }
    out.push('>')
    if (VOID.has(node.name)) return
    for (const child of node.children) write(child)
    out.push('</', node.name, '>')
  }
  nodes.forEach((node, index) => {
    if (index > 0) out.push('\n')
    write(node)
  })
  return out.join('')
}

/** Elements whose text must not run together with their neighbours'. */
const APART = new Set(
  'p h1 h2 h3 h4 h5 h6 ul ol li blockquote pre table caption thead tbody tfoot tr th td figure figcaption dl dt dd details summary hr br div'.split(
    ' ',
  ),
)

/** The text of nodes on one line, white space collapsed. */
export function textOf(nodes: readonly Node[]): string {
  const out: string[] = []
  const read = (node: Node) => {
    if (typeof node === 'string') {
      out.push(node)
      return
    }
    const apart = APART.has(node.name)
    if (apart) out.push(' ')
    for (const child of node.children) read(child)
    if (apart) out.push(' ')
  }
  for (const node of nodes) read(node)
  return out.join('').replace(/\s+/g, ' ').trim()
}

/** The first element for which `test` holds, in document order, however deep. */
export function find(nodes: readonly Node[], test: (element: Element) => boolean): Element | null {
  for (const node of nodes) {
    if (typeof node === 'string') continue
    if (test(node)) return node
    const inside = find(node.children, test)
    if (inside) return inside
  }
  return null
}
