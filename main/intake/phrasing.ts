import { withoutControls, withoutSoftHyphens } from './controls'
import { type Element, element, type Node } from './tree'

export const isLink = ({ name }: Element) => name === 'a'
const isBreak = (node: Node) => typeof node !== 'string' && node.name === 'br'

/** Whether an inline element may not stand inside those that are open: a link in a link, an em in an em. */
export const nests = (shell: Element, around: readonly Element[]) => around.some(({ name }) => name === shell.name)

/** Puts inline nodes into copies of the elements around them, the outermost first in the list. */
export function wrap(nodes: Node[], around: readonly Element[]): Node[] {
  if (around.length === 0 || !holdsAnything(nodes)) return nodes
  return around.reduceRight<Node[]>((inner, shell) => [{ ...shell, children: inner }], nodes)
}

/** Text, or an image: whether there is anything to see. */
export const holdsAnything = (nodes: readonly Node[]): boolean =>
  nodes.some((node) =>
    typeof node === 'string' ? node.trim() !== '' : node.name === 'img' || holdsAnything(node.children),
  )

/** Two line breaks and more end a paragraph. */
export function paragraphs(line: readonly Node[]): Node[][] {
  const parts: Node[][] = [[]]
  for (let i = 0; i < line.length; i++) {
    const node = line[i]
    if (node === undefined) continue
    let next = i + 1
    if (isBreak(node)) {
      let breaks = 1
      for (; next < line.length; next++) {
        const after = line[next]
        if (after === undefined) break
        if (isBreak(after)) breaks++
        else if (typeof after !== 'string' || after.trim() !== '') break
      }
      if (breaks > 1) {
        parts.push([])
        i = next - 1
        continue
      }
    }
    parts.at(-1)?.push(node)
  }
  return parts.map(oneLine).filter(holdsAnything)
}

/** Inline content as it is stored: white space collapsed, nothing blank at either end, no empty element. */
export function oneLine(nodes: readonly Node[]): Node[] {
  return trimEnd(collapse(nodes, { atSpace: true }))
}

function collapse(nodes: readonly Node[], state: { atSpace: boolean }): Node[] {
  const out: Node[] = []
  for (const node of nodes) {
    if (typeof node === 'string') {
      let text = withoutSoftHyphens(withoutControls(node)).replace(/[ \t\n\f\r]+/g, ' ')
      if (state.atSpace && text.startsWith(' ')) text = text.slice(1)
      if (text === '') continue
      state.atSpace = text.endsWith(' ')
      const last = out.at(-1)
      if (typeof last === 'string') out[out.length - 1] = last + text
      else out.push(text)
    } else if (node.name === 'br') {
      const last = out.at(-1)
      if (typeof last === 'string') out[out.length - 1] = last.replace(/ $/, '')
      state.atSpace = true
      out.push(node)
    } else if (node.name === 'img') {
      state.atSpace = false
      out.push(node)
    } else {
      const children = collapse(node.children, state)
      if (children.length > 0) out.push({ ...node, children })
    }
  }
  return out
}

function trimEnd(nodes: Node[]): Node[] {
  const out = [...nodes]
  for (let last = out.pop(); last !== undefined; last = out.pop()) {
    if (typeof last === 'string') {
      const text = last.replace(/ +$/, '')
      if (text) return [...out, text]
    } else if (last.name === 'img') return [...out, last]
    else if (last.name !== 'br') {
      const children = trimEnd(last.children)
      if (children.length > 0) return [...out, { ...last, children }]
    }
  }
  const first = out.findIndex((node) => !isBreak(node))
  return first > 0 ? out.slice(first) : out
}

/** Blocks as the content of an item or cell: a lone first paragraph needs no element of its own there. */
export function unwrapped(blocks: readonly Element[]): Node[] {
  const [first, ...rest] = blocks
  if (!first) return []
  const onlyLists = rest.every(({ name }) => name === 'ul' || name === 'ol')
  if (first.name !== 'p' || !onlyLists || Object.keys(first.attributes).length > 0) return [...blocks]
  return [...first.children, ...rest]
}

/** A paragraph of lines that stand under one another. */
export function linesAsParagraph(lines: readonly string[]): Element {
  return element(
    'p',
    lines.flatMap((line, index) => (index === 0 ? [line] : [element('br'), line])),
  )
}
