import { allowedAttributes, BLOCK, codeLanguage, DROPPED, INLINE, RENAMED, safeAddress } from './allowed'
import { emphasisOf, formula, isGone, preformatted } from './pageElements'
import { holdsAnything, isLink, nests, oneLine, paragraphs, unwrapped, wrap } from './phrasing'
import {
  attribute,
  attributesOf,
  isElement,
  isText,
  type PageElement,
  type PageNode,
  type PageParent,
  parseBodyFragment,
} from './shallow'
import { cleanTable, isLayout, rowsOf } from './tables'
import { type Element, element, find, type Node, serialize } from './tree'

export interface CleanOptions {
  /** The page's address, for relative ones; null where it is not known. */
  base: string | null
}

/**
 * Rebuilds HTML from an allowlist: what comes out holds only reading elements, and only their
 * harmless attributes. Images keep their address as `data-src`, so that showing a body asks the
 * network for nothing.
 * @param html a fragment, or a page's body
 */
export const cleanHtml = (html: string, options: CleanOptions): string => serialize(cleanBody(html, options))

/** As {@link cleanHtml}, as the tree: a list of blocks, headings shifted so that the highest is an h2. */
export function cleanBody(html: string, options: CleanOptions): Element[] {
  return cleanNodes(parseBodyFragment(html), options)
}

export function cleanNodes(root: PageParent, { base }: CleanOptions): Element[] {
  const blocks = new Cleaner(base, blockHolders(root)).flow(root.childNodes)
  shiftHeadings(blocks)
  return blocks
}

const levelOf = ({ name }: Element) => (/^h[1-6]$/.test(name) ? Number(name[1]) : null)

/** The title stands above the body as h1, so the body's highest heading is an h2; no level is skipped downwards. */
function shiftHeadings(blocks: Element[]): void {
  const headings: { at: Node[]; index: number; heading: Element; level: number }[] = []
  const visit = (nodes: Node[]) =>
    nodes.forEach((node, index) => {
      if (typeof node === 'string') return
      const level = levelOf(node)
      if (level === null) visit(node.children)
      else headings.push({ at: nodes, index, heading: node, level })
    })
  visit(blocks)
  const used = [...new Set(headings.map(({ level }) => level))].sort((a, b) => a - b)
  for (const { at, index, heading, level } of headings) {
    const name = `h${Math.min(6, used.indexOf(level) + 2)}`
    if (name !== heading.name) at[index] = { ...heading, name }
  }
}

/** The elements that hold a block somewhere inside, so that every question about one is answered at once. */
function blockHolders(root: PageParent): ReadonlySet<PageElement> {
  const holders = new Set<PageElement>()
  const visit = (node: PageElement): boolean => {
    let holds = false
    for (const child of node.childNodes) {
      if (!isElement(child) || DROPPED.has(child.tagName)) continue
      const inside = visit(child)
      if (inside || BLOCK.has(child.tagName)) holds = true
    }
    if (holds) holders.add(node)
    return holds
  }
  for (const child of root.childNodes) if (isElement(child)) visit(child)
  return holders
}

/** Collects blocks; inline content between them becomes paragraphs of its own. */
class Cleaner {
  readonly #base: string | null
  readonly #holders: ReadonlySet<PageElement>

  constructor(base: string | null, holders: ReadonlySet<PageElement>) {
    this.#base = base
    this.#holders = holders
  }

  /** @returns blocks only */
  flow(nodes: readonly PageNode[]): Element[] {
    const blocks: Element[] = []
    let line: Node[] = []
    const flush = () => {
      for (const paragraph of paragraphs(line)) blocks.push(element('p', paragraph))
      line = []
    }
    const add = (node: PageNode, around: readonly Element[]) => {
      if (isText(node)) line.push(...wrap([node.value], around))
      if (!isElement(node) || isGone(node)) return
      if (BLOCK.has(node.tagName)) {
        flush()
        this.#block(node, blocks, (children, inner) => {
          for (const child of children) add(child, inner ?? around)
          flush()
        })
      } else if (this.#holders.has(node)) {
        const shell = this.#shell(node)
        const inner = shell && !nests(shell, around) ? [...around, shell] : around
        for (const child of node.childNodes) add(child, inner)
      } else line.push(...wrap(this.inline([node], around.some(isLink)), around))
    }
    for (const node of nodes) add(node, [])
    flush()
    return blocks
  }

  #block(
    node: PageElement,
    blocks: Element[],
    flatten: (children: readonly PageNode[], around?: Element[]) => void,
  ): void {
    const { tagName, childNodes } = node
    const attributes = allowedAttributes(tagName, attributesOf(node), this.#base)
    const keep = (name: string, children: Node[]) => {
      if (children.length > 0) blocks.push(element(name, children, attributes))
    }
    switch (tagName) {
      case 'p': {
        const before = blocks.length
        flatten(childNodes)
        const only = blocks.length === before + 1 ? blocks[before] : undefined
        if (only?.name === 'p') only.attributes = attributes
        break
      }
      case 'h1':
      case 'h2':
      case 'h3':
      case 'h4':
      case 'h5':
      case 'h6':
        keep(tagName, this.#phrase(childNodes))
        break
      case 'hr':
        if (blocks.length > 0) blocks.push(element('hr'))
        break
      case 'pre':
      case 'listing': {
        const code = preformatted(node)
        if (code) blocks.push(code)
        break
      }
      case 'ul':
      case 'ol':
      case 'menu':
      case 'dir':
        keep(tagName === 'ol' ? 'ol' : 'ul', this.#items(childNodes))
        break
      case 'dl':
        keep('dl', this.#definitions(childNodes))
        break
      case 'blockquote':
        keep('blockquote', this.flow(childNodes))
        break
      case 'figure':
        this.#figure(childNodes, blocks)
        break
      case 'figcaption': {
        // One that stands outside its figure still is a caption.
        const caption = unwrapped(this.flow(childNodes))
        if (caption.length > 0) blocks.push(element('figure', [element('figcaption', caption)]))
        break
      }
      case 'details':
        keep('details', this.#details(childNodes))
        break
      case 'table': {
        const rows = rowsOf(node)
        if (isLayout(rows)) flatten(childNodes)
        else
          keep(
            'table',
            cleanTable(node, rows, (cell) => this.#cell(cell)),
          )
        break
      }
      default:
        flatten(childNodes)
    }
  }

  /** Inline content: elements of the allowlist, others without their tags. Block elements inside only part words. */
  inline(nodes: readonly PageNode[], insideLink: boolean): Node[] {
    const out: Node[] = []
    for (const node of nodes) {
      if (isText(node)) out.push(node.value)
      if (!isElement(node) || isGone(node)) continue
      if (node.tagName === 'br') out.push(element('br'))
      else if (node.tagName === 'img') out.push(...this.#picture(node))
      else if (node.tagName === 'math') out.push(formula(node))
      else {
        const shell = this.#shell(node)
        const children = this.inline(node.childNodes, insideLink || shell?.name === 'a')
        if (BLOCK.has(node.tagName)) out.push(' ', ...children, ' ')
        else if (!shell || (insideLink && shell.name === 'a') || !holdsAnything(children)) out.push(...children)
        else out.push({ ...shell, children })
      }
    }
    return out
  }

  #phrase(nodes: readonly PageNode[]): Node[] {
    return oneLine(this.inline(nodes, false))
  }

  /** An inline element without its content, or null where the tag is not kept. */
  #shell(node: PageElement): Element | null {
    const name = emphasisOf(node) ?? RENAMED[node.tagName] ?? node.tagName
    if (!INLINE.has(name)) return null
    const attributes = allowedAttributes(name, attributesOf(node), this.#base)
    if (name === 'a' && !attributes.href && !attributes.id) return null
    const language = name === 'code' ? codeLanguage(attribute(node, 'class') ?? '') : null
    if (language) attributes.class = language
    return element(name, [], attributes)
  }

  #picture(node: PageElement): Element[] {
    const given = attributesOf(node)
    const isDot = ['width', 'height'].some((side) => /^[0-2](px)?$/.test(given.get(side) ?? ''))
    if (isDot) return []
    for (const name of ['data-src', 'data-original', 'data-lazy-src', 'src', 'srcset', 'data-srcset']) {
      const value = name.endsWith('srcset') ? given.get(name)?.trim().split(/[\s,]/)[0] : given.get(name)
      const address = value ? safeAddress(value, this.#base, 'picture') : null
      if (address) return [element('img', [], { 'data-src': address, alt: (given.get('alt') ?? '').trim() })]
    }
    return []
  }

  #items(nodes: readonly PageNode[]): Element[] {
    const items: Element[] = []
    for (const node of nodes) {
      if (!isElement(node) || isGone(node)) {
        if (isText(node) && node.value.trim()) items.push(element('li', [node.value.trim()]))
      } else if (node.tagName === 'li') {
        const children = unwrapped(this.flow(node.childNodes))
        if (children.length > 0)
          items.push(element('li', children, allowedAttributes('li', attributesOf(node), this.#base)))
      } else {
        const nested = this.flow([node])
        const last = items.at(-1)
        if (last && nested.every((block) => block.name === 'ul' || block.name === 'ol')) last.children.push(...nested)
        else if (nested.length > 0) items.push(element('li', unwrapped(nested)))
      }
    }
    return items
  }

  #definitions(nodes: readonly PageNode[]): Element[] {
    const entries: Element[] = []
    for (const node of nodes) {
      if (!isElement(node) || isGone(node)) continue
      if (node.tagName === 'dt') entries.push(element('dt', this.#phrase(node.childNodes)))
      else if (node.tagName === 'dd') entries.push(element('dd', unwrapped(this.flow(node.childNodes))))
      else if (node.tagName === 'div') entries.push(...this.#definitions(node.childNodes))
      else entries.push(element('dd', unwrapped(this.flow([node]))))
    }
    return entries.filter((entry) => entry.children.length > 0)
  }

  #figure(nodes: readonly PageNode[], blocks: Element[]): void {
    const rest: PageNode[] = []
    const captions: Element[] = []
    const collect = (node: PageNode) => {
      if (!isElement(node) || !this.#holdsCaption(node)) rest.push(node)
      else if (node.tagName === 'figcaption') captions.push(...this.flow(node.childNodes))
      else for (const child of node.childNodes) collect(child)
    }
    for (const node of nodes) collect(node)
    const content = this.flow(rest)
    const children = unwrapped(content)
    if (captions.length > 0) children.push(element('figcaption', unwrapped(captions)))
    const holdsPicture = find(content, ({ name }) => name === 'img') !== null
    if (holdsPicture || captions.length > 0) blocks.push(element('figure', children))
    else blocks.push(...content)
  }

  #holdsCaption(node: PageElement): boolean {
    return (
      node.tagName === 'figcaption' ||
      (this.#holders.has(node) && node.childNodes.some((child) => isElement(child) && this.#holdsCaption(child)))
    )
  }

  #details(nodes: readonly PageNode[]): Element[] {
    const children: Element[] = []
    const rest: PageNode[] = []
    for (const node of nodes) {
      if (isElement(node) && node.tagName === 'summary' && children.length === 0) {
        const summary = this.#phrase(node.childNodes)
        if (summary.length > 0) children.push(element('summary', summary))
      } else rest.push(node)
    }
    return [...children, ...this.flow(rest)]
  }

  #cell(cell: PageElement): Element {
    const attributes = allowedAttributes(cell.tagName, attributesOf(cell), this.#base)
    return element(cell.tagName, unwrapped(this.flow(cell.childNodes)), attributes)
  }
}
