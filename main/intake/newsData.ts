/** What a page's JSON-LD says about its article. */
export interface NewsData {
  /** The likelier first. */
  titles: string[]
  byline: string | null
  site: string | null
  address: string | null
  publishedAt: string | null
  description: string | null
  /** Address of its picture. */
  image: string | null
}

const ARTICLE = /(?:Article|BlogPosting|Report|LiveBlogPosting|SocialMediaPosting|Review|TechArticle|ScholarlyArticle)$/

type Item = Record<string, unknown>
const isItem = (value: unknown): value is Item => typeof value === 'object' && value !== null && !Array.isArray(value)

/** @param sources the text of each JSON-LD script; broken ones are passed over */
export function newsData(sources: readonly string[]): NewsData | null {
  for (const source of sources) {
    const article = articleIn(parse(source), 0)
    if (!article) continue
    return {
      titles: [text(article.headline), text(article.name)].filter((title) => title !== null),
      byline: names(article.author) ?? names(article.creator),
      site: names(article.publisher),
      address:
        text(article.url) ??
        (isItem(article.mainEntityOfPage) ? text(article.mainEntityOfPage['@id']) : text(article.mainEntityOfPage)),
      publishedAt: text(article.datePublished) ?? text(article.dateCreated),
      description: text(article.description),
      image: picture(article.image) ?? text(article.thumbnailUrl),
    }
  }
  return null
}

function parse(source: string): unknown {
  try {
    return JSON.parse(withoutCdata(source.trim()))
  } catch {
    return null
  }
}

/** Some pages wrap their data as XHTML once asked for. */
const withoutCdata = (source: string) => {
  const start = source.indexOf('<![CDATA[')
  const end = source.lastIndexOf(']]>')
  return start >= 0 && start < 4 && end > start ? source.slice(start + 9, end).replace(/\/\/$/, '') : source
}

function articleIn(value: unknown, depth: number): Item | null {
  if (depth > 4) return null
  if (Array.isArray(value)) {
    for (const one of value) {
      const found = articleIn(one, depth + 1)
      if (found) return found
    }
    return null
  }
  if (!isItem(value)) return null
  const types = [value['@type']].flat()
  if (types.some((type) => typeof type === 'string' && ARTICLE.test(type))) return value
  return articleIn(value['@graph'], depth + 1) ?? articleIn(value.mainEntity, depth + 1)
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  '#39': "'",
  '#x27': "'",
}

function text(value: unknown): string | null {
  if (typeof value !== 'string') return null
  const plain = value.replace(
    /&(#?\w{2,5});/g,
    (whole, name: string) => ENTITIES[name.toLowerCase()] ?? numbered(name) ?? whole,
  )
  return plain.replace(/\s+/g, ' ').trim() || null
}

function numbered(name: string): string | null {
  const code = /^#x([0-9a-f]+)$/i.exec(name)?.[1]
  const number = code ? Number.parseInt(code, 16) : Number(/^#(\d+)$/.exec(name)?.[1])
  return Number.isInteger(number) && number > 31 && number < 0x110000 ? String.fromCodePoint(number) : null
}

function names(value: unknown): string | null {
  const all = [value].flat(2).map((one) => (isItem(one) ? text([one.name].flat()[0]) : text(one)))
  return [...new Set(all.filter((name) => name !== null))].join(', ') || null
}

function picture(value: unknown): string | null {
  const [first] = [value].flat(2)
  return isItem(first) ? (text(first.url) ?? text(first.contentUrl) ?? text(first['@id'])) : text(first)
}
