import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Article } from '../../../common/model'
import { countWords } from '../../../common/text/countWords'
import { articleText } from '../../../main/intake/blocks'
import { textHash } from '../../../main/intake/words'
import { bodyHash, readBody } from '../../../main/library/files/articleFiles'
import { aLibrary } from '../../support/builders'
import { type GenerateOptions, generateLibrary } from '../../support/generate/generateLibrary'
import { sketchOf } from '../../support/generate/sketches'
import { filesIn } from '../../support/libraryState'
import { removeFolder } from '../../support/profile'

async function generated(options: Partial<GenerateOptions> = {}) {
  const folder = await mkdtemp(path.join(tmpdir(), 'variorum-generated-'))
  onTestFinished(() => removeFolder(folder))
  return { folder, ...(await generateLibrary({ folder, articles: 60, seed: 3, bodies: 'with', ...options })) }
}

describe('a generated library', () => {
  it('is the same for the same seed, byte for byte, and another one for another', async () => {
    const [one, same, other] = [await generated(), await generated(), await generated({ seed: 4 })]
    const files = await filesIn(one.folder)
    expect(Object.keys(files).length).toBeGreaterThan(60 * 3)
    expect(await filesIn(same.folder)).toEqual(files)
    expect(other.articles[0]?.title).not.toBe(one.articles[0]?.title)
  })

  it('opens, with records that tell the truth about their bodies', async () => {
    const { folder, articles, tags } = await generated()
    const { library } = await opened(folder)
    expect(library.overview().places.all).toBe(articles.filter(({ trashedAt }) => !trashedAt).length)
    expect(library.overview().tags).toHaveLength(tags.length)
    for (const article of articles) {
      expect(library.get(article.id)).toEqual(article)
      const html = await readBody(folder, article)
      const { text } = articleText(html, new Set())
      expect(bodyHash(html)).toBe(article.body.hash)
      expect(textHash(text)).toBe(article.textHash)
      if (languageOf(articles, article) !== 'ja') expect(countWords(text)).toBe(article.wordCount)
    }
    expect(new Set(articles.map(({ textHash: hash }) => hash)).size).toBe(articles.length)
  })

  it('takes changes as any other does', async () => {
    const { folder, articles } = await generated({ bodies: 'without' })
    const { library, reopen } = await opened(folder)
    const id = articles[0]?.id ?? ''
    await library.tag({ ids: [id], add: ['politics/eu', 'brand new'], remove: [] })
    const again = await reopen()
    onTestFinished(again.dispose)
    expect(again.library.get(id).tags).toEqual(library.get(id).tags)
  })

  it('has all languages, lengths, tags, collections and states of a real one', async () => {
    const { articles, collections } = await generated({ articles: 1_500, bodies: 'without' })
    expect(new Set(articles.map(({ lang }) => lang))).toEqual(new Set(['en', 'de', 'fr', 'uk', 'ja', null]))
    const lengths = articles.map(({ wordCount }) => wordCount).sort((a, b) => a - b)
    expect(lengths[750]).toBeGreaterThan(480)
    expect(lengths[750]).toBeLessThan(720)
    expect(lengths.filter((words) => words >= 4_000).length).toBeGreaterThan(10)
    for (const shows of SHOWN) expect(articles.filter(shows).length, String(shows)).toBeGreaterThan(10)
    expect(collections.some(({ parent }) => parent !== null)).toBe(true)
    const ranks = articles.flatMap((article) => Object.values(article.collections))
    expect(new Set(ranks).size).toBeGreaterThan(100)
  })

  it('has near-duplicates that share most sentences with an earlier article, and revisions that share nearly all', async () => {
    const { folder, articles } = await generated({ articles: 120 })
    const textOf = async (article: Article) => articleText(await readBody(folder, article), new Set()).text
    const shares = { 'near-duplicate': [] as number[], revision: [] as number[], own: [] as number[] }
    for (const [index, article] of articles.entries()) {
      const { origin, from } = sketchOf(3, index)
      const source = articles[origin === 'own' ? index - 1 : from]
      if (source) shares[origin].push(sharedWords(await textOf(article), await textOf(source)))
    }
    expect(Math.max(...shares.own)).toBeLessThan(0.05)
    expect(Math.min(...shares['near-duplicate'])).toBeGreaterThan(0.2)
    expect(Math.min(...shares.revision)).toBeGreaterThan(0.6)
  })

  it('is the same without bodies, but for what only the bodies tell', async () => {
    const [whole, bare] = [await generated(), await generated({ bodies: 'without' })]
    const told = ({
      textHash: _text,
      body: _body,
      source: _source,
      wordCount: _words,
      cuts: _cuts,
      ...rest
    }: Article) => rest
    const own = (_: Article, index: number) => sketchOf(3, index).origin === 'own'
    expect(bare.articles.filter(own).map(told)).toEqual(whole.articles.filter(own).map(told))
  })

  it('is never written over something', async () => {
    const { folder } = await generated({ articles: 1 })
    await expect(generateLibrary({ folder, articles: 1, seed: 1, bodies: 'without' })).rejects.toThrow('not empty')
  })
})

const SHOWN: readonly ((article: Article) => boolean)[] = [
  ({ tags }) => tags.length > 2,
  ({ collections }) => Object.keys(collections).length > 0,
  ({ state }) => state === 'later',
  ({ starred }) => starred,
  ({ trashedAt }) => trashedAt !== null,
  ({ position }) => position !== null,
  ({ byline }) => byline?.includes(' and ') ?? false,
  ({ fields }) => Object.keys(fields).length > 0,
  ({ publishedAt }) => publishedAt === null,
]

/** @returns the share of five-word runs that both texts have */
function sharedWords(left: string, right: string): number {
  const runs = (text: string) => {
    const parts = text.includes('。') ? text.split(/[。\n]/) : text.split(/\s+/)
    const span = text.includes('。') ? 1 : 5
    return new Set(parts.map((_, at) => parts.slice(at, at + span).join(' ')).filter((run) => run.length > 3))
  }
  const [first, second] = [runs(left), runs(right)]
  return [...first].filter((run) => second.has(run)).length / first.size
}

/** Articles whose language is not told are written in one all the same. */
const languageOf = (articles: readonly Article[], article: Article): string =>
  sketchOf(3, articles.indexOf(article)).vocabulary.grammar.lang

async function opened(folder: string) {
  const built = await aLibrary({ folder })
  onTestFinished(() => built.library.close().catch(() => undefined))
  return built
}
