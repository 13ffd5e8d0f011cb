import { elements, isElement, type PageElement, rawText } from './shallow'
import { type Element, element, type Node } from './tree'

type Section = 'thead' | 'tbody' | 'tfoot'

export interface Row {
  section: Section
  cells: PageElement[]
}

/** A cell with more text holds part of an article, not a fact. Characters. */
const LONGEST_CELL = 1_500

export function rowsOf(table: PageElement): Row[] {
  const rows: Row[] = []
  const collect = (parent: PageElement, section: Section) => {
    for (const child of parent.childNodes) {
      if (!isElement(child)) continue
      if (child.tagName === 'thead' || child.tagName === 'tbody' || child.tagName === 'tfoot')
        collect(child, child.tagName)
      else if (child.tagName === 'tr') {
        const cells = child.childNodes.filter(isElement).filter(({ tagName }) => tagName === 'td' || tagName === 'th')
        if (cells.length > 0) rows.push({ section, cells })
      }
    }
  }
  collect(table, 'tbody')
  return rows
}

/** Whether a table only arranges a page: then its cells are read one after another. */
export function isLayout(rows: readonly Row[]): boolean {
  const cells = rows.flatMap((row) => row.cells)
  if (cells.some((cell) => [...elements(cell)].some(({ tagName }) => tagName === 'table'))) return true
  if (cells.some((cell) => rawText(cell).length > LONGEST_CELL)) return true
  const isGrid = rows.length > 1 && rows.some((row) => row.cells.length > 1)
  return !isGrid && !cells.some(({ tagName }) => tagName === 'th')
}

/** @param cell makes the cell of the body from the page's */
export function cleanTable(table: PageElement, rows: readonly Row[], cell: (cell: PageElement) => Element): Node[] {
  const children: Element[] = []
  const caption = table.childNodes.filter(isElement).find(({ tagName }) => tagName === 'caption')
  const title = caption && rawText(caption).replace(/\s+/g, ' ').trim()
  if (title) children.push(element('caption', [title]))
  for (const row of rows) {
    const cleaned = element('tr', row.cells.map(cell))
    if (cleaned.children.every((one) => typeof one !== 'string' && one.children.length === 0)) continue
    const last = children.at(-1)
    if (last?.name === row.section) last.children.push(cleaned)
    else children.push(element(row.section, [cleaned]))
  }
  return children.some(({ name }) => name !== 'caption') ? children : []
}
