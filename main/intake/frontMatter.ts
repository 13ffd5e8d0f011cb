import { parse } from 'yaml'
import { tidyByline } from './byline'
import { readDate } from './dates'
import type { Reading } from './reading'

/** What front matter can say of an article. */
export type FrontMatter = Omit<Reading, 'body' | 'cuts'>

export interface Parted {
  matter: FrontMatter | null
  /** Front matter that is no YAML, as it stands. */
  broken: string | null
  body: string
}

/** The names people give to properties, without case, spaces and signs; the first that is set counts. */
const NAMES = {
  title: ['title', 'headline', 'name', 'titel', 'titre', 'titulo', 'título', 'назва', 'заголовок'],
  byline: [
    'author',
    'authors',
    'byline',
    'by',
    'creator',
    'writer',
    'autor',
    'autoren',
    'autorin',
    'auteur',
    'auteurs',
    'автор',
    'автори',
  ],
  address: [
    'source',
    'url',
    'link',
    'sourceurl',
    'originalurl',
    'originallink',
    'pageurl',
    'address',
    'permalink',
    'canonical',
    'canonicalurl',
    'href',
    'uri',
    'quelle',
    'lien',
    'fuente',
    'enlace',
    'джерело',
    'посилання',
  ],
  site: ['site', 'sitename', 'website', 'publisher', 'publication', 'outlet', 'domain', 'seite', 'medium'],
  publishedAt: [
    'published',
    'publishedat',
    'publisheddate',
    'publishdate',
    'datepublished',
    'publicationdate',
    'pubdate',
    'publishedon',
    'published_time',
    'date',
    'veröffentlicht',
    'datum',
    'publié',
    'publicado',
    'fecha',
    'опубліковано',
    'дата',
  ],
  addedAt: [
    'created',
    'createdat',
    'datecreated',
    'saved',
    'savedat',
    'datesaved',
    'dateadded',
    'added',
    'addedat',
    'clipped',
    'clippedat',
    'captured',
    'retrieved',
    'accessed',
    'imported',
    'erstellt',
    'gespeichert',
    'créé',
    'creado',
    'створено',
  ],
  description: ['description', 'summary', 'abstract', 'excerpt', 'beschreibung', 'résumé', 'descripción', 'опис'],
  image: ['image', 'cover', 'thumbnail', 'banner'],
  lang: ['lang', 'language', 'locale', 'sprache', 'langue', 'idioma', 'мова'],
  tags: [
    'tags',
    'tag',
    'keywords',
    'topics',
    'categories',
    'category',
    'labels',
    'schlagwörter',
    'schlagworte',
    'motsclés',
    'etiquetas',
    'теги',
    'мітки',
  ],
} as const

/** Parts a Markdown text from the YAML at its head. A rule at the head of a text is no front matter. */
export function partFrontMatter(source: string): Parted {
  const text = source.replace(/^\ufeff/, '').trimStart()
  const opening = /^---[ \t]*\r?\n/.exec(text)?.[0]
  const closing = opening ? /^(?:---|\.\.\.)[ \t]*$/m.exec(text.slice(opening.length).replaceAll('\r', '\n')) : null
  if (!opening || !closing) return { matter: null, broken: null, body: source }
  const end = opening.length + closing.index
  const yaml = text.slice(opening.length, end)
  const body = text.slice(end + closing[0].length)
  let value: unknown
  try {
    // Text is what people mean by most values: no date or number is made of it.
    value = parse(yaml, { schema: 'failsafe', uniqueKeys: false, logLevel: 'error' })
  } catch {
    return { matter: null, broken: yaml.trim(), body }
  }
  if (value === null || value === undefined || value === '') return { matter: null, broken: null, body }
  if (typeof value !== 'object' || Array.isArray(value)) {
    // "---" around a paragraph is two rules, not a property list.
    return /^[\w "'-]+:/m.test(yaml)
      ? { matter: null, broken: yaml.trim(), body }
      : { matter: null, broken: null, body: source }
  }
  return {
    matter: read(new Map(Object.entries(value).map(([name, one]) => [foldName(name), one]))),
    broken: null,
    body,
  }
}

const foldName = (name: string) =>
  name
    .toLowerCase()
    .normalize('NFC')
    .replace(/[^\p{L}]/gu, '')

function read(values: ReadonlyMap<string, unknown>): FrontMatter {
  const all = (names: readonly string[]): string[][] =>
    names.map((name) => texts(values.get(foldName(name)))).filter((list) => list.length > 0)
  const first = (names: readonly string[]) => all(names)[0]?.[0] ?? null
  const addresses = all(NAMES.address).flat().map(webAddress)
  const dates = (names: readonly string[]) =>
    all(names)
      .flat()
      .map(readDate)
      .find((date) => date !== null) ?? null
  return {
    title: first(NAMES.title),
    byline: tidyByline(all(NAMES.byline)[0]?.join(', ')),
    site: first(NAMES.site),
    address: addresses.find((address) => address !== null) ?? null,
    publishedAt: dates(NAMES.publishedAt),
    addedAt: dates(NAMES.addedAt),
    description: first(NAMES.description),
    image:
      all(NAMES.image)
        .flat()
        .map(webAddress)
        .find((address) => address !== null) ?? null,
    lang: first(NAMES.lang),
    tags: tagsOf(all(NAMES.tags)),
  }
}

/** Whatever shape a value has, its texts: links of wikis by what they show, objects by their name. */
function texts(value: unknown): string[] {
  if (typeof value === 'string') {
    const text = value
      .slice(0, 5_000)
      .replace(/\[\[(?:[^\]|]*\|)?([^\]]*)\]\]/g, (_, shown: string) => shown.split('/').at(-1) ?? shown)
      .replace(/\s+/g, ' ')
      .trim()
    return text === '' || text === 'null' || text === '~' ? [] : [text]
  }
  // `[[Jane Doe]]` without quotes is a list in a list.
  if (Array.isArray(value)) return value.flatMap(texts)
  if (typeof value === 'object' && value !== null)
    return texts('name' in value ? value.name : 'title' in value ? value.title : '')
  return []
}

function webAddress(text: string): string | null {
  const found =
    /https?:\/\/[^\s)>\]]+/i.exec(text)?.[0] ?? (/^(?:www\.)[^\s/]+\.[^\s]+$/.test(text) ? `https://${text}` : null)
  try {
    return found ? new URL(found).href : null
  } catch {
    return null
  }
}

/** A list keeps its entries whole; a text is parted at commas, or at spaces where every word has a `#`. */
function tagsOf(lists: readonly string[][]): string[] {
  const names = lists.flat().flatMap((text) => {
    const words = text.split(/\s+/)
    const parts = words.every((word) => word.startsWith('#')) ? words : text.split(/[,;]/)
    return parts.map((part) => part.trim().replace(/^#+/, '').slice(0, 100).trim())
  })
  const seen = new Map(names.filter(Boolean).map((name) => [name.toLowerCase(), name] as const))
  return [...seen.values()].slice(0, 200)
}
