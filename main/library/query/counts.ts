import { byRank } from '../../../common/collections'
import { type Article, type CollectionId, type Overview, PLACES, type Place, type TagId } from '../../../common/model'
import { inTurns } from '../nextTurn'
import type { Delta, LibraryData } from '../store/operations'
import type { TagTree } from '../tagTree'
import { comparisonRows } from './comparisons'
import { changedArticles, type Notes, type NotesDelta } from './notes'
import { isIn } from './places'
import { byTagName } from './tagOrder'
import type { TagTrees } from './whatChanged'

/** How many articles stand in each place and carry each tag or one below it, kept while they change. */
export class Counts {
  readonly #data: LibraryData
  readonly #notes: Pick<Notes, 'has'>
  readonly #places = Object.fromEntries(PLACES.map((place) => [place, 0])) as Record<Place, number>
  #tags = new Map<TagId, number>()
  readonly #collections = new Map<CollectionId, number>()

  constructor(data: LibraryData, notes: Pick<Notes, 'has'>) {
    this.#data = data
    this.#notes = notes
  }

  /** Counts what there is, once, before any change is taken in. */
  async fill(tree: TagTree): Promise<void> {
    await inTurns(this.#data.articles.values(), (article) => {
      this.#count(article, 1, this.#notes.has(article.id))
      countTags(this.#tags, tree, article, 1)
    })
  }

  async update(delta: Delta, trees: TagTrees, noted: NotesDelta): Promise<void> {
    const isSame = !this.#hasMoved(delta, trees)
    const changed = changedArticles(delta, this.#data.articles, this.#notes, noted)
    await inTurns(changed, ({ before, after, hadNotes, hasNotes }) => {
      if (before) this.#count(before, -1, hadNotes)
      if (after) this.#count(after, 1, hasNotes)
      // Most changes of many articles leave the tags alone.
      if (before && after && before.tags === after.tags && before.trashedAt === after.trashedAt) return
      if (isSame && before) countTags(this.#tags, trees.before, before, -1)
      if (isSame && after) countTags(this.#tags, trees.after, after, 1)
    })
    if (!isSame) await this.#countAnew(trees.after)
  }

  overview(): Overview {
    const tags = [...this.#data.tags.values()].map((tag) => ({ ...tag, count: this.#tags.get(tag.id) ?? 0 }))
    tags.sort(byTagName)
    const collections = [...this.#data.collections.values()].map((collection) => ({
      ...collection,
      count: this.#collections.get(collection.id) ?? 0,
    }))
    const searches = [...this.#data.searches.values()].sort(byRank)
    return { places: { ...this.#places }, tags, collections, searches, comparisons: comparisonRows(this.#data) }
  }

  #count(article: Article, by: 1 | -1, hasNotes: boolean): void {
    for (const place of PLACES) if (isIn(article, place, hasNotes)) this.#places[place] += by
    if (article.trashedAt !== null) return
    for (const id in article.collections) this.#collections.set(id, (this.#collections.get(id) ?? 0) + by)
  }

  /** Whether a tag that is still there lies below others than before, so that articles no one touched count elsewhere. */
  #hasMoved(delta: Delta, { before, after }: TagTrees): boolean {
    if (delta.tags.size === 0) return false
    for (const id of this.#data.tags.keys()) {
      if (delta.tags.has(id) && delta.tags.get(id) === undefined) continue
      const [was, is] = [before.upwards(id), after.upwards(id)]
      if (was.length !== is.length || was.some((each, index) => each !== is[index])) return true
    }
    return false
  }

  async #countAnew(tree: TagTree): Promise<void> {
    const tags = new Map<TagId, number>()
    await inTurns(this.#data.articles.values(), (article) => countTags(tags, tree, article, 1))
    this.#tags = tags
  }
}

/** An article counts once for a tag, however many below it it carries. */
function countTags(counts: Map<TagId, number>, tree: TagTree, { tags, trashedAt }: Article, by: 1 | -1): void {
  if (trashedAt !== null || tags.length === 0) return
  const counted: TagId[] = []
  for (const own of tags) {
    for (const tag of tree.upwards(own)) {
      if (counted.includes(tag)) continue
      counted.push(tag)
      counts.set(tag, (counts.get(tag) ?? 0) + by)
    }
  }
}
