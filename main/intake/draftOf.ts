import { Failure } from '../../common/failure'
import { CALL_LIMITS } from '../../common/limits'
import type { SourceFormat } from '../../common/model'
import { countWords } from '../../common/text/countWords'
import type { Draft } from '../library/draft'
import { articleText } from './blocks'
import { languageOf } from './language'
import { placeNotes } from './placeNotes'
import type { Reading } from './reading'
import { titleFrom } from './title'
import { serialize } from './tree'
import { excerptOf, shorten, textHash } from './words'

const NOTHING_RESTORED: ReadonlySet<string> = new Set()

/** The number of a footnote says nothing where the note is not. */
const POINTS_TO_NOTE = '<sup><a '
const withoutPointers = (html: string): string =>
  html.replace(/<sup><a [^>]{0,300}href="#[^"]{0,300}"[^>]{0,300}>[^<]{0,20}<\/a><\/sup>/g, '')

/**
 * Completes what a reader found to a draft: text, words, language, hash.
 * @throws Failure `empty` when no word of text is left
 */
export function draftOf(reading: Reading, source: { name: string; format: SourceFormat; original: Uint8Array }): Draft {
  const html = serialize(reading.body)
  const { text, blocks } = articleText(html, NOTHING_RESTORED)
  const wordCount = countWords(text)
  if (wordCount === 0) {
    throw new Failure(
      'empty',
      `${source.name} holds no text.`,
      'Open it elsewhere to see whether it holds any text to read.',
    )
  }
  const first = blocks.find(({ kind }) => kind === 'paragraph' || kind === 'quote') ?? blocks[0]
  const given = reading.title && shorten(reading.title.replace(/\s+/g, ' ').trim(), CALL_LIMITS.title - 1)
  return {
    title: given || titleFrom(first ? text.slice(first.start, first.end) : text),
    titleDerived: !given,
    byline: reading.byline,
    site: reading.site,
    address: reading.address,
    publishedAt: reading.publishedAt,
    lang: languageOf(text, wordCount, reading.lang),
    excerpt: excerptOf(
      html.includes(POINTS_TO_NOTE) ? articleText(withoutPointers(html), NOTHING_RESTORED).text : text,
    ),
    wordCount,
    textHash: textHash(text),
    source: { name: source.name, format: source.format, bytes: source.original.byteLength },
    original: source.original,
    html,
    cuts: reading.cuts,
    tags: reading.tags,
    addedAt: reading.addedAt,
    ...(reading.annotations ? { annotations: placeNotes(html, reading.annotations) } : {}),
  }
}
