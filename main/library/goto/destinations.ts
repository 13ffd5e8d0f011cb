import type { GoToQuery } from '../../../common/contract/schemas'
import { type Destination, type DestinationKind, soughtIn } from '../../../common/destination'
import type { Article, ArticleId } from '../../../common/model'
import type { Delta, LibraryData } from '../store/operations'
import { Best } from './best'
import { ANY_PRINTS } from './haystack'
import { NamedArticles } from './namedArticles'
import { namedThings, type Thing } from './namedThings'
import { spreadRank, type Wanted, wantedOf, wholeRank } from './nearness'
import { placeOf, RECENT_KEPT } from './ranking'

/** Higher stands before, of two that answer as well. Articles are many, and stand last. */
const KIND_ORDER: Record<DestinationKind, number> = {
  place: 6,
  search: 5,
  comparison: 4,
  collection: 3,
  tag: 2,
  site: 1,
  article: 0,
}
/** Of all but articles no more of a kind are shown, unless that kind is asked for. */
const MOST_OF_A_KIND = 5
/** Articles opened lately that are offered before anything is typed. */
const MOST_AT_REST = 8

interface Candidate {
  /** Decides between two that are as near: by name, then the latest. */
  order: string
  destination: Destination
}

const before = (a: Candidate, b: Candidate) => a.order < b.order

/** Finds by name whatever one can go to: articles, tags, collections, comparisons, saved searches, sites and places. */
export class Destinations {
  readonly #data: LibraryData
  readonly #articles: NamedArticles

  constructor(data: LibraryData) {
    this.#data = data
    this.#articles = new NamedArticles(data)
  }

  /** Takes note of a change that was made; it is looked into when somebody asks. */
  update(delta: Delta): Promise<void> {
    return this.#articles.note(delta)
  }

  /** @returns what is nearest, nearest first; with nothing typed, what was opened last, and the places */
  async find({ text, limit, recent }: GoToQuery): Promise<Destination[]> {
    const { kind, words } = soughtIn(text)
    const wanted = wantedOf(words)
    const settled = this.#articles.settle()
    if (wanted) await settled
    else settled.catch((error: unknown) => console.error('go to:', error))
    const lately = this.#lately(recent)
    if (!wanted) return words === '' ? this.#atRest(kind, limit, lately) : []
    const best = new Best<Candidate>(limit, before)
    if (kind === null || kind === 'article') await this.#offerArticles(best, wanted, { limit, lately })
    for (const other of Object.keys(KIND_ORDER) as DestinationKind[]) {
      if (other === 'article' || (kind !== null && kind !== other)) continue
      this.#offerThings(best, wanted, { kind: other, most: kind === null ? MOST_OF_A_KIND : limit })
    }
    return best.items().map(({ destination }) => destination)
  }

  #lately(recent: readonly ArticleId[]): ArticleId[] {
    const here = (id: ArticleId) => {
      const article = this.#data.articles.get(id)
      return article !== undefined && article.trashedAt === null
    }
    return [...new Set([...recent, ...this.#articles.lately()])].filter(here).slice(0, RECENT_KEPT)
  }

  async #offerArticles(
    best: Best<Candidate>,
    wanted: Wanted,
    { limit, lately }: { limit: number; lately: readonly ArticleId[] },
  ): Promise<void> {
    const recent = new Map(lately.map((id, index) => [id, RECENT_KEPT - index]))
    const found = await this.#articles.titles.nearest(wanted, limit, recent)
    for (const [index, { id, place }] of found.entries()) {
      const article = this.#data.articles.get(id)
      // What is found stands in its order already.
      const order = String(index).padStart(4, '0')
      if (article) best.offer(place, { order, destination: destinationOf(article) })
    }
  }

  #offerThings(best: Best<Candidate>, wanted: Wanted, { kind, most }: { kind: DestinationKind; most: number }) {
    const ofKind = new Best<{ place: number; thing: Thing }>(most, (a, b) => a.thing.order < b.thing.order)
    for (const thing of this.#things(kind)) {
      const { haystack, prints = ANY_PRINTS } = thing
      if ((prints.letters & wanted.letters) !== wanted.letters) continue
      const rank = wholeRank(haystack, wanted, 0) || spreadRank(haystack, wanted, prints)
      if (rank <= 0) continue
      const place = placeOf({ rank, recent: 0, kind: KIND_ORDER[kind], length: haystack.length })
      ofKind.offer(place, { place, thing })
    }
    for (const { place, thing } of ofKind.items()) {
      best.offer(place, { order: thing.order, destination: thing.destination() })
    }
  }

  #things(kind: DestinationKind): Iterable<Thing> {
    return kind === 'site' ? this.#articles.sites() : namedThings(kind, this.#data)
  }

  /** Nothing is typed: what was opened last, and where one may go, in the order of the sidebar. */
  #atRest(kind: DestinationKind | null, limit: number, lately: readonly ArticleId[]): Destination[] {
    if (kind !== null) return inOrder(this.#things(kind)).slice(0, limit)
    const opened = lately.slice(0, MOST_AT_REST).flatMap((id) => {
      const article = this.#data.articles.get(id)
      return article ? [destinationOf(article)] : []
    })
    const others = (['search', 'place', 'comparison', 'collection', 'tag'] as const).flatMap((each) =>
      // Those that were open last are enough, of what the person makes many.
      inOrder(this.#things(each)).slice(0, each === 'comparison' ? MOST_OF_A_KIND : limit),
    )
    return [...opened, ...others].slice(0, limit)
  }
}

const inOrder = (things: Iterable<Thing>): Destination[] =>
  [...things].sort((a, b) => (a.order < b.order ? -1 : 1)).map(({ destination }) => destination())

const destinationOf = ({ id, title, site, byline, state }: Article): Destination => ({
  kind: 'article',
  id,
  name: title,
  source: site ?? byline ?? '',
  state,
})
