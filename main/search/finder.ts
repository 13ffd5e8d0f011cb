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

/** A letter that is answered later is felt; until the text has been gone through, the records answer. Milliseconds. */
const SOON_MS = 6
/** The records are looked through for so long then. Milliseconds. */
const GLANCE_MS = 4
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
  /** Somebody searches, and wants the machine for that. */
  onAsked?(): void
  /** Resolves when the next part of what nobody waits for may be done; left out: at once. */
  rest?(): Promise<void>
  /** How long the text is waited for before the records answer; left out: as long as nobody feels it. Milliseconds. */
  soonMs?: number
}

/** Another search took the place of this one before it had begun. */
class Superseded extends Error {}

type Searching = Pick<ResultQuery, 'filter' | 'exact'> & Partial<Pick<ResultQuery, 'sort'>>

/** Answers lists, with a search or without. */
export class Finder {
  readonly #options: FinderOptions
  readonly #held = new Map<string, Promise<FoundText>>()
  #keeper: IndexKeeper | null = null
  #late: string | null = null
  /** The search that a list asked for last. */
  #latest = ''
  /** Searches whose whole result somebody waits for. */
  readonly #wanted = new Set<string>()
  /** One question of the index after another: those that wait can still be dropped. */
  #asking: Promise<unknown> = Promise.resolve()

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
    const { library, onFound, soonMs = SOON_MS } = this.#options
    const parsed = parseQuery(query.filter)
    if (!hasText(parsed)) return await this.#page(query)
    this.#options.onAsked?.()
    this.#latest = query.filter
    const finding = this.#found(parsed, query)
    const found = await soon(finding, soonMs)
    if (found === 'failed') return { ...(await this.#page(query)), search: BY_RECORDS }
    if (found !== 'late')
      return { ...(await this.#page(query, found)), search: { through: 'text', corrections: found.corrections } }
    this.#late = query.filter
    finding.then(
      () => {
        if (this.#late === query.filter) onFound(query.filter)
      },
      () => undefined,
    )
    return { ...(await library.glance(query, GLANCE_MS)), search: BY_RECORDS }
  }

  async ids(query: ResultQuery): Promise<ArticleId[]> {
    const { library } = this.#options
    const parsed = parseQuery(query.filter)
    const found = hasText(parsed) ? await this.#whole(parsed, query).catch(() => undefined) : undefined
    await library.prepare(query, found)
    return library.ids(query, found)
  }

  async facets(query: FacetsQuery): Promise<FacetCounts[]> {
    const parsed = parseQuery(query.filter)
    const found = hasText(parsed) ? await this.#whole(parsed, query).catch(() => undefined) : undefined
    return await this.#options.library.facets(query, found)
  }

  async snippets({ ids, ...searching }: SnippetQuery): Promise<Snippets> {
    const { library, port } = this.#options
    const parsed = parseQuery(searching.filter)
    const wanted = wantedTexts(parsed)
    if (wanted.length === 0) return {}
    const { corrections } = await this.#whole(parsed, searching)
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

  /** As {@link #found}, to its end, whatever is searched for meanwhile. */
  async #whole(parsed: ParsedQuery, searching: Searching): Promise<FoundText> {
    const { filter } = searching
    this.#wanted.add(filter)
    try {
      // What was dropped a moment ago is begun again.
      return await this.#found(parsed, searching).catch((error: unknown) => {
        if (error instanceof Superseded) return this.#found(parsed, searching)
        throw error
      })
    } finally {
      this.#wanted.delete(filter)
    }
  }

  #found(parsed: ParsedQuery, { filter, exact, sort }: Searching): Promise<FoundText> {
    const keeper = this.#kept()
    const isRanked = sort === 'best' && wantedTexts(parsed).every(isTelling)
    const of = (ranked: boolean) => JSON.stringify([filter, exact === true, ranked, keeper.version])
    const key = of(isRanked)
    // Whoever does not care for the order takes what is here in any.
    const held = this.#held.get(key) ?? (sort === undefined ? this.#held.get(of(true)) : undefined)
    if (held) return held
    const finding = this.#find(keeper, parsed, { key, filter, ranked: isRanked, corrects: exact !== true })
    this.#held.set(key, finding)
    finding.catch(() => {
      if (this.#held.get(key) === finding) this.#held.delete(key)
    })
    const [oldest] = this.#held.keys()
    if (this.#held.size > HELD && oldest !== undefined) this.#held.delete(oldest)
    return finding
  }

  /**
   * Asks the index when what was asked before is answered, so that of a word that is typed letter by letter the
   * beginnings nobody waits for any more are left out.
   * @throws Superseded
   */
  async #inTurn<T>(filter: string, ask: () => Promise<T>): Promise<T> {
    const before = this.#asking
    let end: () => void = () => undefined
    this.#asking = new Promise<void>((resolve) => {
      end = resolve
    })
    try {
      await before
      this.#expectWanted(filter)
      const answer = await ask()
      // To make a list of many thousand hits takes longer than to find them.
      this.#expectWanted(filter)
      return answer
    } finally {
      end()
    }
  }

  #expectWanted(filter: string): void {
    if (filter !== this.#latest && !this.#wanted.has(filter)) throw new Superseded()
  }

  async #find(
    keeper: IndexKeeper,
    parsed: ParsedQuery,
    { key, filter, ranked, corrects }: { key: string; filter: string; ranked: boolean; corrects: boolean },
  ): Promise<FoundText> {
    const { library, port } = this.#options
    const { tags, collections } = library.records
    const names = { tags, collections, notesOf: library.notesOf }
    await keeper.opened()
    const isElsewhere = ({ text, field }: TextLeaf) => field === 'any' && tagsHolding(fold(text), names.tags).size > 0
    const plan = planOf(parsed, { ranked, corrects, isElsewhere })
    try {
      const answer = await this.#inTurn(filter, () => port.ask({ kind: 'find', asked: plan.asked }))
      return await foundOf(answer, { key, parsed, plan, names, keeper, end: library.slots.end })
    } catch (error) {
      if (!(error instanceof Superseded)) await keeper.failed()
      throw error
    }
  }
}

const BY_RECORDS = { through: 'records', corrections: [] } as const

const hasText = ({ clauses }: ParsedQuery): boolean =>
  clauses.some((terms) => terms.some(({ leaf }) => leaf.kind === 'text'))

const isTelling = ({ text, as }: TextLeaf): boolean =>
  as !== 'typed' || text.length >= RANKED_FROM || !/^\p{ASCII}*$/u.test(text)

/** @returns what comes within the time, or why nothing does; what another search took the place of comes late */
function soon<T>(coming: Promise<T>, ms: number): Promise<T | 'late' | 'failed'> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve('late'), ms)
    const settle = (value: T | 'late' | 'failed') => {
      clearTimeout(timer)
      resolve(value)
    }
    coming.then(settle, (error: unknown) => settle(error instanceof Superseded ? 'late' : 'failed'))
  })
}
