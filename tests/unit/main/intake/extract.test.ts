import fs from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { type ExtractedPage, extractPage, pageBytes, pagesIn } from '../../../evaluate/pages'

const DATA = path.resolve(import.meta.dirname, '../../../../../shared/data/extract')
const BODIES = path.join(DATA, 'article-extraction-benchmark')
const PAGES = path.join(DATA, 'readability-test-pages')

interface Scorer {
  score(found: Record<string, ExtractedPage>, truth: unknown): { f1: number; empty: number }
}

const available = fs.existsSync(path.join(BODIES, 'ground-truth.json'))
if (!available) console.log(`skipped: the scored extraction needs the pages in ${DATA}`)

describe.skipIf(!available)('on the given pages', () => {
  it('finds the text of the article', { timeout: 240_000 }, async () => {
    const { score }: Scorer = await import(pathToFileURL(path.join(DATA, 'score.mjs')).href)
    const truth: unknown = JSON.parse(fs.readFileSync(path.join(BODIES, 'ground-truth.json'), 'utf8'))
    const found: Record<string, ExtractedPage> = {}
    for (const { id, file } of pagesIn(path.join(BODIES, 'html'))) found[id] = await extractPage(id, pageBytes(file))
    const { f1, empty } = score(found, truth)
    if (process.env.SHOW_SCORES) console.log('F1', f1)
    expect(empty).toBe(0)
    expect(f1).toBeGreaterThanOrEqual(0.975)
  })

  it('knows what the pages say of themselves', { timeout: 240_000 }, async () => {
    const right = { siteName: 0, publishedTime: 0, lang: 0 }
    const all = { ...right }
    for (const id of fs.readdirSync(PAGES)) {
      const source = path.join(PAGES, id, 'source.html')
      if (!fs.existsSync(source)) continue
      const expected: Record<string, string | null> = JSON.parse(
        fs.readFileSync(path.join(PAGES, id, 'expected-metadata.json'), 'utf8'),
      )
      const found = await extractPage(id, pageBytes(source))
      for (const field of ['siteName', 'publishedTime', 'lang'] as const) {
        const [has, wants] = [found[field], expected[field] ?? null]
        if (wants === null) continue
        all[field] += 1
        const same =
          field === 'publishedTime' ? dayOf(has) === dayOf(wants) : has?.toLowerCase() === wants.toLowerCase()
        if (same) right[field] += 1
      }
    }
    expect(right).toEqual(all)
  })
})

const dayOf = (date: string | null): string => {
  const time = Date.parse(date ?? '')
  return Number.isNaN(time) ? '' : new Date(time).toISOString().slice(0, 10)
}
