import { ulid } from 'ulid'
import { ARTICLE_TYPES, type Article, type Cut } from '../../../common/model'
import { excerptOf, textHash } from '../../../main/intake/words'
import { bodyHash } from '../../../main/library/files/articleFiles'
import { BODY_NAME } from '../../../main/library/files/paths'
import type { Grammar } from './languages'
import { FIRST_MOMENT, type Organizing, rankAt } from './organizing'
import { below, pick, pickUneven, type Random, streamOf } from './random'
import { joined, type Sentence } from './sentences'
import { FIRST_SENTENCES, firstSentences, type Sketch, sentencesOf, sketchOf, titleOf } from './sketches'
import { properName, type Vocabulary } from './vocabulary'

export interface GeneratedArticle {
  article: Article
  tagNames: string[]
  /** The cleaned body, and the page it came from; null where bodies are left out. */
  files: { html: string; original: Uint8Array } | null
}

export interface Making {
  seed: number
  articles: number
  bodies: 'with' | 'without'
  organizing: Organizing
}

const DAY_MS = 24 * 60 * 60 * 1000
/** From the first article to the last. */
const YEARS_MS = 6 * 365 * DAY_MS
const SITES = 400
const AUTHORS = 2_500

/**
 * @returns the article of that number: the same whatever else is in the library, but for dates, which are spread over
 *   all of them. Without a body, length and hashes are made up, all else is the same
 */
export function articleAt(making: Making, index: number): GeneratedArticle {
  const { seed, bodies, organizing } = making
  const sketch = sketchOf(seed, index)
  const random = streamOf(seed, 'record', index)
  const title = titleOf(seed, sketch)
  const text =
    bodies === 'with' ? bodyOf(sketch.vocabulary, sentencesOf(seed, sketch), streamOf(seed, 'layout', index)) : null
  const excerpt = excerptOf(joined(sketch.vocabulary, text?.first ?? firstSentences(seed, sketch)))
  const page = text && Buffer.from(`<!doctype html><title>${title}</title><article>${text.html}</article>\n`)

  const added = FIRST_MOMENT + Math.floor((YEARS_MS * (index + random())) / making.articles)
  const addedAt = new Date(added).toISOString()
  const publishedAt = random() < 0.96 ? published(added, random) : null
  const tags = tagsOf(sketch, organizing, random)
  const article: Article = {
    id: ulid(added, random),
    title,
    titleDerived: random() < 0.1,
    ...provenance(sketch, random),
    publishedAt,
    addedAt,
    updatedAt: addedAt,
    device: 'GENERATED',
    lang: random() < 0.98 ? sketch.vocabulary.grammar.lang : null,
    excerpt,
    wordCount: text?.words ?? sketch.words,
    textHash: textHash(text?.text ?? `${index} ${seed}`),
    source: { name: `page-${index + 1}.html`, format: 'html', bytes: page?.byteLength ?? sketch.words * 6 },
    body: { file: BODY_NAME, hash: bodyHash(text?.html ?? `${index} ${seed}`) },
    cuts: text?.cuts ?? [],
    tags: tags.map(({ id }) => id),
    collections: collectionsOf(making, index, random),
    type: random() < 0.4 ? pick(random, ARTICLE_TYPES) : null,
    fields: fieldsOf(random),
    ...reading(added, random),
  }
  return {
    article,
    tagNames: tags.map(({ name }) => name),
    files: text && page && { html: text.html, original: page },
  }
}

/** A few hundred sites and some thousand authors, a few of whom write most of it. */
function provenance({ vocabulary }: Sketch, random: Random): Pick<Article, 'byline' | 'site' | 'address'> {
  const { grammar } = vocabulary
  const siteNumber = Math.floor(SITES * random() ** 3)
  const named = streamOf(0, `site ${grammar.lang}`, siteNumber)
  const site = grammar.unspaced
    ? `${properName(grammar, named)}新聞`
    : `${properName(grammar, named)} ${pick(named, SITE_WORDS)}`
  const authors = random() < 0.88 ? (random() < 0.08 ? 2 : 1) : 0
  const byline = Array.from({ length: authors }, () => authorOf(grammar, Math.floor(AUTHORS * random() ** 2.5))).join(
    ' and ',
  )
  const slug = vocabulary.ranked(below(random, 5_000)).toLowerCase()
  return {
    byline: byline || null,
    site: random() < 0.97 ? site : null,
    address:
      random() < 0.9
        ? `https://site-${grammar.lang}-${siteNumber}.example/${encodeURIComponent(slug)}-${below(random, 1e6)}`
        : null,
  }
}

const SITE_WORDS = [
  'Post',
  'Ledger',
  'Review',
  'Courier',
  'Observer',
  'Gazette',
  'Dispatch',
  'Weekly',
  'Mirror',
  'Wire',
]

function authorOf(grammar: Grammar, number: number): string {
  const named = streamOf(0, `author ${grammar.lang}`, number)
  return `${properName(grammar, named)}${grammar.unspaced ? '' : ' '}${properName(grammar, named)}`
}

/** Most was read when it was new; some is years old. */
function published(added: number, random: Random): string {
  const age = random() < 0.8 ? random() * 5 * DAY_MS : random() ** 2 * 14 * 365 * DAY_MS
  return new Date(Math.floor(added - age)).toISOString()
}

/** Articles of one subject tend to have the same tags. */
function tagsOf({ topicNumber }: Sketch, { tags }: Organizing, random: Random): Organizing['tags'] {
  const count = random() < 0.25 ? 0 : 1 + Math.floor(4 * random() ** 2)
  const ofTopic = streamOf(0, 'topic tags', topicNumber)
  const near = Array.from({ length: 4 }, () => pickUneven(ofTopic, tags))
  return [
    ...new Set(Array.from({ length: count }, () => (random() < 0.75 ? pick(random, near) : pickUneven(random, tags)))),
  ]
}

function collectionsOf(
  { articles, organizing: { collections } }: Making,
  index: number,
  random: Random,
): Article['collections'] {
  const count = random() < 0.12 ? (random() < 0.15 ? 2 : 1) : 0
  const chosen = new Set(Array.from({ length: count }, () => pickUneven(random, collections).id))
  // Every article has a rung of its own, so none of a collection stand at one place.
  return Object.fromEntries([...chosen].map((id) => [id, rankAt(index, articles)]))
}

const fieldsOf = (random: Random): Article['fields'] =>
  random() < 0.03 ? { Edition: String(1 + below(random, 9)), Shelf: `A ${below(random, 40)}` } : {}

type Reading = Pick<Article, 'state' | 'readAt' | 'starred' | 'trashedAt' | 'progress' | 'position'>

function reading(added: number, random: Random): Reading {
  const later = () => new Date(added + Math.floor(random() * 60 * DAY_MS)).toISOString()
  const place = random()
  const isRead = random() < 0.55
  const isBegun = !isRead && random() < 0.2
  const progress = isRead ? 1 : isBegun ? Math.round(random() * 90) / 100 : 0
  return {
    state: place < 0.25 ? 'inbox' : place < 0.4 ? 'later' : 'archive',
    readAt: isRead ? later() : null,
    starred: random() < 0.06,
    trashedAt: random() < 0.015 ? later() : null,
    progress,
    position: isBegun ? { block: below(random, 12), within: Math.round(random() * 100) / 100 } : null,
  }
}

interface Body {
  html: string
  /** Without what was cut. */
  text: string
  words: number
  /** The first sentences. */
  first: Sentence[]
  cuts: Cut[]
}

const CUT_TEXT = 'Share this article. Subscribe to our newsletter.'

/** Lays sentences out as a page does: paragraphs, now and then a heading or a quote. */
function bodyOf(vocabulary: Vocabulary, all: readonly Sentence[], random: Random): Body {
  let html = ''
  let text = ''
  let words = 0
  const cuts: Cut[] = []
  if (random() < 0.08) {
    cuts.push({ id: 'c1', at: 'start', reason: 'share and comment links', text: CUT_TEXT, restored: false })
    html += `<div data-cut="c1" hidden=""><p>${CUT_TEXT}</p></div>`
  }
  for (let at = 0; at < all.length; ) {
    const part = all.slice(at, at + 2 + below(random, 5))
    const isHeading = at > 12 && random() < 0.06
    const block = isHeading ? part.slice(0, 1) : part
    const line = joined(vocabulary, block)
    const element = isHeading ? 'h2' : random() < 0.03 ? 'blockquote' : 'p'
    html += element === 'blockquote' ? `<blockquote><p>${line}</p></blockquote>` : `<${element}>${line}</${element}>`
    text += `${line}\n`
    for (const one of block) words += one.words
    at += block.length
  }
  return { html, text, words, first: all.slice(0, FIRST_SENTENCES), cuts }
}
