import type { LibraryChange } from '../../../common/contract'
import { type Article, type CollectionId, PLACES, type Place, type TagId } from '../../../common/model'
import { inTurns } from '../nextTurn'
import type { Delta, LibraryData } from '../store/operations'
import type { TagTree } from '../tagTree'
import { changedArticles, type Notes, type NotesDelta } from './notes'
import { isIn } from './places'

/** More ids than this are not worth sending: whoever listens asks again for what it shows. */
const NAMED = 1_000

/** How tags lay below each other before a change, and how they do after it. */
export interface TagTrees {
  before: TagTree
  after: TagTree
}

/**
 * @param data the library with the change in it
 * @returns the change as the window is told it: `places`, `tags` and `collections` are those whose list gained or
 *   lost an article; what was made, renamed or deleted is named as well, and a collection in another order
 */
export async function whatChanged(
  delta: Delta,
  data: LibraryData,
  { trees, notes, noted }: { trees: TagTrees; notes: Pick<Notes, 'has'>; noted: NotesDelta },
): Promise<LibraryChange> {
  const places = new Set<Place>()
  const tagged = new Set<TagId>()
  const collected = new Set<CollectionId>()
  const reordered = new Set<CollectionId>()
  const touched = new Set(noted.touched)
  await inTurns(changedArticles(delta, data.articles, notes, noted), ({ id, before, after, hadNotes, hasNotes }) => {
    touched.add(id)
    for (const place of PLACES) {
      if (isAt(before, place, hadNotes) !== isAt(after, place, hasNotes)) places.add(place)
    }
    const [had, has] = [tagsOf(before), tagsOf(after)]
    // Most changes of many articles leave the tags alone.
    if (had !== has) for (const tag of difference(had, has)) tagged.add(tag)
    const [was, is] = [collectionsOf(before), collectionsOf(after)]
    if (was === is) return
    for (const id in { ...was, ...is }) {
      if ((was[id] === undefined) !== (is[id] === undefined)) collected.add(id)
      else if (was[id] !== is[id]) reordered.add(id)
    }
  })
  const gainedOrLost = tagged.size > 0
  for (const id of delta.tags.keys()) tagged.add(id)
  // The list of a tag has what lies below it.
  const tags = new Set([...tagged].flatMap((id) => [...trees.before.upwards(id), ...trees.after.upwards(id)]))
  return {
    articles: touched.size > NAMED ? null : [...touched],
    membership: places.size > 0 || gainedOrLost || collected.size > 0,
    tags: [...tags],
    collections: [...new Set([...collected, ...reordered, ...delta.collections.keys()])],
    comparisons: [...delta.comparisons.keys()],
    places: PLACES.filter((place) => places.has(place)),
  }
}

const isAt = (article: Article | undefined, place: Place, hasNotes: boolean): boolean =>
  article !== undefined && isIn(article, place, hasNotes)

const NO_TAGS: readonly TagId[] = []

/** Tags as the lists see them: what lies in the trash is in no tag's list. */
const tagsOf = (article: Article | undefined): readonly TagId[] =>
  article && article.trashedAt === null ? article.tags : NO_TAGS

const NO_COLLECTIONS: Article['collections'] = {}

const collectionsOf = (article: Article | undefined): Article['collections'] =>
  article && article.trashedAt === null ? article.collections : NO_COLLECTIONS

const difference = <T>(a: readonly T[], b: readonly T[]): T[] => [
  ...a.filter((each) => !b.includes(each)),
  ...b.filter((each) => !a.includes(each)),
]
