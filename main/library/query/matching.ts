import { type Annotation, saidIn } from '../../../common/annotations'
import type { Article, Tag, TagId } from '../../../common/model'
import { parseQuery } from '../../../common/search/parse'
import type { ParsedQuery, TextLeaf } from '../../../common/search/query'
import { fold, foldedWords } from '../../../common/text/fold'
import { factTest, type Names } from './facts'

export type Test = (article: Article) => boolean

/** What a filter finds, worked out by somebody who knows more than the records tell. */
export interface Found {
  /** Differs wherever the answer may differ. */
  key: string
  /** @param slot the article's number: see `Slots` */
  matches(article: Article, slot: number): boolean
  /** Of the article with this number: a whole number; higher fits better. */
  score(slot: number): number
}

/** What a filter looks through, worked out once a record; records are never mutated. */
const haystacks = new WeakMap<Article, string>()
const tagNames = new WeakMap<Tag, string>()

function haystackOf(article: Article): string {
  let haystack = haystacks.get(article)
  if (haystack === undefined) {
    haystack = fold([article.title, article.byline, article.site, article.excerpt].filter(Boolean).join('\n'))
    haystacks.set(article, haystack)
  }
  return haystack
}

function tagNameOf(tag: Tag): string {
  let name = tagNames.get(tag)
  if (name === undefined) {
    name = fold(tag.name)
    tagNames.set(tag, name)
  }
  return name
}

export const isSearch = (filter: string): boolean => filter.trim() !== ''

/** @returns tells whether an article's record holds what the filter asks for: its text is not looked through */
export function matcher(filter: string, names: Names): Test {
  return queryTest(parseQuery(filter), names, (leaf) => recordTest(leaf, names))
}

/** @param textTest tells for a text of the query which articles hold it */
export function queryTest(
  { clauses }: ParsedQuery,
  names: Names,
  textTest: (leaf: TextLeaf, clause: number) => Test,
): Test {
  const tests = clauses.map((terms, clause) =>
    terms.map(({ leaf, not }) => {
      const test = leaf.kind === 'text' ? textTest(leaf, clause) : factTest(leaf, names)
      return not ? (article: Article) => !test(article) : test
    }),
  )
  return (article) => tests.every((any) => any.some((test) => test(article)))
}

/** @returns tells whether title, byline, site, excerpt, a tag's name or the notes hold the text, anywhere in a word */
export function recordTest({ text, field, as }: TextLeaf, { tags, notesOf }: Names): Test {
  const words = as === 'phrase' ? [fold(text).replace(/\s+/g, ' ').trim()] : foldedWords(text)
  if (field === 'title') return ({ title }) => words.every((word) => fold(title).includes(word))
  if (field === 'note') return ({ id }) => notesHold(notesOf(id), words)
  const tagsWith = words.map((word) => tagsHolding(word, tags))
  return (article) => {
    const haystack = haystackOf(article)
    const isTold = words.every(
      (word, index) => haystack.includes(word) || article.tags.some((tag) => tagsWith[index]?.has(tag)),
    )
    return isTold || notesHold(notesOf(article.id), words)
  }
}

/** Folded, worked out once a record. */
const said = new WeakMap<Annotation, string>()

function notesHold(notes: readonly Annotation[], words: readonly string[]): boolean {
  if (notes.length === 0) return false
  const all = notes.map((note) => {
    const known = said.get(note) ?? fold(saidIn(note))
    said.set(note, known)
    return known
  })
  return words.every((word) => all.some((each) => each.includes(word)))
}

/** @returns the tags whose name holds a folded word */
export function tagsHolding(word: string, tags: ReadonlyMap<TagId, Tag>): Set<TagId> {
  const named = new Set<TagId>()
  for (const tag of tags.values()) if (tagNameOf(tag).includes(word)) named.add(tag.id)
  return named
}

/** Scores stand above this, places below: one number for both sorts many times faster than a comparison of two. */
const PLACES = 2 ** 20
const HIGHEST = 2 ** 32

/** @param slots as they stand where scores are equal @returns the same, the best score first */
export function ranked(slots: Uint32Array, { score }: Found): Uint32Array {
  const keys = Float64Array.from(slots, (slot, place) => {
    const bounded = Math.max(0, Math.min(HIGHEST, Math.round(score(slot))))
    return (HIGHEST - bounded) * PLACES + place
  })
  keys.sort()
  return Uint32Array.from(keys, (key) => slots[key % PLACES] ?? 0)
}
