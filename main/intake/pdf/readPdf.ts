import { Failure } from '../../../common/failure'
import { tidyByline } from '../byline'
import { hyphenatedWords, joinLines } from '../paragraphs'
import { emptyReading, type Reading } from '../reading'
import { listFrom } from '../textLists'
import { type Element, element } from '../tree'
import { blocksOf, type PdfBlock } from './blocks'
import { linesOf } from './lines'
import { pagesOf } from './pages'
import { readingOrder } from './readingOrder'
import { withoutRunningHeads } from './runningHeads'

/**
 * Reads the text layer of a PDF as running text: columns in order, lines joined to paragraphs, divided words mended,
 * running heads and page numbers left out.
 * @throws Failure `empty` where it holds pictures of pages only; `unreadable`, `unsupported`, `too-large`
 */
export async function readPdf(bytes: Uint8Array, name: string): Promise<Reading> {
  const { title, author, lang, pages } = await pagesOf(bytes, name)
  const laid = pages.map(({ height, fragments }) => ({ height, lines: linesOf(fragments) }))
  const blocks = blocksOf(withoutRunningHeads(laid).map(readingOrder))
  if (blocks.length === 0) throw noText(name, pages.length)
  const told = likelyTitle(title)
  const shown = told ? null : titleIn(blocks)
  const rest = shown ? blocks.filter((block) => block !== shown.block) : withoutTold(blocks, told)
  const hyphenated = hyphenatedWords(rest.flatMap(({ lines }) => lines).join(' '))
  return {
    ...emptyReading(),
    title: told ?? shown?.title ?? null,
    byline: tidyByline(author),
    lang,
    body: elementsOf(rest, hyphenated),
  }
}

/** What programs write there instead of a title. */
const NO_TITLE =
  /^(?:untitled|microsoft (?:word|powerpoint)\b.*|.*\.(?:docx?|pdf|indd|tex|dvi|qxd|pptx?|html?)|\W*|\d+)$/i

const likelyTitle = (title: string | null): string | null => (title && !NO_TITLE.test(title) ? title : null)

/** Headings are looked for so far from the beginning. Blocks. */
const NEAR_BEGINNING = 8

/** The largest heading near the beginning. */
function titleIn(blocks: readonly PdfBlock[]): { title: string; block: PdfBlock } | null {
  const headings = blocks.slice(0, NEAR_BEGINNING).filter(({ kind }) => kind === 'heading')
  const [first] = headings
  if (!first) return null
  const block = headings.reduce((largest, each) => (each.size > largest.size * 1.02 ? each : largest), first)
  return { title: joinLines(block.lines, new Set()), block }
}

const folded = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

/** The title that the file tells stands on the first page as well. */
function withoutTold(blocks: readonly PdfBlock[], told: string | null): PdfBlock[] {
  if (told === null) return [...blocks]
  const at = blocks.slice(0, NEAR_BEGINNING).findIndex(({ lines }) => folded(lines.join('')) === folded(told))
  return blocks.filter((_, index) => index !== at)
}

const BULLET = /^(?:[•‣·▪◦]\s*)(?=\S)/u

function elementsOf(blocks: readonly PdfBlock[], hyphenated: ReadonlySet<string>): Element[] {
  const levels = [...new Set(blocks.flatMap(({ kind, size }) => (kind === 'heading' ? [Math.round(size)] : [])))]
  levels.sort((a, b) => b - a)
  const out: Element[] = []
  let items: string[] = []
  const endList = () => {
    if (items.length > 0) out.push(listFrom(items))
    items = []
  }
  for (const { kind, lines, size } of blocks) {
    const text = joinLines(lines, hyphenated)
    if (kind === 'paragraph' && BULLET.test(text)) {
      items.push(text.replace(BULLET, '• '))
      continue
    }
    endList()
    const level = Math.min(4, levels.indexOf(Math.round(size)) + 2)
    out.push(element(kind === 'heading' ? `h${level}` : 'p', [text]))
  }
  endList()
  return out
}

const noText = (name: string, pages: number) =>
  new Failure(
    'empty',
    `${name} holds ${pages === 1 ? 'a picture of a page' : `pictures of ${pages} pages`}, but no text.`,
    'Have its text recognised (OCR) by another program, then import what that saves.',
  )
