import { pathOf } from '../../../common/collections'
import type { Destination, DestinationKind } from '../../../common/destination'
import { PLACES } from '../../../common/model'
import { PLACE_NAMES } from '../../../common/text/placeNames'
import type { LibraryData } from '../store/operations'
import { haystackOf, type Prints } from './haystack'

/** Something with a name of its own that one can go to, other than an article. */
export interface Thing {
  haystack: string
  /** Left out: not worth the work. */
  prints?: Prints
  /** Compares as a string with others of its kind. */
  order: string
  destination(): Destination
}

/** Folded names, worked out once a record; records are never mutated. */
const haystacks = new WeakMap<object, string>()

function haystackFor(record: object, name: string): string {
  let haystack = haystacks.get(record)
  if (haystack === undefined) {
    haystack = haystackOf(name)
    haystacks.set(record, haystack)
  }
  return haystack
}

const PLACE_THINGS: readonly Thing[] = PLACES.map((place, index) => {
  const name = PLACE_NAMES[place]
  return { haystack: haystackOf(name), order: String(index), destination: () => ({ kind: 'place', place, name }) }
})

/** @returns all of a kind; none of a kind of which there are too many to be listed */
export function namedThings(kind: DestinationKind, data: LibraryData): Iterable<Thing> {
  if (kind === 'place') return PLACE_THINGS
  if (kind === 'tag') return tags(data)
  if (kind === 'collection') return collections(data)
  if (kind === 'comparison') return comparisons(data)
  return kind === 'search' ? searches(data) : []
}

function* tags({ tags }: LibraryData): Iterable<Thing> {
  for (const tag of tags.values()) {
    const haystack = haystackFor(tag, tag.name)
    const { id, name, colour } = tag
    yield { haystack, order: haystack + id, destination: () => ({ kind: 'tag', id, name, colour }) }
  }
}

function* searches({ searches }: LibraryData): Iterable<Thing> {
  for (const search of searches.values()) {
    const { id, name, icon, query, rank } = search
    yield {
      haystack: haystackFor(search, search.name),
      order: rank + id,
      destination: () => ({ kind: 'search', id, name, icon, query }),
    }
  }
}

function* comparisons({ comparisons, articles }: LibraryData): Iterable<Thing> {
  const lastOpened = [...comparisons.values()].sort((a, b) => (a.openedAt > b.openedAt ? -1 : 1))
  for (const [index, comparison] of lastOpened.entries()) {
    const { id, title: name } = comparison
    const of = () => comparison.articles.map((each) => articles.get(each.id)?.title ?? each.title)
    yield {
      haystack: haystackFor(comparison, name),
      order: String(index).padStart(6, '0'),
      destination: () => ({ kind: 'comparison', id, name, of: of() }),
    }
  }
}

function* collections({ collections }: LibraryData): Iterable<Thing> {
  for (const collection of collections.values()) {
    const haystack = haystackFor(collection, collection.name)
    const { id, name } = collection
    yield {
      haystack,
      order: haystack + id,
      destination: () => ({ kind: 'collection', id, name, within: pathOf(collections, id).slice(0, -1) }),
    }
  }
}
