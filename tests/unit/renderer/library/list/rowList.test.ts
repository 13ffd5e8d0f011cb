import { describe, expect, it } from 'vitest'
import type { PageQuery, ResultQuery } from '../../../../../common/contract/schemas'
import { Failure } from '../../../../../common/failure'
import type { ArticleRow, Page } from '../../../../../common/model'
import { idsBetween, indexOf, rowAt, rowList } from '../../../../../renderer/library/list/rowList'

const question = (filter = ''): ResultQuery => ({ place: 'inbox', tag: null, filter, sort: 'newest' })

const aRow = (id: string): ArticleRow => ({
  id,
  title: id,
  byline: null,
  site: null,
  publishedAt: null,
  addedAt: '2026-01-01T00:00:00.000Z',
  lang: null,
  excerpt: '',
  wordCount: 100,
  tags: [],
  state: 'inbox',
  readAt: null,
  starred: false,
  trashedAt: null,
  updatedAt: '2024-01-01T00:00:00.000Z',
  progress: 0,
  notes: 0,
})

/** Stands in for main: answers when it is told to, so that the order of answers is the test's. */
function aLibrary(size: number) {
  let ids = Array.from({ length: size }, (_, index) => `a${index}`)
  const waiting: { query: PageQuery; answer(): void; fail(): void }[] = []
  const fetchPage = (query: PageQuery) =>
    new Promise<Page>((resolve, reject) => {
      const answer = () => {
        const found = ids.filter((id) => id.includes(query.filter))
        const rows = found.slice(query.offset, query.offset + query.limit).map(aRow)
        resolve({ rows, offset: query.offset, total: found.length })
      }
      waiting.push({ query, answer, fail: () => reject(new Failure('busy', 'The library is busy.')) })
    })
  const settle = async () => {
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve()
  }
  return {
    fetchPage,
    waiting,
    asked: () => waiting.map(({ query }) => `${query.filter}@${query.offset}`),
    add: (...more: string[]) => {
      ids = [...more, ...ids]
    },
    /** Answers everything that is asked, also what is asked because of an answer. */
    answerAll: async () => {
      await settle()
      while (waiting.length > 0) {
        waiting.shift()?.answer()
        await settle()
      }
    },
    answerOne: async () => {
      await settle()
      waiting.shift()?.answer()
      await settle()
    },
    failOne: async () => {
      await settle()
      waiting.shift()?.fail()
      await settle()
    },
  }
}

describe('rowList', () => {
  it('shows the first page of a long list, and its whole length', async () => {
    const library = aLibrary(100_000)
    const rows = rowList(library.fetchPage)
    rows.show(question())
    await library.answerAll()
    const state = rows.state.get()
    expect(state.total).toBe(100_000)
    expect(rowAt(state, 99)?.id).toBe('a99')
    expect(rowAt(state, 100)).toBeUndefined()
  })

  it('asks a question once, also when it is shown again before or after its answer', async () => {
    const library = aLibrary(300)
    const rows = rowList(library.fetchPage)
    const shown = [rows.show(question()), rows.show(question())]
    expect(library.asked()).toEqual(['@0'])
    await library.answerOne()
    await Promise.all(shown)
    rows.show(question())
    expect(library.asked()).toEqual([])
  })

  it('fetches what comes on screen, and nothing else', async () => {
    const library = aLibrary(100_000)
    const rows = rowList(library.fetchPage)
    rows.show(question())
    await library.answerAll()
    rows.want(59_990, 60_010)
    expect(library.asked()).toEqual(['@59900', '@60000'])
    await library.answerAll()
    expect(rowAt(rows.state.get(), 60_010)?.id).toBe('a60010')
  })

  it('never asks for pages that were scrolled past', async () => {
    const library = aLibrary(100_000)
    const rows = rowList(library.fetchPage)
    rows.show(question())
    await library.answerAll()
    for (let top = 0; top < 90_000; top += 500) rows.want(top, top + 10)
    expect(library.waiting.length).toBeLessThanOrEqual(2)
    await library.answerAll()
    expect(rowAt(rows.state.get(), 89_505)?.id).toBe('a89505')
  })

  it('keeps a bounded number of pages, those near the screen', async () => {
    const library = aLibrary(8_000)
    const rows = rowList(library.fetchPage)
    rows.show(question())
    await library.answerAll()
    for (let top = 0; top < 8_000; top += 100) {
      rows.want(top, top + 10)
      await library.answerAll()
    }
    const { pages } = rows.state.get()
    expect(pages.size).toBeLessThanOrEqual(40)
    expect(pages.has(79)).toBe(true)
    expect(pages.has(0)).toBe(false)
  })

  it('shows the newest question only, and asks none that was typed over', async () => {
    const library = aLibrary(300)
    const rows = rowList(library.fetchPage)
    rows.show(question())
    await library.answerAll()
    for (const typed of ['1', '12', '123']) rows.show(question(typed))
    expect(library.asked()).toEqual(['1@0'])
    await library.answerOne()
    expect(library.asked()).toEqual(['123@0'])
    expect(rows.state.get().query?.filter).toBe('')
    await library.answerAll()
    expect(rows.state.get().query?.filter).toBe('123')
    expect(rows.state.get().total).toBe(1)
  })

  it('keeps what is on screen until all of the new has come', async () => {
    const library = aLibrary(1000)
    const rows = rowList(library.fetchPage)
    rows.show(question())
    await library.answerAll()
    rows.want(190, 210)
    await library.answerAll()
    library.add('new')
    rows.refresh()
    await library.answerOne()
    expect(rowAt(rows.state.get(), 190)?.id).toBe('a190')
    await library.answerAll()
    expect(rowAt(rows.state.get(), 190)?.id).toBe('a189')
    expect(rowAt(rows.state.get(), 210)?.id).toBe('a209')
    expect(rows.state.get().total).toBe(1001)
  })

  it('asks once more when the library changed while it was asking', async () => {
    const library = aLibrary(10)
    const rows = rowList(library.fetchPage)
    rows.show(question())
    await library.answerAll()
    rows.refresh()
    rows.refresh()
    rows.refresh()
    await library.answerOne()
    library.add('late')
    expect(library.waiting.length).toBe(1)
    await library.answerAll()
    expect(rows.state.get().total).toBe(11)
  })

  it('throws away a page that belongs to an older state', async () => {
    const library = aLibrary(1000)
    const rows = rowList(library.fetchPage)
    rows.show(question())
    await library.answerAll()
    rows.want(500, 510)
    const old = library.waiting.shift()
    rows.want(0, 10)
    library.add('new')
    rows.refresh()
    await library.answerAll()
    old?.answer()
    await library.answerAll()
    expect(rowAt(rows.state.get(), 0)?.id).toBe('new')
    expect(rows.state.get().pages.has(5)).toBe(false)
  })

  it('says what went wrong, keeps its rows, and recovers', async () => {
    const library = aLibrary(10)
    const rows = rowList(library.fetchPage)
    rows.show(question())
    await library.answerAll()
    rows.refresh()
    await library.failOne()
    expect(rows.state.get().failure?.code).toBe('busy')
    expect(rowAt(rows.state.get(), 3)?.id).toBe('a3')
    rows.refresh()
    await library.answerAll()
    expect(rows.state.get().failure).toBeNull()
  })

  it('loads a single row that is far away', async () => {
    const library = aLibrary(1000)
    const rows = rowList(library.fetchPage)
    rows.show(question())
    await library.answerAll()
    const far = rows.load(700)
    await library.answerAll()
    expect((await far)?.id).toBe('a700')
    expect(await rows.load(1000)).toBeUndefined()
    expect(await rows.load(-1)).toBeUndefined()
  })

  it('finds rows and ranges among the pages in memory', async () => {
    const library = aLibrary(1000)
    const rows = rowList(library.fetchPage)
    rows.show(question())
    await library.answerAll()
    rows.want(150, 160)
    await library.answerAll()
    const state = rows.state.get()
    expect(indexOf(state, 'a150')).toBe(150)
    expect(indexOf(state, 'a900')).toBe(-1)
    expect(idsBetween(state, 98, 101)).toEqual(['a98', 'a99', 'a100', 'a101'])
    expect(idsBetween(state, 101, 99)).toEqual(['a101', 'a100', 'a99'])
    expect(idsBetween(state, 190, 210)).toBeNull()
  })
})
