import { Failure } from '../../../common/failure'
import { tidyByline } from '../byline'
import { readDate } from '../dates'
import { elementsOf, type XmlElement } from '../xml'

/** What a book's package file tells (EPUB 3.3, OPF). */
export interface BookPackage {
  title: string | null
  byline: string | null
  publisher: string | null
  publishedAt: string | null
  description: string | null
  lang: string | null
  /** http or https, where the book tells where it came from. */
  address: string | null
  subjects: string[]
  /** Names of the files of its text in the archive, in reading order. */
  chapters: string[]
  /** Name of the file that lists the chapters; null where there is none. */
  contents: string | null
}

const ROOT = 'META-INF/container.xml'
const XHTML = /^(?:application\/xhtml\+xml|text\/html|application\/x-dtbook\+xml)$/

/**
 * @param read gives the text of a file in the archive; null where it holds none of that name
 * @param name of the book's file, for messages
 * @throws Failure `unreadable`
 */
export function packageOf(read: (entry: string) => string | null, name: string): BookPackage {
  const container = read(ROOT)
  const place = container
    ? elementsOf(container, name)
        .find((each) => each.name === 'rootfile')
        ?.attributes.get('full-path')
    : undefined
  const source = place ? read(place) : null
  if (!place || source === null) throw noPackage(name)
  const all = elementsOf(source, name)
  const items = new Map(
    all.flatMap((each) => (each.name === 'item' ? [[each.attributes.get('id') ?? '', each] as const] : [])),
  )
  const fileOf = (item: XmlElement | undefined) => item && inArchive(item.attributes.get('href') ?? '', place)
  const chapters = all.flatMap((each) => {
    if (each.name !== 'itemref') return []
    const item = items.get(each.attributes.get('idref') ?? '')
    const file = XHTML.test(item?.attributes.get('media-type') ?? '') ? fileOf(item) : undefined
    return file ? [file] : []
  })
  const list =
    [...items.values()].find((each) => /(?:^|\s)nav(?:$|\s)/.test(each.attributes.get('properties') ?? '')) ??
    [...items.values()].find((each) => each.attributes.get('media-type') === 'application/x-dtbncx+xml')
  return { ...toldIn(all), chapters: [...new Set(chapters)], contents: fileOf(list) ?? null }
}

function toldIn(all: readonly XmlElement[]): Omit<BookPackage, 'chapters' | 'contents'> {
  const texts = (wanted: string) => all.flatMap((each) => (each.name === wanted && each.text ? [each.text] : []))
  const role = (each: XmlElement) => each.attributes.get('role')
  // A translator or an illustrator may be named as a creator too.
  const authors = all.filter((each) => each.name === 'creator' && /^(?:aut)?$/.test(role(each) ?? ''))
  const names = authors.flatMap(({ text }) => (text ? [text] : []))
  const addresses = [...texts('source'), ...texts('identifier')]
  return {
    title: texts('title')[0] ?? null,
    byline: names.length > 1 ? names.join(', ') : tidyByline(names[0]),
    publisher: texts('publisher')[0] ?? null,
    publishedAt: texts('date').map(readDate).find(Boolean) ?? null,
    description: texts('description')[0]?.replace(/<[^>]{0,300}>/g, ' ') ?? null,
    lang: texts('language')[0] ?? null,
    address: addresses.find((each) => /^https?:\/\/\S+$/i.test(each)) ?? null,
    subjects: texts('subject').filter((each) => each.length <= 60),
  }
}

/** @returns the name in the archive of what a file in it points to */
export function inArchive(href: string, from: string): string {
  const path = decoded(href.replace(/#.*$/s, ''))
  const parts = path.startsWith('/') ? [] : from.split('/').slice(0, -1)
  for (const part of path.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.' && part !== '') parts.push(part)
  }
  return parts.join('/')
}

function decoded(href: string): string {
  try {
    return decodeURIComponent(href)
  } catch {
    return href
  }
}

const noPackage = (name: string) =>
  new Failure(
    'unreadable',
    `${name} is damaged: its list of chapters is missing.`,
    'Get the book once more from where it came, then import that.',
  )
