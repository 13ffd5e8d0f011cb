import { createHash } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { monotonicFactory } from 'ulid'
import type { LibraryChange } from '../../common/contract'
import type { NewAnnotation } from '../../common/contract/annotationSchemas'
import type { Anchor, CorrectionKind, NewCorrection } from '../../common/corrections'
import type { Article, ArticleId, History } from '../../common/model'
import { quoteAnchor } from '../../common/text/anchor/quoteAnchor'
import type { Draft } from '../../main/library/draft'
import { type Library, type LibraryOptions, openLibrary } from '../../main/library/library'

/** The moment at which every built library begins. */
const FIRST_MOMENT = Date.UTC(2024, 0, 1, 12)

/** @returns ULIDs in ascending order, the same ones in every run */
export function someIds(seed = 1): () => string {
  let state = seed
  const random = () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
  const next = monotonicFactory(random)
  return () => next(FIRST_MOMENT)
}

/** @returns a clock that is one second later each time somebody looks */
function aClock(): () => Date {
  let seconds = 0
  return () => new Date(FIRST_MOMENT + 1_000 * seconds++)
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
const nextId = someIds(7)
let drafts = 0

/** A draft as intake makes it, with a text of its own unless one is given. */
export function aDraft(overrides: Partial<Draft> = {}): Draft {
  drafts += 1
  const title = overrides.title ?? `Article ${drafts}`
  const text = `${title}. The canal was closed for six days.`
  const html = overrides.html ?? `<p>${text}</p>`
  return {
    title,
    titleDerived: true,
    byline: null,
    site: null,
    address: null,
    publishedAt: null,
    lang: 'en',
    excerpt: text,
    wordCount: text.split(' ').length,
    textHash: sha256(html),
    source: { name: `${title}.txt`, format: 'text', bytes: text.length },
    original: Buffer.from(text),
    html,
    cuts: [],
    tags: [],
    addedAt: null,
    ...overrides,
  }
}

/** A record as the library keeps it. */
export function anArticle(overrides: Partial<Article> = {}): Article {
  const { original: _original, html, tags: _names, addedAt: _addedAt, ...told } = aDraft()
  const moment = new Date(FIRST_MOMENT).toISOString()
  return {
    id: nextId(),
    ...told,
    addedAt: moment,
    updatedAt: moment,
    device: 'test-device',
    body: { file: 'article.html', hash: sha256(html) },
    tags: [],
    collections: {},
    type: null,
    fields: {},
    state: 'inbox',
    readAt: null,
    starred: false,
    trashedAt: null,
    progress: 0,
    position: null,
    ...overrides,
  }
}

/** A correction as the page asks for it, of passages of two articles. */
export function aNewCorrection(
  one: ArticleId,
  other: ArticleId,
  { kind = 'cut', quote = 'The canal was closed.' }: { kind?: CorrectionKind; quote?: string } = {},
): NewCorrection {
  const side = (article: ArticleId): Anchor => ({
    article,
    textHash: sha256(article),
    start: 10,
    end: 10 + quote.length,
    quote,
    prefix: 'Before it. ',
    suffix: ' After it.',
  })
  return { kind, sides: [side(one), side(other)] }
}

/**
 * A highlight as the page asks for it.
 * @param text of the article, in which the quotation stands
 */
export function aHighlight(
  article: ArticleId,
  { quote, text = quote, ...rest }: { quote: string; text?: string } & Partial<Pick<NewAnnotation, 'pen'>>,
  note = '',
): NewAnnotation {
  const start = text.indexOf(quote)
  const anchor = quoteAnchor(text, { start, end: start + quote.length }, 0)
  const position = anchor.position ?? { start: 0, end: 0, block: 0 }
  return { article, anchor: { ...anchor, position }, pen: 1, text: note, ...rest }
}

export interface BuiltLibrary {
  library: Library
  folder: string
  /** Every change that was reported since it was opened. */
  changes: LibraryChange[]
  histories: History[]
  /** Adds drafts. @returns the ids of the articles they became */
  with(...drafts: Draft[]): Promise<ArticleId[]>
  /** Closes the library and opens it anew. */
  reopen(): Promise<BuiltLibrary>
  /** Closes it and removes its folder. */
  dispose(): Promise<void>
}

/** A library in a folder of its own, with ids and times that are the same in every run. */
export async function aLibrary(options: Partial<LibraryOptions> = {}): Promise<BuiltLibrary> {
  const folder = options.folder ?? (await mkdtemp(path.join(tmpdir(), 'variorum-library-')))
  const now = options.now ?? aClock()
  const newId = options.newId ?? someIds()
  const changes: LibraryChange[] = []
  const histories: History[] = []
  const library = await openLibrary({
    now,
    newId,
    device: 'test-device',
    onChange: (change) => changes.push(change),
    onHistory: (history) => histories.push(history),
    ...options,
    folder,
  })
  return {
    library,
    folder,
    changes,
    histories,
    with: async (...given) => (await library.add(given)).added.map(({ id }) => id),
    reopen: async () => {
      await library.close()
      return await aLibrary({ ...options, folder, now, newId })
    },
    dispose: async () => {
      await library.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
