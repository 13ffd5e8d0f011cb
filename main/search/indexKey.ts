import path from 'node:path'
import { type Annotation, saidIn } from '../../common/annotations'
import type { Article } from '../../common/model'
import { bodyFile } from '../library/files/paths'
import type { Indexable } from './asked'

const restoredOf = (article: Article): string[] => article.cuts.filter((cut) => cut.restored).map(({ id }) => id)

/** In an order that is the same however they came in. */
const saidInAll = (notes: readonly Annotation[]): string[] => notes.map(saidIn).sort()

/** @returns a short text that changes whenever what is indexed of the article does; no secret, only a difference */
export function indexKey(article: Article, notes: readonly Annotation[]): string {
  const { title, byline, site, body } = article
  return hash(JSON.stringify([title, byline, site, body.hash, restoredOf(article), ...saidInAll(notes)]))
}

export const indexableOf = (libraryFolder: string, article: Article, notes: readonly Annotation[]): Indexable => ({
  id: article.id,
  key: indexKey(article, notes),
  title: article.title,
  byline: article.byline,
  site: article.site,
  body: bodyFile(libraryFolder, article.id, article.body.file),
  restoredCuts: restoredOf(article),
  notes: saidInAll(notes),
})

/** Everything in `cache` is derived: deleting it loses nothing. */
export const indexFile = (libraryFolder: string): string => path.join(libraryFolder, 'cache', 'index.sqlite')

/** FNV-1a twice, from two beginnings: 64 bits in all. */
function hash(text: string): string {
  let a = 0x811c9dc5
  let b = 0x9747b28c
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    a = Math.imul(a ^ unit, 0x01000193)
    b = Math.imul(b ^ unit, 0x01000193)
    b ^= b >>> 13
  }
  return `${(a >>> 0).toString(36)}${(b >>> 0).toString(36)}`
}
