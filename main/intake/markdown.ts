import { Marked, type TokenizerAndRendererExtension } from 'marked'
import { cleanBody } from './cleanHtml'
import { cutBlocks } from './cuts'
import { type FrontMatter, partFrontMatter } from './frontMatter'
import { finish, withoutTitle } from './html'
import { htmlWithNotes, mayHoldNotes } from './markdownNotes'
import { siteOf } from './pageFacts'
import { emptyReading, type Reading } from './reading'
import { elements, parseBodyFragment, rawText } from './shallow'
import { type Element, element, textOf } from './tree'

/** `==text==`, as Obsidian and others write a highlight. */
const highlight: TokenizerAndRendererExtension = {
  name: 'highlight',
  level: 'inline',
  start: (source) => source.indexOf('=='),
  tokenizer(source) {
    const match = /^==(?=\S)((?:(?!==)[^\n]){1,5000}?\S)==(?!=)/.exec(source) ?? /^==(\S)==(?!=)/.exec(source)
    if (!match?.[1]) return undefined
    return { type: 'highlight', raw: match[0], tokens: this.lexer.inlineTokens(match[1]) }
  },
  renderer(token) {
    return `<mark>${this.parser.parseInline(token.tokens ?? [])}</mark>`
  },
}

const newMarked = () => new Marked({ gfm: true, async: false }, { extensions: [highlight] })
const plain = newMarked()

/** @returns HTML that is not clean yet */
function htmlOf(markdown: string): string {
  return mayHoldNotes(markdown) ? htmlWithNotes(newMarked(), markdown) : String(plain.parse(markdown))
}

/** Reads Markdown: YAML front matter, then the body. What is HTML in it is cleaned like any other. */
export function readMarkdown(source: string): Reading {
  const { matter, broken, body: markdown } = partFrontMatter(source)
  const html = htmlOf(wikiLinks(markdown.replace(/^\ufeff/, '')).replace(/\r\n?/g, '\n'))
  const address = matter?.address ?? null
  const { title, blocks } = titled(cleanBody(html, { base: address }), matter?.title ?? null, firstHeading(html))
  const reading: Reading = { ...emptyReading(), ...factsOf(matter), title }
  // A page someone clipped may bring its furniture along; a text someone wrote has none.
  if (address) return { ...reading, ...finish(blocks, reading) }
  const whole = { ...reading, body: blocks }
  return broken === null ? whole : withBroken(whole, broken)
}

function factsOf(matter: FrontMatter | null): Partial<Reading> {
  if (!matter) return {}
  return { ...matter, site: matter.site ?? siteOf(matter.address) }
}

/** The text of the first `# heading`: shifting headings hides which level one had. */
function firstHeading(html: string): string | null {
  for (const node of elements(parseBodyFragment(html)))
    if (node.tagName === 'h1') return rawText(node).replace(/\s+/g, ' ').trim() || null
  return null
}

/** The title by front matter, else by the first `# heading`, else by a heading that begins the text. */
function titled(
  blocks: Element[],
  given: string | null,
  heading: string | null,
): { title: string | null; blocks: Element[] } {
  if (given) return { title: given, blocks: relevelled(withoutTitle(blocks, given)) }
  const [first] = blocks
  const opening = first && blocks.length > 1 && /^h[1-6]$/.test(first.name) ? textOf([first]) : null
  const title = heading ?? opening
  if (!title) return { title: null, blocks }
  const at = blocks.findIndex((block) => /^h[1-6]$/.test(block.name) && textOf([block]) === title)
  const rest = blocks.filter((_, index) => index !== at)
  return rest.length > 0 ? { title, blocks: relevelled(rest) } : { title: null, blocks }
}

/** With the title gone the headings below it move up, so that the highest is an h2 again. */
function relevelled(blocks: Element[]): Element[] {
  const levels = blocks.flatMap(({ name }) => (/^h[2-6]$/.test(name) ? [Number(name[1])] : []))
  const shift = levels.reduce((least, level) => Math.min(least, level), Number.POSITIVE_INFINITY) - 2
  if (!Number.isFinite(shift) || shift <= 0) return blocks
  return blocks.map((block) =>
    /^h[2-6]$/.test(block.name) ? { ...block, name: `h${Number(block.name[1]) - shift}` } : block,
  )
}

/** `[[page|shown]]` as what it shows; there is nothing here it could lead to. */
const wikiLinks = (markdown: string) =>
  markdown.replace(/!\[\[[^[\]\n]{1,300}\]\]/g, '').replace(/\[\[(?:[^[\]|\n]{1,300}\|)?([^[\]|\n]{1,300})\]\]/g, '$1')

/** Front matter that could not be read is kept as it stands, where the person can look at it. */
function withBroken(reading: Reading, broken: string): Reading {
  const kept = cutBlocks(
    [element('pre', [broken]), ...reading.body],
    ['front matter that could not be read', ...reading.body.map(() => null)],
  )
  return { ...reading, ...kept }
}
