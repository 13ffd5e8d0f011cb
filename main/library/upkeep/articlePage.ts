import type { Annotation } from '../../../common/annotations'
import type { Article } from '../../../common/model'

/** An article as a page that any browser shows. The text in it is, byte for byte, the one in the library. */

const BEGIN = Buffer.from('<!-- variorum:text -->\n')
const END = Buffer.from('\n<!-- variorum:end -->')

const STYLE = `
body { margin: 0 auto; padding: 48px 24px; max-width: 68ch; font: 19px/1.62 Georgia, serif; }
header { margin-bottom: 32px; border-bottom: 1px solid; }
h1 { line-height: 1.2; }
img { max-width: 100%; }
@media (prefers-color-scheme: dark) { body { background: #171918; color: #e3e5e1; } a { color: #6fc3a3; } }
`

export interface PageNames {
  tags: readonly string[]
  collections: readonly string[]
  /** In the order of the text. */
  notes: readonly Annotation[]
}

export function articlePage(article: Article, { tags, collections, notes }: PageNames, body: Buffer): Buffer {
  const { title, byline, site, address, publishedAt, addedAt, lang, cuts, id } = article
  const head = [
    '<!doctype html>',
    `<html${lang ? ` lang="${escaped(lang)}"` : ''}>`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width">',
    // Opening an article must tell nobody that it was opened.
    `<meta http-equiv="content-security-policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">`,
    `<title>${escaped(title)}</title>`,
    '<meta name="generator" content="Variorum">',
    `<meta name="variorum:id" content="${id}">`,
    ...named('author', byline),
    ...named('keywords', tags.join(', ')),
    ...named('variorum:collections', collections.join(', ')),
    ...property('og:site_name', site),
    ...property('article:published_time', publishedAt),
    ...named('variorum:added', addedAt),
    ...(address ? [`<link rel="canonical" href="${escaped(address)}">`] : []),
    `<style>${STYLE}${cuts
      .filter(({ restored }) => restored)
      .map(shown)
      .join('')}</style>`,
    '</head>',
    '<body>',
    '<article>',
    '<header>',
    `<h1 dir="auto">${escaped(title)}</h1>`,
    `<p dir="auto">${[byline, site, publishedAt]
      .filter((each) => each !== null)
      .map(escaped)
      .join(' · ')}</p>`,
    ...(address ? [`<p><a href="${escaped(address)}">${escaped(address)}</a></p>`] : []),
    '</header>',
    '',
  ].join('\n')
  const foot = ['', '</article>', ...notesPart(notes), '</body>', '</html>', ''].join('\n')
  return Buffer.concat([Buffer.from(head), BEGIN, body, END, Buffer.from(foot)])
}

/** @returns the text as it was in the library; null where the page has lost the marks around it */
export function textInPage(page: Buffer): Buffer | null {
  const begin = page.indexOf(BEGIN)
  const end = page.lastIndexOf(END)
  return begin < 0 || end < begin + BEGIN.length ? null : page.subarray(begin + BEGIN.length, end)
}

function notesPart(notes: readonly Annotation[]): string[] {
  if (notes.length === 0) return []
  const lines = notes.flatMap(({ anchor, text, tags }) => [
    ...(anchor ? [`<blockquote dir="auto">${escaped(anchor.quote)}</blockquote>`] : []),
    ...(text.trim() === '' ? [] : [`<p dir="auto">${escaped(text).replaceAll('\n', '<br>')}</p>`]),
    ...(tags.length === 0 ? [] : [`<p>${escaped(tags.join(', '))}</p>`]),
  ])
  return ['<section>', '<h2>Notes</h2>', ...lines, '</section>']
}

const shown = ({ id }: { id: string }) => `[data-cut="${id}"][hidden] { display: block; }\n`
const named = (name: string, value: string | null) =>
  value ? [`<meta name="${name}" content="${escaped(value)}">`] : []
const property = (name: string, value: string | null) =>
  value ? [`<meta property="${name}" content="${escaped(value)}">`] : []

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign)

/** Longest part of a file's name that comes from the title. Characters: with the rest, far below what any disk takes. */
const LONGEST = 48

/** @returns a file's name that tells what the article is, and is no other article's */
export function pageName({ title, id, addedAt }: Article): string {
  const words = title
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
  const slug = [...words].slice(0, LONGEST).join('').replace(/-$/, '')
  const year = /^\d{4}/.exec(addedAt)?.[0] ?? 'undated'
  return `articles/${year}/${slug || 'article'}-${id}.html`
}
