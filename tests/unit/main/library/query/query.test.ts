import { describe, expect, it } from 'vitest'
import type { ResultQuery } from '../../../../../common/contract/schemas'
import type { Library } from '../../../../../main/library/library'
import { aDraft } from '../../../../support/builders'
import { opened } from '../opened'

const ALL: ResultQuery = { place: 'all', tag: null, filter: '', sort: 'title' }
const titles = (library: Library, query: Partial<ResultQuery> = {}) =>
  library.page({ ...ALL, ...query, offset: 0, limit: 500 }).rows.map(({ title }) => title)

describe('the list', () => {
  it('sorts titles as a reader would, and dates by publication or arrival', async () => {
    const { library, ...built } = await opened()
    await built.with(
      aDraft({ title: 'part 10', publishedAt: '2021-03-29' }),
      aDraft({ title: 'Élan', publishedAt: '2021-03-24T08:00:00Z' }),
      aDraft({ title: 'Part 2', addedAt: '2021-03-25T00:00:00.000Z' }),
      aDraft({ title: 'earth', publishedAt: '2021-03-24T23:00:00+02:00' }),
    )
    expect(titles(library)).toEqual(['earth', 'Élan', 'Part 2', 'part 10'])
    expect(titles(library, { sort: 'title-reversed' })).toEqual(['part 10', 'Part 2', 'Élan', 'earth'])
    expect(titles(library, { sort: 'oldest' })).toEqual(['Élan', 'earth', 'Part 2', 'part 10'])
    expect(titles(library, { sort: 'newest' })).toEqual(['part 10', 'Part 2', 'earth', 'Élan'])
  })

  it('gives every row of a result once, page by page, where all are equal', async () => {
    const { library, ...built } = await opened()
    const same = { publishedAt: '2021-03-29', title: 'Same' }
    const ids = await built.with(...Array.from({ length: 25 }, (_, i) => aDraft({ ...same, textHash: String(i) })))
    for (const sort of ['newest', 'title'] as const) {
      const pages = [0, 10, 20, 30].map((offset) => library.page({ ...ALL, sort, offset, limit: 10 }))
      expect(pages.map(({ rows }) => rows.length)).toEqual([10, 10, 5, 0])
      expect(new Set(pages.map(({ total }) => total))).toEqual(new Set([25]))
      expect(pages.flatMap(({ rows }) => rows.map(({ id }) => id)).sort()).toEqual([...ids].sort())
    }
  })

  it('filters by words in title, author, site, excerpt and tags, whatever their case and accents', async () => {
    const { library, ...built } = await opened()
    await built.with(
      aDraft({ title: 'Le canal rouvert', byline: 'Zoë Crème', site: 'Gazette', excerpt: 'six days', tags: ['Suez'] }),
      aDraft({ title: 'Other', excerpt: 'nothing' }),
    )
    for (const filter of ['zoe', 'CREME suez', 'ga six', 'canal  rouv']) {
      expect(titles(library, { filter }), filter).toEqual(['Le canal rouvert'])
    }
    expect(titles(library, { filter: 'suez other' })).toEqual([])
  })

  it('shows each place and each tag what stands there', async () => {
    const { library, ...built } = await opened()
    const [a = '', b = '', c = ''] = await built.with(
      aDraft({ title: 'a', tags: ['t'] }),
      aDraft({ title: 'b', tags: ['t'] }),
      aDraft({ title: 'c' }),
    )
    const [tag = ''] = library.get(a).tags
    await library.edit({ ids: [a], set: { state: 'later', starred: true } })
    await library.edit({ ids: [c], set: { read: true } })
    await library.trash([b])
    const places = ['inbox', 'later', 'archive', 'all', 'unread', 'starred', 'trash'] as const
    expect(Object.fromEntries(places.map((place) => [place, titles(library, { place })]))).toEqual({
      inbox: ['c'],
      later: ['a'],
      archive: [],
      all: ['a', 'c'],
      unread: ['a'],
      starred: ['a'],
      trash: ['b'],
    })
    expect(library.overview().places).toEqual({
      inbox: 1,
      later: 1,
      archive: 0,
      all: 2,
      unread: 1,
      starred: 1,
      notes: 0,
      trash: 1,
    })
    expect(titles(library, { tag })).toEqual(['a'])
  })

  it('follows a change in every list that was asked for before', async () => {
    const { library, ...built } = await opened()
    const [id = ''] = await built.with(aDraft({ title: 'alpha', tags: ['Suez'] }), aDraft({ title: 'beta' }))
    const [tag = ''] = library.get(id).tags
    const lists = () => [
      titles(library),
      titles(library, { place: 'starred' }),
      titles(library, { filter: 'suez' }),
      titles(library, { filter: 'zulu' }),
    ]
    expect(lists()).toEqual([['alpha', 'beta'], [], ['alpha'], []])
    await library.edit({ ids: [id], set: { title: 'zulu', starred: true } })
    expect(lists()).toEqual([['beta', 'zulu'], ['zulu'], ['zulu'], ['zulu']])
    await library.editTag({ id: tag, set: { name: 'Egypt' } })
    expect(lists()).toEqual([['beta', 'zulu'], ['zulu'], [], ['zulu']])
  })
})

describe('what is told of a change', () => {
  it('names articles, places and tags whose lists it touches', async () => {
    const { library, changes, ...built } = await opened()
    const [id = ''] = await built.with(aDraft({ tags: ['t'] }))
    const [tag = ''] = library.get(id).tags
    const told = async (act: Promise<unknown>) => {
      await act
      return changes.at(-1)
    }
    const one = { articles: [id] }
    expect(await told(library.edit({ ids: [id], set: { title: 'New' } }))).toEqual({
      ...one,
      membership: false,
      tags: [],
      collections: [],
      comparisons: [],
      places: [],
    })
    expect(await told(library.edit({ ids: [id], set: { starred: true } }))).toEqual({
      ...one,
      membership: true,
      tags: [],
      collections: [],
      comparisons: [],
      places: ['starred'],
    })
    expect(await told(library.edit({ ids: [id], set: { state: 'later' } }))).toMatchObject({
      places: ['inbox', 'later'],
    })
    expect(await told(library.trash([id]))).toEqual({
      ...one,
      membership: true,
      tags: [tag],
      collections: [],
      comparisons: [],
      places: ['later', 'all', 'unread', 'starred', 'trash'],
    })
    await library.restore([id])
    expect(await told(library.editTag({ id: tag, set: { colour: 'plum' } }))).toEqual({
      articles: [],
      membership: false,
      tags: [tag],
      collections: [],
      comparisons: [],
      places: [],
    })
  })
})
