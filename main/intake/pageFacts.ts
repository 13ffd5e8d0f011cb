import { tidyByline } from './byline'
import { readDate } from './dates'
import { newsData } from './newsData'
import { attribute, elements, type PageElement, type PageParent, rawText } from './shallow'

/** What a page says about itself outside its text. */
export interface PageFacts {
  title: string | null
  byline: string | null
  site: string | null
  /** http or https. */
  address: string | null
  publishedAt: string | null
  lang: string | null
  addedAt: string | null
  /** What it is about, in a sentence or two. */
  description: string | null
  /** Address of the picture that stands for the article, as the page gives it. */
  image: string | null
}

const META = {
  title: [
    'og:title',
    'parsely-title',
    'twitter:title',
    'dc.title',
    'dcterms.title',
    'citation_title',
    'weibo:article:title',
  ],
  byline: [
    'author',
    'parsely-author',
    'dc.creator',
    'dcterms.creator',
    'citation_author',
    'byl',
    'sailthru.author',
    'article:author',
  ],
  site: ['og:site_name', 'application-name', 'dc.publisher', 'citation_journal_title'],
  publishedAt: [
    'article:published_time',
    'parsely-pub-date',
    'datepublished',
    'dc.date.issued',
    'dcterms.issued',
    'dc.date',
    'citation_publication_date',
    'date',
    'pubdate',
    'publish-date',
    'sailthru.date',
  ],
  description: ['og:description', 'description', 'twitter:description', 'dc.description', 'dcterms.abstract'],
  image: ['og:image:secure_url', 'og:image', 'og:image:url', 'twitter:image', 'twitter:image:src', 'image'],
} as const

/** @param comments the page's source, where programs that save pages leave the address and the date in a comment */
export function pageFacts(page: PageParent, comments: string): PageFacts {
  const meta = new Map<string, string>()
  const seen = collect(page, meta)
  const news = newsData(seen.data)
  const said = (names: readonly string[]) => names.map((name) => meta.get(name)).find(Boolean) ?? null
  const saved = savedPage(comments)
  const address = firstAddress(
    saved.address,
    seen.canonical,
    meta.get('og:url'),
    news?.address,
    meta.get('al:web:url'),
    seen.base,
  )
  const site = news?.site ?? said(META.site)
  const title = titleOf([likeliest(news?.titles ?? [], seen.title), said(META.title), seen.title], seen.headings, site)
  return {
    title,
    byline: tidyByline(news?.byline ?? said(META.byline) ?? seen.author),
    site: tidySite(site, address),
    address,
    publishedAt: readDate(news?.publishedAt ?? said(META.publishedAt) ?? seen.time),
    lang: seen.lang ?? meta.get('og:locale') ?? meta.get('content-language') ?? null,
    addedAt: saved.date,
    description: news?.description ?? said(META.description),
    image: said(META.image) ?? news?.image ?? null,
  }
}

interface Seen {
  title: string | null
  headings: string[]
  canonical: string | null
  base: string | null
  lang: string | null
  author: string | null
  time: string | null
  /** Sources of JSON-LD. */
  data: string[]
}

function collect(page: PageParent, meta: Map<string, string>): Seen {
  const seen: Seen = {
    title: null,
    headings: [],
    canonical: null,
    base: null,
    lang: null,
    author: null,
    time: null,
    data: [],
  }
  for (const node of elements(page)) {
    switch (node.tagName) {
      case 'html':
        seen.lang = attribute(node, 'lang') || attribute(node, 'xml:lang') || null
        break
      case 'title':
        if (!node.namespaceURI.endsWith('svg')) seen.title ??= line(node) || null
        break
      case 'h1':
        if (line(node)) seen.headings.push(line(node))
        break
      case 'base':
        seen.base ??= attribute(node, 'href')
        break
      case 'link':
        if (relOf(node).includes('canonical')) seen.canonical ??= attribute(node, 'href')
        break
      case 'script':
        if (attribute(node, 'type')?.trim().toLowerCase() === 'application/ld+json') seen.data.push(scriptText(node))
        break
      case 'meta':
        addMeta(node, meta)
        break
      default:
        if (relOf(node).includes('author') || attribute(node, 'itemprop') === 'author')
          seen.author ??= line(node) || null
        if (
          node.tagName === 'time' &&
          (attribute(node, 'itemprop') === 'datePublished' || attribute(node, 'pubdate') !== null)
        )
          seen.time ??= attribute(node, 'datetime')
    }
  }
  return seen
}

function addMeta(node: PageElement, meta: Map<string, string>): void {
  const content = attribute(node, 'content')?.replace(/\s+/g, ' ').trim()
  const names = `${attribute(node, 'property') ?? ''} ${attribute(node, 'name') ?? ''} ${attribute(node, 'itemprop') ?? ''} ${attribute(node, 'http-equiv') ?? ''}`
  if (!content) return
  for (const name of names.toLowerCase().split(/\s+/)) {
    const before = meta.get(name)
    if (name && before === undefined) meta.set(name, content)
    else if (before !== undefined && SEVERAL.has(name)) meta.set(name, joined(before, content))
  }
}

/** Said once for each author. */
const SEVERAL = new Set(['citation_author', 'dc.creator', 'dcterms.creator', 'author'])
/** Names that are told; a paper may have hundreds. Characters. */
const MOST_NAMES = 160

function joined(before: string, name: string): string {
  if (before.includes(name) || before.length + name.length > MOST_NAMES) return before
  // "Doe, Jane" has its own comma.
  return `${before}${/,/.test(before + name) ? ';' : ','} ${name}`
}

const relOf = (node: PageElement) => (attribute(node, 'rel') ?? '').toLowerCase().split(/\s+/)
const line = (node: PageElement) => rawText(node).replace(/\s+/g, ' ').trim()
const scriptText = (node: PageElement) => node.childNodes.map((child) => ('value' in child ? child.value : '')).join('')

function firstAddress(...candidates: (string | null | undefined)[]): string | null {
  const valid = candidates.flatMap((candidate) => {
    try {
      const url = new URL(candidate ?? '')
      return url.protocol === 'http:' || url.protocol === 'https:' ? [url] : []
    } catch {
      return []
    }
  })
  // Some pages name their site's front page as the canonical address of everything.
  return (valid.find(({ pathname, search }) => pathname !== '/' || search !== '') ?? valid[0])?.href ?? null
}

/** What SingleFile and browsers write into the pages they save. */
function savedPage(source: string): { address: string | null; date: string | null } {
  const head = source.slice(0, 4_000)
  const address =
    /<!--\s*saved from url=\(\d+\)(\S+)/i.exec(head)?.[1] ?? /Page saved with SingleFile\s+url:\s*(\S+)/.exec(head)?.[1]
  const date = /Page saved with SingleFile[\s\S]{0,2000}?saved date:\s*([^\n]+)/.exec(head)?.[1]
  const time = date ? Date.parse(date.replace(/\([^)]*\)/, '').trim()) : Number.NaN
  return { address: address ?? null, date: Number.isNaN(time) ? null : new Date(time).toISOString() }
}

const SEPARATOR = /\s+[|–—\-·»:/]\s+|\s*[|»]\s*/u
/** The second half of «what is quoted» parts nothing. */
const QUOTED = /«[^«»]{0,200}»/gu
const fold = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

/** Some pages give a description as the headline; the one that is the page's title too is it. */
const likeliest = (titles: readonly string[], pageTitle: string | null): string | null =>
  titles.find((title) => fold(pageTitle ?? '').includes(fold(title))) ?? titles[0] ?? null

/** The title without the site's name; where a heading says the same with less around it, the heading. */
function titleOf(candidates: (string | null)[], headings: readonly string[], site: string | null): string | null {
  const title = candidates
    .find((candidate) => candidate?.trim())
    ?.replace(/\s+/g, ' ')
    .trim()
  if (!title) return headings.length === 1 ? (headings[0] ?? null) : null
  const heading = headings.find(
    (one) => one.length >= 12 && title.length > one.length && fold(title).startsWith(fold(one)),
  )
  if (heading && SEPARATOR.test(title.slice(heading.length - 1))) return heading
  return withoutSite(title, site)
}

function withoutSite(title: string, site: string | null): string {
  const plain = title.replace(QUOTED, (quoted) => '«'.repeat(quoted.length))
  const ends = [...plain.matchAll(/\s+[|–—\-·»:/]\s+|\s*[|»]\s*/gu)]
  const last = ends.at(-1)
  if (!last) return title
  const head = title.slice(0, last.index).trim()
  const tail = title.slice(last.index + last[0].length).trim()
  const isSite =
    site !== null && (fold(tail) === fold(site) || fold(site).includes(fold(tail)) || fold(tail).includes(fold(site)))
  const isBar = /[|»]/.test(last[0]) && tail.split(' ').length <= 4 && head.split(' ').length >= 4
  return (isSite || isBar) && head.length >= 8 ? head : title
}

function tidySite(site: string | null, address: string | null): string | null {
  const name = site?.replace(/^@/, '').trim()
  if (name && name.length <= 100) return name
  return siteOf(address)
}

/** The host of an address, without "www.". */
export function siteOf(address: string | null): string | null {
  if (!address) return null
  try {
    return new URL(address).hostname.replace(/^www\d?\./, '') || null
  } catch {
    return null
  }
}
