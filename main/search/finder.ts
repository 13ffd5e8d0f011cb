import type { LibraryChange } from '../../common/contract'
import type { FacetsQuery, PageQuery, ResultQuery, SnippetQuery, ValueQuery } from '../../common/contract/schemas'
import type { ArticleId, FacetCounts, Page } from '../../common/model'
import { patternOf } from '../../common/search/hits'
import { parseQuery } from '../../common/search/parse'
import { type ParsedQuery, type TextLeaf, wantedTexts } from '../../common/search/query'
import type { SearchStatus, Snippets, Value } from '../../common/search/result'
import { fold } from '../../common/text/fold'
import type { Library } from '../library/library'
import { tagsHolding } from '../library/query/matching'
import { type FoundText, foundOf } from './found'
import { indexableOf } from './indexKey'
import { IndexKeeper } from './keeper'
import { planOf } from './plan'
import type { IndexPort } from './port'
import { valuesOf } from './values'

/** A list that comes later than this is felt; until the text has been gone through, the records answer. Milliseconds. */
const SOON_MS = 40
/** Answers that are held: a page, its snippets and all its ids are asked for one after another. */
const HELD = 12
/** Shorter beginnings are found in nearly every text: ranking those takes long and tells nothing. Characters. */
const RANKED_FROM = 3

export interface FinderOptions {
  readonly library: Library
  port: IndexPort
  onStatus(status: SearchStatus): void
  /** A search that was answered by records alone has been through the text. */
  onFound(filter: string): void
  /** Resolves when the next part of what nobody waits for may be done; left out: at once. */
  rest?(): Promise<void>
}

type Searching = Pick<ResultQuery, 'filter' | 'exact'> & Partial<Pick<ResultQuery, 'sort'>>

/** Answers lists, with a search or without. */
export class Finder {
  readonly #options: FinderOptions
  readonly #held = new Map<string, Promise<FoundText>>()
  #keeper: IndexKeeper | null = null
  #late: string | null = null

  constructor(options: FinderOptions) {
    this.#options = options
  }

  /** Begins to index what differs; the first search does so as well. */
  start(): void {
    this.#kept()
  }

  changed(change: Pick<LibraryChange, 'articles'>): void {
    void this.#keeper?.changed(change)
  }

  status(): SearchStatus {
    return this.#keeper?.status() ?? { indexed: 0, total: 0 }
  }

  /** Resolves when everything that waits now is indexed. */
  async settled(): Promise<void> {
    await this.#kept().settled()
  }

  async page(query: PageQuery): Promise<Page> {
    const { onFound } = this.#options
    const parsed = parseQuery(query.filter)
    if (!hasText(parsed)) return await this.#page(query)
    const finding = this.#found(parsed, query)
    const found = await soon(finding, SOON_MS)
    if (found)
      return { ...(await this.#page(query, found)), search: { through: 'text', corrections: found.corrections } }
    this.#late = query.filter
    finding.then(
      () => {
        if (this.#late === query.filter) onFound(query.filter)
      },
      () => undefined,
    )
    return { ...(await this.#page(query)), search: { through: 'records', corrections: [] } }
  }

  async ids(query: ResultQuery): Promise<ArticleId[]> {
    const { library } = this.#options
    const parsed = parseQuery(query.filter)
    const found = hasText(parsed) ? await this.#found(parsed, query).catch(() => undefined) : undefined
    await library.prepare(query, found)
    return library.ids(query, found)
  }

  async facets(query: FacetsQuery): Promise<FacetCounts[]> {
    const parsed = parseQuery(query.filter)
    const found = hasText(parsed) ? await this.#found(parsed, query).catch(() => undefined) : undefined
    return await this.#options.library.facets(query, found)
  }

  async snippets({ ids, ...searching }: SnippetQuery): Promise<Snippets> {
    const { library, port } = this.#options
    const parsed = parseQuery(searching.filter)
    const wanted = wantedTexts(parsed)
    if (wanted.length === 0) return {}
    const { corrections } = await this.#found(parsed, searching)
    const texts = wanted.map((leaf) => {
      const pattern = patternOf(leaf)
      const shown = corrections.find(({ typed }) => pattern.tokens.length === 1 && typed === pattern.tokens[0])?.shown
      return { ...(shown === undefined ? pattern : { tokens: [shown], open: false }), field: leaf.field }
    })
    const articles = ids.flatMap((id) => library.records.articles.get(id) ?? [])
    const asked = articles.map((article) => ({
      article: indexableOf(library.folder, article, library.notesOf(article.id)),
      texts,
    }))
    const snippets = await port.ask({ kind: 'snippets', asked })
    return Object.fromEntries(articles.map(({ id }, index) => [id, snippets[index] ?? null]))
  }

  values({ field, typed }: ValueQuery): Promise<Value[]> {
    return valuesOf(field, typed, this.#options.library.records)
  }

  async end(): Promise<void> {
    await this.#keeper?.end()
  }

  async #page({ offset, limit, ...query }: PageQuery, found?: FoundText): Promise<Page> {
    const { library } = this.#options
    await library.prepare(query, found)
    return library.page({ ...query, offset, limit }, found)
  }

  #kept(): IndexKeeper {
    const { library, port, onStatus, rest = async () => undefined } = this.#options
    this.#keeper ??= new IndexKeeper(
      port,
      {
        articles: library.records.articles,
        slots: library.slots,
        folder: library.folder,
        notesOf: library.notesOf,
      },
      { onStep: () => onStatus(this.status()), rest },
    )
    return this.#keeper
  }

  #found(parsed: ParsedQuery, { filter, exact, sort }: Searching): Promise<FoundText> {
    const keeper = this.#kept()
    const isRanked = sort === 'best' && wantedTexts(parsed).every(isTelling)
    const of = (ranked: boolean) => JSON.stringify([filter, exact === true, ranked, keeper.version])
    const key = of(isRanked)
    // Whoever does not care for the order takes what is here in any.
    const held = this.#held.get(key) ?? (sort === undefined ? this.#held.get(of(true)) : undefined)
    if (held) return held
    const finding = this.#find(keeper, parsed, { key, ranked: isRanked, corrects: exact !== true })
    this.#held.set(key, finding)
    finding.catch(() => {
      if (this.#held.get(key) === finding) this.#held.delete(key)
    })
    const [oldest] = this.#held.keys()
    if (this.#held.size > HELD && oldest !== undefined) this.#held.delete(oldest)
    return finding
  }

  async #find(
    keeper: IndexKeeper,
    parsed: ParsedQuery,
    { key, ranked, corrects }: { key: string; ranked: boolean; corrects: boolean },
  ): Promise<FoundText> {
    const { library, port } = this.#options
    const { tags, collections } = library.records
    const names = { tags, collections, notesOf: library.notesOf }
    await keeper.opened()
    const isElsewhere = ({ text, field }: TextLeaf) => field === 'any' && tagsHolding(fold(text), names.tags).size > 0
    const plan = planOf(parsed, { ranked, corrects, isElsewhere })
    try {
      const answer = await port.ask({ kind: 'find', asked: plan.asked })
      return await foundOf(answer, { key, parsed, plan, names, keeper, end: library.slots.end })
    } catch (error) {
      await keeper.failed()
      throw error
    }
  }
}

const hasText = ({ clauses }: ParsedQuery): boolean =>
  clauses.some((terms) => terms.some(({ leaf }) => leaf.kind === 'text'))

const isTelling = ({ text, as }: TextLeaf): boolean =>
  as !== 'typed' || text.length >= RANKED_FROM || !/^\p{ASCII}*$/u.test(text)

/** @returns what comes within the time, or undefined; a failure is nothing that comes */
function soon<T>(coming: Promise<T>, ms: number): Promise<T | undefined> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(undefined), ms)
    const settle = (value: T | undefined) => {
      clearTimeout(timer)
      resolve(value)
    }
    coming.then(settle, () => settle(undefined))
  })
}
