import { type Annotation, kindOf } from '../../../common/annotations'
import type { Article, ArticleId, Collection, Tag } from '../../../common/model'
import type { FactLeaf, HasValue, IsValue } from '../../../common/search/query'
import { fold } from '../../../common/text/fold'
import { tagKey } from '../../../common/text/tagName'

/** What queries look up besides articles. */
export interface Names {
  readonly tags: ReadonlyMap<string, Tag>
  readonly collections: ReadonlyMap<string, Collection>
  /** @returns the highlights and notes of an article */
  notesOf(id: ArticleId): readonly Annotation[]
}

type Test = (article: Article) => boolean

/** @returns tells whether an article has what a leaf names; it looks up names once */
export function factTest(leaf: FactLeaf, names: Names): Test {
  switch (leaf.kind) {
    case 'tag': {
      const tags = tagsNamed(leaf.value, names.tags)
      return (article) => article.tags.some((tag) => tags.has(tag))
    }
    case 'in': {
      const collections = collectionsNamed(leaf.value, names.collections)
      return (article) => Object.keys(article.collections).some((collection) => collections.has(collection))
    }
    case 'site': {
      const wanted = fold(leaf.value)
      return ({ site, address }) => has(site, wanted) || has(hostOf(address), wanted)
    }
    case 'by': {
      const wanted = fold(leaf.value)
      return ({ byline }) => has(byline, wanted)
    }
    case 'lang': {
      const wanted = fold(leaf.value)
      return ({ lang }) => lang !== null && isLanguage(lang, wanted)
    }
    case 'is':
      return leaf.value === 'annotated' ? ({ id }) => names.notesOf(id).length > 0 : STATES[leaf.value]
    case 'has':
      return ({ id }) => names.notesOf(id).some(HOLDS[leaf.value])
    case 'before':
      return (article) => dayOfArticle(article) < leaf.day
    case 'after':
      return (article) => dayOfArticle(article) >= leaf.day
  }
}

const HOLDS: Record<HasValue, (annotation: Annotation) => boolean> = {
  note: (annotation) => kindOf(annotation) !== 'highlight',
  highlight: ({ anchor }) => anchor !== null,
}

const STATES: Record<Exclude<IsValue, 'annotated'>, Test> = {
  unread: ({ readAt }) => readAt === null,
  read: ({ readAt }) => readAt !== null,
  starred: ({ starred }) => starred,
  inbox: ({ state }) => state === 'inbox',
  later: ({ state }) => state === 'later',
  archived: ({ state }) => state === 'archive',
}

/** @returns the tags of this name and those below them; where there is none, those of which a part begins with it */
export function tagsNamed(name: string, tags: ReadonlyMap<string, Tag>): Set<string> {
  const wanted = tagKey(name.replace(/\/+$/, ''))
  const all = [...tags.values()].map((tag) => ({ id: tag.id, key: tagKey(tag.name) }))
  const exact = all.filter(({ key }) => key === wanted || key.startsWith(`${wanted}/`))
  const found = exact.length > 0 ? exact : all.filter(({ key }) => key.startsWith(wanted) || key.includes(`/${wanted}`))
  return new Set(found.map(({ id }) => id))
}

/** As `tagsNamed`, by the collections' own parents. */
export function collectionsNamed(name: string, collections: ReadonlyMap<string, Collection>): Set<string> {
  const wanted = fold(name).trim()
  const all = [...collections.values()].map(({ id, name: own }) => ({ id, key: fold(own).trim() }))
  const exact = all.filter(({ key }) => key === wanted)
  const found = new Set(
    (exact.length > 0 ? exact : all.filter(({ key }) => key.startsWith(wanted))).map(({ id }) => id),
  )
  // A set that grows while it is gone through is gone through to its new end.
  for (const parent of found)
    for (const { id, parent: above } of collections.values()) if (above === parent) found.add(id)
  return found
}

const folded = new Map<string, string>()
const HELD = 10_000

/** Sites, authors and languages repeat: each is folded once. */
function has(text: string | null, wanted: string): boolean {
  if (text === null) return false
  let own = folded.get(text)
  if (own === undefined) {
    own = fold(text)
    if (folded.size >= HELD) folded.clear()
    folded.set(text, own)
  }
  return own.includes(wanted)
}

const hostOf = (address: string | null): string | null => /^https?:\/\/([^/:?#]+)/i.exec(address ?? '')?.[1] ?? null

const languages = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' })

/** By its code, with or without region, or by its English name. */
function isLanguage(lang: string, wanted: string): boolean {
  const code = lang.toLowerCase()
  return code === wanted || code.startsWith(`${wanted}-`) || languageName(lang) === wanted
}

const languageNames = new Map<string, string>()

function languageName(lang: string): string {
  let name = languageNames.get(lang)
  if (name === undefined) {
    try {
      name = fold(languages.of(lang) ?? '')
    } catch {
      name = ''
    }
    languageNames.set(lang, name)
  }
  return name
}

const dayOfArticle = ({ publishedAt, addedAt }: Article): string => (publishedAt ?? addedAt).slice(0, 10)
