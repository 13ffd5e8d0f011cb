import { afterEach, describe, expect, it } from 'vitest'
import { readSource } from '../../../../../main/intake/readSource'
import { sampleSources } from '../../../../../main/intake/sample/sample'
import type { Draft } from '../../../../../main/library/draft'
import { reused, text } from './reused'

const open: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of open.splice(0)) await close()
})
async function library(...drafts: Draft[]) {
  const made = await reused(...drafts)
  open.push(made.end)
  return made
}

const dated = (draft: Draft, publishedAt: string): Draft => ({ ...draft, publishedAt })
const EVENT = [
  'In the town of Port Amberly a crane fell on Tuesday, and the engineer Marta Velde said that 1,240 tons had hung from it.',
  'Work there had rested at the wish of Marta Velde, whose firm Ostwind Kranbau of Stade had warned of it on 12 May.',
]
const SAME_EVENT = [
  'What came down at Port Amberly had borne 1,240 tons, as people at Ostwind Kranbau know; their engineer is Marta Velde.',
  'She had written of it on 12 May.',
]
const FILLER = Array.from({ length: 30 }, (_, at) =>
  text(
    `Filler ${at}`,
    `A quiet day with ${at * 3 + 2} boats is told of by somebody called Anna Nr${String.fromCharCode(97 + (at % 26))} near Old Harbour.`,
  ),
)

describe('Reuser.related', () => {
  it('takes the sample for one story, with its reasons', async () => {
    const drafts = await Promise.all(sampleSources().map((source) => readSource(source)))
    const { related } = await library(...drafts, ...FILLER)
    const { articles, kept } = await related(drafts[0]?.title ?? '')
    expect(articles.filter(({ inStory }) => inStory)).toHaveLength(3)
    expect(kept).toBeNull()
    const [first] = articles
    expect(first?.reasons.daysApart).toBe(0)
    expect(first?.reasons.passages).toBeGreaterThan(5)
    expect(first?.reasons.names.join()).toMatch(/Suez Canal Authority|Shoei Kisen Kaisha/)
    expect(first?.reasons.days).toContain('23 March')
  })

  it('knows one event told in other words by its names, figures and days, when they are near in time', async () => {
    const { related } = await library(
      dated(text('Event', ...EVENT), '2024-05-14'),
      dated(text('Same event', ...SAME_EVENT), '2024-05-15'),
      dated(text('Years later', ...SAME_EVENT.map((each) => each.replace('came down', 'once fell'))), '2029-02-02'),
      ...FILLER,
    )
    const { articles } = await related('Event')
    expect(articles[0]).toMatchObject({ title: 'Same event', inStory: true, reasons: { passages: 0, daysApart: 1 } })
    expect(articles[0]?.reasons.names).toEqual(
      expect.arrayContaining(['Marta Velde', 'Port Amberly', 'Ostwind Kranbau']),
    )
    expect(articles[0]?.reasons.figures).toEqual(['1,240'])
    expect(articles[0]?.reasons.days).toEqual(['12 May'])
    expect(articles.find(({ title }) => title === 'Years later')?.inStory ?? false).toBe(false)
    expect(articles.some(({ title }) => title.startsWith('Filler'))).toBe(false)
  })

  it('remembers what was set apart, forgets it by undo and by word, and keeps it over a restart', async () => {
    const copy = (title: string) => text(title, ...EVENT)
    const made = await library(copy('One'), copy('Two'), copy('Three'))
    const ids = ['One', 'Two', 'Three'].map(made.titled)
    const shown = async (title: string) => (await made.related(title)).articles.map((each) => each.title).sort()
    expect(await shown('One')).toEqual(['Three', 'Two'])

    const [one = '', two = '', three = ''] = ids
    const step = await made.library.stories.setApart({ groups: [[one, two], [three]] })
    expect(step).not.toBeNull()
    expect(await shown('One')).toEqual(['Two'])
    expect(await shown('Three')).toEqual([])
    expect((await made.related('Three')).apart).toBe(2)
    expect(await made.library.stories.setApart({ groups: [[three], [one]] })).toBeNull()

    await made.library.undo(step ?? undefined)
    expect(await shown('One')).toEqual(['Three', 'Two'])
    await made.library.redo()
    await made.library.undo()
    await made.reuser.end()
    const undone = await made.reopen()
    expect(undone.library.records.articles.get(one)?.apart ?? []).toEqual([])
    await undone.library.stories.setApart({ groups: [[one], [two], [three]] })
    const again = await undone.reopen()
    open.push(() => again.dispose())
    expect(again.library.records.articles.get(one)?.apart).toEqual([two, three])
    await again.library.stories.together(one)
    expect(again.library.records.articles.get(one)?.apart).toEqual([])
    expect(again.library.records.articles.get(two)?.apart).toEqual([three])
  })

  it('knows the collection that holds the whole story', async () => {
    const made = await library(
      text('One', ...EVENT),
      text('Two', ...EVENT),
      text('Three', ...FILLER.map(({ title }) => title)),
    )
    const ids = ['One', 'Two'].map(made.titled)
    const { id } = await made.library.collections.make({ name: 'Crane', parent: null, ids })
    expect((await made.related('One')).kept).toEqual({ id, name: 'Crane' })
    await made.library.undo()
    expect((await made.related('One')).kept).toBeNull()
  })
})
