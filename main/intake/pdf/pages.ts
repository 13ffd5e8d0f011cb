import { Failure } from '../../../common/failure'

/** A piece of text as the PDF draws it. Lengths in points; y grows downwards from the top of the page. */
export interface Fragment {
  text: string
  left: number
  right: number
  /** The line it stands on. */
  baseline: number
  /** Height of the letters. */
  size: number
  isRightToLeft: boolean
}

export interface PdfPage {
  width: number
  height: number
  fragments: Fragment[]
}

export interface PdfText {
  title: string | null
  author: string | null
  lang: string | null
  pages: PdfPage[]
}

/** A longer one is no article and no book. Pages. */
const MOST_PAGES = 5_000
/** More than any page of text holds. */
const MOST_FRAGMENTS = 3_000_000

/**
 * Reads the text layer of a PDF.
 * @throws Failure `unreadable` where it is damaged, `unsupported` where it is locked with a password, `too-large`
 */
export async function pagesOf(bytes: Uint8Array, name: string): Promise<PdfText> {
  const { getDocumentProxy } = await import('unpdf')
  // The reader takes over the memory that it is given.
  const pdf = await getDocumentProxy(bytes.slice(), {
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    stopAtErrors: false,
    verbosity: 0,
  }).catch((error: unknown) => {
    throw failureOf(error, name)
  })
  try {
    if (pdf.numPages > MOST_PAGES) throw tooLong(name)
    const pages: PdfPage[] = []
    let fragments = 0
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pageOf(await pdf.getPage(number))
      fragments += page.fragments.length
      if (fragments > MOST_FRAGMENTS) throw tooLong(name)
      pages.push(page)
    }
    const told = await pdf.getMetadata().catch(() => null)
    const info = new Map(Object.entries(told?.info ?? {}))
    const text = (key: string) => {
      const value = info.get(key)
      return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
    }
    return { title: text('Title'), author: text('Author'), lang: text('Language'), pages }
  } catch (error) {
    throw error instanceof Failure ? error : failureOf(error, name)
  } finally {
    await pdf.destroy().catch(() => undefined)
  }
}

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof import('unpdf').getDocumentProxy>>['getPage']>>

async function pageOf(page: Page): Promise<PdfPage> {
  const { width, height, transform } = page.getViewport({ scale: 1 })
  const { items } = await page.getTextContent()
  const fragments: Fragment[] = []
  for (const item of items) {
    if (!('str' in item) || item.str.trim() === '') continue
    const [a, b, c, d, x, y] = combined(transform, item.transform)
    const size = Math.hypot(c, d)
    // Text that runs up or down the side of the page is an ornament, or a note of the archive it came from.
    if (size === 0 || Math.abs(b) > Math.abs(a)) continue
    const isRightToLeft = item.dir === 'rtl'
    fragments.push({ text: item.str, left: x, right: x + item.width, baseline: y, size, isRightToLeft })
  }
  page.cleanup()
  return { width, height, fragments: withoutDoubles(fragments) }
}

type Matrix = readonly [number, number, number, number, number, number]

const number = (of: readonly unknown[], at: number): number => Number(of[at] ?? 0)

/** The product of two transformations, as PDF writes them (ISO 32000-1, 8.3.3). */
function combined(outer: readonly unknown[], inner: readonly unknown[]): Matrix {
  const o = (at: number) => number(outer, at)
  const i = (at: number) => number(inner, at)
  return [
    o(0) * i(0) + o(2) * i(1),
    o(1) * i(0) + o(3) * i(1),
    o(0) * i(2) + o(2) * i(3),
    o(1) * i(2) + o(3) * i(3),
    o(0) * i(4) + o(2) * i(5) + o(4),
    o(1) * i(4) + o(3) * i(5) + o(5),
  ]
}

/** Bold letters are sometimes made by drawing the same twice, a hair apart. */
function withoutDoubles(fragments: readonly Fragment[]): Fragment[] {
  const seen = new Map<string, Fragment>()
  return fragments.filter((fragment) => {
    const before = seen.get(fragment.text)
    seen.set(fragment.text, fragment)
    const near = fragment.size * 0.15
    return !(
      before &&
      Math.abs(before.left - fragment.left) < near &&
      Math.abs(before.baseline - fragment.baseline) < near
    )
  })
}

function failureOf(error: unknown, name: string): Failure {
  const isLocked = error instanceof Error && error.name === 'PasswordException'
  if (isLocked) {
    return new Failure(
      'unsupported',
      `${name} is locked with a password.`,
      'Open it with its password, save a copy without one, then import that.',
    )
  }
  return new Failure(
    'unreadable',
    `${name} is damaged: it could not be read as a PDF.`,
    'Open it elsewhere and save or print it as a PDF once more, then import that.',
  )
}

const tooLong = (name: string) =>
  new Failure('too-large', `${name} is longer than any article or book.`, 'Split it, then import the part you need.')
