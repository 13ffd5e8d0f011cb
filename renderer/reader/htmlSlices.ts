/** Characters of HTML read at a time: a few milliseconds' work to sanitize and lay. */
const SLICE_CHARS = 16_000

export interface Slice {
  /** What is complete, in a document of no window. */
  nodes: DocumentFragment
  /** Characters of the HTML that were read so far. */
  read: number
}

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
    const complete = [...(page.body?.childNodes ?? [])].slice(0, -1)
    if (complete.length > 0) yield { nodes: holding(page, complete), read }
  }
  page.close()
  yield { nodes: holding(page, [...(page.body?.childNodes ?? [])]), read: html.length }
}

function holding(page: Document, nodes: readonly Node[]): DocumentFragment {
  const holder = page.createDocumentFragment()
  holder.append(...nodes)
  return holder
}
