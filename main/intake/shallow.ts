import { type DefaultTreeAdapterMap, parse, parseFragment } from 'parse5'

/** parse5's nodes, under names of our own. */
export type PageNode = DefaultTreeAdapterMap['childNode']
export type PageElement = DefaultTreeAdapterMap['element']
export type PageText = DefaultTreeAdapterMap['textNode']
export type PageParent = DefaultTreeAdapterMap['document'] | DefaultTreeAdapterMap['documentFragment'] | PageElement

/** No real page nests deeper; a hostile one must not overflow a stack. */
const DEEPEST = 200

export const isElement = (node: PageNode): node is PageElement => 'tagName' in node
export const isText = (node: PageNode): node is PageText => node.nodeName === '#text'

/** Scripting counts as off: what a page shows without scripts is what can be read. */
export const parsePage = (html: string) => shallow(parse(html, { scriptingEnabled: false }))
export const parseBodyFragment = (html: string) => shallow(parseFragment(html, { scriptingEnabled: false }))

/** Lifts what lies deeper than any walk should go to the deepest level that is still walked. */
function shallow<Root extends PageParent>(root: Root): Root {
  const open: { parent: PageParent; depth: number }[] = [{ parent: root, depth: 0 }]
  for (let next = open.pop(); next; next = open.pop()) {
    if (next.depth >= DEEPEST) lift(next.parent)
    else
      for (const child of next.parent.childNodes)
        if (isElement(child)) open.push({ parent: child, depth: next.depth + 1 })
  }
  return root
}

function lift(parent: PageParent): void {
  const flat: PageNode[] = []
  const open = [...parent.childNodes].reverse()
  for (let node = open.pop(); node; node = open.pop()) {
    if (isText(node)) flat.push(node)
    else if (isElement(node) && !NO_TEXT.has(node.tagName))
      for (let i = node.childNodes.length - 1; i >= 0; i--) {
        const child = node.childNodes[i]
        if (child) open.push(child)
      }
  }
  for (const node of flat) if (isText(node)) node.parentNode = parent
  parent.childNodes = flat
}

const NO_TEXT = new Set(['script', 'style', 'noscript', 'template', 'svg', 'iframe', 'object', 'textarea', 'select'])

export function attributesOf(node: PageElement): Map<string, string> {
  return new Map(node.attrs.map(({ name, value }) => [name.toLowerCase(), value]))
}

export const attribute = (node: PageElement, name: string): string | null =>
  node.attrs.find((one) => one.name === name)?.value ?? null

/** Elements in document order. */
export function* elements(root: PageParent): Generator<PageElement> {
  const open: PageNode[] = [...root.childNodes].reverse()
  for (let node = open.pop(); node; node = open.pop()) {
    if (!isElement(node)) continue
    yield node
    for (let i = node.childNodes.length - 1; i >= 0; i--) {
      const child = node.childNodes[i]
      if (child) open.push(child)
    }
  }
}

/** The text inside, as it stands in the source. */
export function rawText(root: PageParent): string {
  const out: string[] = []
  const read = (parent: PageParent) => {
    for (const child of parent.childNodes) {
      if (isText(child)) out.push(child.value)
      else if (isElement(child) && !NO_TEXT.has(child.tagName)) read(child)
    }
  }
  read(root)
  return out.join('')
}
