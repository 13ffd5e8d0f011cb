import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Article, FACETS, type Facet } from '../../../../../common/model'
import { facetCounts } from '../../../../../main/library/query/facetCounts'
import { FacetIndex } from '../../../../../main/library/query/facetIndex'
import { type Chosen, facetValues, inFacets } from '../../../../../main/library/query/facets'
import { Slots } from '../../../../../main/library/query/slots'
import { emptyLibrary } from '../../../../../main/library/store/operations'
import { tagTree } from '../../../../../main/library/tagTree'
import { aDraft, anArticle } from '../../../../support/builders'
import { opened } from '../opened'

/** No tag lies below another. */
const FLAT = tagTree([])
const ALL = { place: 'all', tag: null, filter: '', sort: 'newest', find: '' } as const

/** The counts as they are defined: of the articles that have what is chosen from the other facets. */
function counted(articles: readonly Article[], chosen: Chosen, facet: Facet): Record<string, number> {
  const others = { ...chosen }
  delete others[facet]
  const counts: Record<string, number> = Object.fromEntries((chosen[facet] ?? []).map((value) => [value, 0]))
  for (const article of articles.filter(inFacets(others, FLAT))) {
    for (const value of facetValues(article, facet)) counts[value] = (counts[value] ?? 0) + 1
  }
  return counts
}

const some = <T>(...values: T[]) => fc.constantFrom(...values)
const anyArticle = fc.record({
  tags: fc.uniqueArray(some('a', 'b', 'c'), { maxLength: 3 }),
  site: some('S', 'T', null),
  byline: some('Ada', 'Ben', null),
  publishedAt: some('2020', '2021-03', '2021-03-14T06:30:00.000Z', null),
  lang: some('en', 'de', null),
  type: some('news' as const, null),
})
const anyChoice = fc.record(
  {
    tag: fc.uniqueArray(some('a', 'b', ''), { minLength: 1 }),
    site: fc.uniqueArray(some('S', 'gone', ''), { minLength: 1 }),
    author: fc.uniqueArray(some('Ada', ''), { minLength: 1 }),
    year: fc.uniqueArray(some('2020', '2021'), { minLength: 1 }),
  },
  { requiredKeys: [] },
)

describe('facet counts', () => {
  it('are those of the articles that have what is chosen from the other facets', async () => {
    const property = fc.asyncProperty(fc.array(anyArticle, { maxLength: 12 }), anyChoice, async (records, chosen) => {
      const data = emptyLibrary()
      const articles = records.map((record) => anArticle(record))
      for (const article of articles) data.articles.set(article.id, article)
      const slots = new Slots(data, () => false)
      await slots.fill()
      const told = await facetCounts(new FacetIndex(slots, FLAT), data, {
        slots: Uint32Array.from(articles, (_, slot) => slot),
        chosen,
        find: '',
      })
      expect(told.map(({ facet }) => facet)).toEqual([...FACETS])
      for (const { facet, values, total } of told) {
        const counts = Object.fromEntries(values.map(({ value, count }) => [value, count]))
        expect(counts).toEqual(counted(articles, chosen, facet))
        expect(total).toBe(values.length)
        expect(values.map(({ count }) => count)).toEqual(values.map(({ count }) => count).sort((a, b) => b - a))
      }
    })
    await fc.assert(property, { numRuns: 200 })
  })

  it('follow the library, also undone and deleted articles', async () => {
    const { library, ...built } = await opened()
    const [a = '', b = ''] = await built.with(aDraft({ site: 'S' }), aDraft({ site: 'S' }), aDraft({ site: 'T' }))
    const sites = async (facets: Chosen = {}) => {
      const told = await library.facets({ ...ALL, facets })
      return told.find(({ facet }) => facet === 'site')?.values.map(({ value, count }) => `${value} ${count}`)
    }
    expect(await sites()).toEqual(['S 2', 'T 1'])
    await library.edit({ ids: [a], set: { site: 'U' } })
    expect(await sites()).toEqual(['S 1', 'T 1', 'U 1'])
    await library.undo()
    await library.trash([a, b])
    expect(await sites()).toEqual(['T 1'])
    await library.erase([a])
    await built.with(aDraft({ site: 'V' }))
    expect(await sites()).toEqual(['T 1', 'V 1'])
    expect(await sites({ lang: ['de'] })).toEqual([])
  })

  it('count what lies below a tag for the tag as well, once, and find it by that', async () => {
    const { library, ...built } = await opened()
    await built.with(aDraft({ tags: ['politics/eu', 'politics/uk'] }), aDraft({ tags: ['politics/eu'] }), aDraft())
    const tagged = async () => {
      const names = new Map(library.overview().tags.map(({ id, name }) => [id, name]))
      const [tags] = await library.facets(ALL)
      return tags?.values.map(({ value, count }) => `${names.get(value) ?? 'none'} ${count}`).sort()
    }
    expect(await tagged()).toEqual(['none 1', 'politics 2', 'politics/eu 2', 'politics/uk 1'])
    const politics = library.overview().tags.find(({ name }) => name === 'politics')?.id ?? ''
    const { find: _find, ...query } = ALL
    expect(library.ids({ ...query, facets: { tag: [politics] } })).toHaveLength(2)
  })

  it('tell the most frequent, what is chosen, and how many there are; any is found by its name', async () => {
    const { library, ...built } = await opened()
    const drafts = Array.from({ length: 130 }, (_, index) => aDraft({ site: `Site ${index}`, tags: ['Élan vital'] }))
    await built.with(...drafts, aDraft({ site: 'Site 7' }))
    const site = async (query: object) =>
      (await library.facets({ ...ALL, ...query })).find(({ facet }) => facet === 'site')
    expect(await site({})).toMatchObject({ total: 130 })
    expect((await site({}))?.values).toHaveLength(100)
    expect((await site({}))?.values[0]).toEqual({ value: 'Site 7', count: 2 })
    const chosen = await site({ facets: { site: ['Site 99', 'Site 98'] } })
    expect(chosen?.values).toEqual(
      expect.arrayContaining([
        { value: 'Site 99', count: 1 },
        { value: 'Site 98', count: 1 },
      ]),
    )
    expect((await site({ find: 'site 12' }))?.values.map(({ value }) => value)).toContain('Site 129')
    const [tag] = await library.facets({ ...ALL, find: 'elan' })
    expect(tag).toMatchObject({ facet: 'tag', total: 1, values: [{ count: 130 }] })
    const lang = (await library.facets({ ...ALL, find: 'engl' })).find(({ facet }) => facet === 'lang')
    expect(lang?.values).toEqual([{ value: 'en', count: 131 }])
  })
})
