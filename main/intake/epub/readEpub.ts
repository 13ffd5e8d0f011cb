import { Failure } from '../../../common/failure'
import { cleanNodes } from '../cleanHtml'
import { decode } from '../decode'
import { withoutTitle } from '../html'
import { emptyReading, type Reading } from '../reading'
import {
  attribute,
  elements,
  type PageElement,
  type PageParent,
  parseBodyFragment,
  parsePage,
  rawText,
} from '../shallow'
import { elementsOf } from '../xml'
import { unpack } from '../zip'
import { type BookPackage, inArchive, packageOf } from './packageOf'

/** Files of a book that tell of its text; pictures, fonts and sounds are not unpacked. */
const IS_TEXT = /^META-INF\/|\.(?:opf|ncx|x?html?|xml)$/i
/** Characters of all chapters together. */
const LONGEST_BOOK = 60_000_000

/**
 * Reads a book as one text, chapter after chapter; each has a heading, and notes are linked across chapters.
 * @throws Failure `unreadable` where it is damaged, `unsupported` where it is locked against copying, `too-large`
 */
export function readEpub(bytes: Uint8Array, name: string): Reading {
  const files = unpack(bytes, name, (entry) => IS_TEXT.test(entry.name))
  const read = (entry: string) => {
    const content = files.get(entry)
    return content ? decode(content, name).text : null
  }
  if (isLocked(read('META-INF/encryption.xml'), name)) throw locked(name)
  const book = packageOf(read, name)
  const titles = titlesIn(book, read, name)
  const pages = book.chapters.flatMap((file, index) => {
    const source = read(file)
    return source === null ? [] : [{ file, source, prefix: `c${index + 1}-` }]
  })
  if (pages.reduce((sum, { source }) => sum + source.length, 0) > LONGEST_BOOK) throw tooLong(name)
  const prefixes = new Map(pages.map(({ file, prefix }) => [file, prefix]))
  const whole = parseBodyFragment('')
  for (const { file, source, prefix } of pages) {
    const body = bodyOf(parsePage(source))
    joinUp(body, { file, prefix, prefixes })
    const title = titles.get(file)
    if (title && !hasHeading(body)) append(whole, headingOf(title))
    // What another file points to as a whole begins here.
    append(whole, ...anchorOf(prefix), ...[...body.childNodes])
  }
  const blocks = cleanNodes(whole, { base: null })
  return {
    ...emptyReading(),
    title: book.title,
    byline: book.byline,
    site: book.publisher,
    address: book.address,
    publishedAt: book.publishedAt,
    description: book.description,
    lang: book.lang,
    tags: book.subjects,
    body: withoutTitle(blocks, book.title),
  }
}

function bodyOf(page: PageParent): PageParent {
  for (const node of elements(page)) if (node.tagName === 'body') return node
  return page
}

const hasHeading = (page: PageParent): boolean => {
  for (const node of elements(page)) if (/^h[1-6]$/.test(node.tagName) && rawText(node).trim() !== '') return true
  return false
}

function append(parent: PageParent, ...nodes: PageParent['childNodes']): void {
  for (const node of nodes) {
    node.parentNode = parent
    parent.childNodes.push(node)
  }
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const headingOf = (title: string) => parseBodyFragment(`<h1>${escaped(title)}</h1>`).childNodes[0] ?? fail()
const anchorOf = (prefix: string) => parseBodyFragment(`<span id="${prefix}top"></span>`).childNodes
const fail = (): never => {
  throw new Failure('internal', 'A heading that was made is missing.')
}

/** Makes ids of one chapter its own, and links between chapters links inside the one text. */
function joinUp(
  body: PageParent,
  { file, prefix, prefixes }: { file: string; prefix: string; prefixes: ReadonlyMap<string, string> },
): void {
  for (const node of elements(body)) {
    for (const each of node.attrs) {
      if (each.name === 'id' || (each.name === 'name' && node.tagName === 'a')) each.value = prefix + each.value
    }
    const href = node.tagName === 'a' ? attribute(node, 'href') : null
    if (href === null || /^[a-z][a-z0-9+.-]*:/i.test(href)) continue
    const to = href.startsWith('#') ? prefix : prefixes.get(inArchive(href, file))
    const place = /#(.+)$/s.exec(href)?.[1] ?? 'top'
    setAttribute(node, 'href', to === undefined ? null : `#${to}${place}`)
  }
}

function setAttribute(node: PageElement, name: string, value: string | null): void {
  node.attrs = node.attrs.flatMap((each) => (each.name !== name ? [each] : value === null ? [] : [{ name, value }]))
}

/** @returns the title of each chapter as the book's own list of contents has it */
function titlesIn(
  { contents }: BookPackage,
  read: (entry: string) => string | null,
  name: string,
): Map<string, string> {
  const source = contents && read(contents)
  const titles = new Map<string, string>()
  if (!contents || !source) return titles
  const note = (href: string, title: string) => {
    const file = inArchive(href, contents)
    if (title && !titles.has(file)) titles.set(file, title)
  }
  if (/<(?:\w+:)?ncx\b/i.test(source.slice(0, 2_000))) {
    let label = ''
    for (const { name: tag, text, attributes } of elementsOf(source, name)) {
      if (tag === 'text') label = text
      else if (tag === 'content') note(attributes.get('src') ?? '', label)
    }
    return titles
  }
  for (const node of elements(parsePage(source))) {
    if (node.tagName === 'a') note(attribute(node, 'href') ?? '', rawText(node).replace(/\s+/g, ' ').trim())
  }
  return titles
}

/** Fonts may be scrambled without harm; a text that is cannot be read. */
function isLocked(encryption: string | null, name: string): boolean {
  if (encryption === null) return false
  return elementsOf(encryption, name).some(
    (each) => each.name === 'cipherreference' && /\.(?:x?html?|xml|opf)$/i.test(each.attributes.get('uri') ?? ''),
  )
}

const locked = (name: string) =>
  new Failure(
    'unsupported',
    `${name} is locked against copying (DRM), so its text cannot be read.`,
    'Ask where you got it for a copy without a lock.',
  )

const tooLong = (name: string) =>
  new Failure(
    'too-large',
    `${name} is longer than any book.`,
    'If it is a collection, split it into its books with another program, then import those.',
  )
