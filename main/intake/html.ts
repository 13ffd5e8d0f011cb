import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { serialize as serializePage } from 'parse5'
import { bylineIn, tidyByline } from './byline'
import { cleanBody, cleanNodes } from './cleanHtml'
import { cutBlocks } from './cuts'
import { findDate } from './dates'
import { findFurniture, type Line, type Verdict } from './furniture'
import { spareNotes } from './notes'
import { cutAuthorNotes } from './page/authorNotes'
import { withCaptions } from './page/photoCaptions'
import { prepare } from './page/prepare'
import { wordsIn } from './page/wordCount'
import { pageFacts } from './pageFacts'
import { emptyReading, type Reading } from './reading'
import {
  attribute,
  elements,
  type PageElement,
  type PageParent,
  parseBodyFragment,
  parsePage,
  rawText,
} from './shallow'
import { type Element, textOf } from './tree'
import { foldedWords } from './words'

/** Where extraction leaves less of a page's text, the whole page is taken. Share of words, 0–1. */
const LEAST_KEPT = 0.35
/** Extraction grows faster than the page; a larger one is cleaned only. Elements. */
const MOST_ELEMENTS = 150_000

/** Reads a page: its article, found among what surrounds it, and what the page says about itself. */
export function readHtml(source: string): Reading {
  if (!/<(?:html|head|body|!doctype)\b/i.test(source)) return readFragment(source)
  const page = parsePage(source)
  const facts = pageFacts(page, source)
  const base = baseOf(page, facts.address)
  const { codeClasses, standfirst } = prepare(page, facts)
  const extracted = extract(page, { base, codeClasses })
  const body = extracted?.body ?? cleanNodes(bodyOf(page), { base })
  const reading = {
    ...emptyReading(),
    ...facts,
    description: standfirst ?? facts.description,
    byline: facts.byline ?? extracted?.byline ?? null,
  }
  return { ...reading, ...finish(withCaptions(body), reading, headingsOf(page)) }
}

/** The page's headlines of the first level, where it has just one. */
function headingsOf(page: PageParent): string[] {
  const found = [...elements(page)].filter(({ tagName }) => tagName === 'h1').map((node) => rawText(node).trim())
  return found.length === 1 ? found : []
}

/** Reads part of a page, such as a selection someone copied: all of it was meant. */
export function readFragment(source: string): Reading {
  const part = selected(source)
  const body = cleanBody(part, { base: null })
  const reading = emptyReading()
  const [first] = body
  // A selection that begins with a heading brings its title along.
  if (first && /^h[1-6]$/.test(first.name) && body.length > 1) reading.title = textOf([first])
  return { ...reading, ...finish(body, reading) }
}

/** Windows marks what was selected in the HTML it hands over. */
function selected(source: string): string {
  const start = source.indexOf('<!--StartFragment-->')
  const end = source.indexOf('<!--EndFragment-->', start)
  return start >= 0 && end >= 0 ? source.slice(start + '<!--StartFragment-->'.length, end) : source
}

/** Whether copied HTML says more than its text does. */
export function hasStructure(html: string): boolean {
  for (const { tagName } of elements(parseBodyFragment(html))) {
    if (/^(?:p|h[1-6]|ul|ol|blockquote|table|pre|figure|article|a|em|strong|i|img|dl)$/.test(tagName)) return true
  }
  return false
}

/**
 * Takes the title and the page's furniture out of a body.
 * @param headlines other wordings of the title, as the page shows it
 */
export function finish(
  blocks: Element[],
  reading: Reading,
  headlines: readonly string[] = [],
): Pick<Reading, 'body' | 'cuts' | 'byline' | 'publishedAt'> {
  const untitled = headlines.reduce(withoutTitle, withoutTitle(blocks, reading.title))
  const lines = untitled.map(lineOf)
  const verdicts = spareNotes(
    untitled,
    cutAuthorNotes(untitled, findFurniture(lines, { from: 'page' }), reading.byline),
  )
  return { ...cutBlocks(untitled, verdicts), ...factsIn(lines, verdicts, reading) }
}

/** The page's own data says best who wrote it and when; lines that were cut fill the gaps. */
function factsIn(lines: readonly Line[], verdicts: readonly Verdict[], { byline, publishedAt }: Reading) {
  const head = lines.slice(0, 12).filter((_, index) => verdicts[index])
  for (const { text } of head) {
    byline ??= bylineIn(text)
    publishedAt ??= findDate(text)?.iso ?? null
  }
  return { byline, publishedAt }
}

/** Where the title stands again above the text, or in the first few blocks, it goes: it is shown already. */
export function withoutTitle(blocks: readonly Element[], title: string | null): Element[] {
  if (!title) return [...blocks]
  const wanted = foldedWords(title)
  const at = blocks
    .slice(0, 4)
    .findIndex((block) => /^(?:h[1-6]|p)$/.test(block.name) && foldedWords(textOf([block])) === wanted)
  return at < 0 ? [...blocks] : blocks.filter((_, index) => index !== at)
}

function lineOf(block: Element): Line {
  const text = textOf([block])
  const links = text === '' ? 0 : Math.min(1, linkLength(block) / text.length)
  return { text, kind: kindOf(block, text), links }
}

function kindOf(block: Element, text: string): Line['kind'] {
  if (block.name === 'p') return text === '' ? 'other' : 'line'
  if (/^h[1-6]$/.test(block.name)) return 'heading'
  if (block.name === 'ul' || block.name === 'ol' || block.name === 'dl') return 'list'
  // A long quotation is running text.
  return block.name === 'blockquote' && text.length > 100 ? 'line' : 'other'
}

/** Characters of a block that are links out of the page. */
function linkLength(block: Element): number {
  let length = 0
  for (const child of block.children) {
    if (typeof child === 'string') continue
    length += child.name === 'a' ? textOf([child]).length : linkLength(child)
  }
  return length
}

/** What relative addresses are resolved against: the page's own word, then where it was. */
function baseOf(page: PageParent, address: string | null): string | null {
  for (const node of elements(page)) {
    if (node.tagName !== 'base') continue
    try {
      return new URL(attribute(node, 'href') ?? '', address ?? undefined).href
    } catch {
      break
    }
  }
  return address
}

function bodyOf(page: PageParent): PageParent {
  for (const node of elements(page)) if (node.tagName === 'body') return node
  return page
}

interface Extracted {
  body: Element[]
  /** As it stands on the page, where its data names no author. */
  byline: string | null
}

const shownByline = (text: string | null | undefined): string | null => {
  const byline = tidyByline(text?.trim().split(/\n/)[0])
  return byline && byline.length <= 80 && !/follow|subscribe/i.test(byline) ? byline : null
}

/** The article as Readability finds it, or null where it finds none or loses too much. */
function extract(
  page: PageParent,
  { base, codeClasses }: { base: string | null; codeClasses: string[] },
): Extracted | null {
  const { document } = parseHTML(serializePage(page))
  if (base) {
    Object.defineProperty(document, 'baseURI', { value: base, configurable: true })
    Object.defineProperty(document, 'documentURI', { value: base, configurable: true })
  }
  try {
    const article = new Readability(document, {
      classesToPreserve: codeClasses,
      maxElemsToParse: MOST_ELEMENTS,
    }).parse()
    if (!article?.content) return null
    const body = cleanBody(article.content, { base })
    const found = wordsIn(textOf(body))
    return found > 0 && found >= wordsIn(articleTextOf(page)) * LEAST_KEPT
      ? { body, byline: shownByline(article.byline) }
      : null
  } catch {
    // A page too large or too deep for it can still be cleaned.
    return null
  }
}

/** The text that could be the article: of paragraphs, not of menus, lists of links and footers. */
function articleTextOf(page: PageParent): string {
  const parts: string[] = []
  for (const node of elements(page)) {
    if (node.tagName === 'p' && !isAside(node)) parts.push(rawText(node))
  }
  return parts.join(' ')
}

function isAside(node: PageElement): boolean {
  for (let parent = node.parentNode; parent && 'tagName' in parent; parent = parent.parentNode)
    if (/^(?:nav|aside|footer|header|form|li|noscript)$/.test(parent.tagName) || isOfReaders(parent)) return true
  return false
}

/** Comments may well be longer than the article. */
const isOfReaders = (node: PageElement) =>
  /(?:^|[\s_-])(?:comments?|disqus|replies|respond)(?:$|[\s_-])/i.test(
    `${attribute(node, 'id') ?? ''} ${attribute(node, 'class') ?? ''}`,
  ) && node.tagName !== 'body'
