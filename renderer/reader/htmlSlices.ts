/** Characters of HTML read at a time: a few milliseconds' work to sanitize and lay. */
const SLICE_CHARS = 16_000

export interface Slice {
  /** What is complete, in a document of no window. */
  nodes: DocumentFragment
  /** Characters of the HTML that were read so far. */
  read: number
  /** Its last element is the beginning of one that goes on in the next slice. */
  goesOn: boolean
}

/** What may be cut between its children where it is long itself, and still looks as one. */
const SPLIT = 'ul, ol:not([reversed]), dl, blockquote'

/** Parses HTML piece by piece, each piece when it is asked for, so that a long text holds up nothing else. */
export function* htmlSlices(html: string): Generator<Slice, void> {
  // A document of no window parses what is written to it; it neither loads nor runs anything.
  const page = document.implementation.createHTMLDocument('')
  page.open()
  for (let read = 0; read < html.length; ) {
    const tag = html.indexOf('<', read + SLICE_CHARS)
    const end = tag < 0 ? html.length : tag
    page.write(html.slice(read, end))
    read = end
    // What comes next may belong into the last element.
    const nodes = [...(page.body?.childNodes ?? [])]
    const begun = beginningOf(nodes.pop())
    if (begun) nodes.push(begun)
    if (nodes.length > 0) yield { nodes: holding(page, nodes), read, goesOn: begun !== null }
  }
  page.close()
  yield { nodes: holding(page, [...(page.body?.childNodes ?? [])]), read: html.length, goesOn: false }
}

function holding(page: Document, nodes: readonly Node[]): DocumentFragment {
  const holder = page.createDocumentFragment()
  holder.append(...nodes)
  return holder
}

/** Takes what is complete of an element that is still being read. @returns it, in an element of the same kind */
function beginningOf(node: Node | undefined): HTMLElement | null {
  if (!(node instanceof HTMLElement) || !node.matches(SPLIT) || node.childElementCount < 2) return null
  const beginning = node.cloneNode(false)
  if (!(beginning instanceof HTMLElement)) return null
  beginning.append(...[...node.childNodes].slice(0, -1))
  node.removeAttribute('id')
  if (beginning instanceof HTMLOListElement) node.setAttribute('start', String(nextNumber(beginning)))
  return beginning
}

/** @returns the number that an item after those of the list would have */
function nextNumber(list: HTMLOListElement): number {
  let next = list.start
  for (const item of list.children) {
    const own = item.getAttribute('value')
    next = (own === null ? next : Number(own)) + 1
  }
  return next
}
