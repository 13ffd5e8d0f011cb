import { describe, expect, it } from 'vitest'
import { DEFAULT_VIEW } from '../../../../../common/comparisons'
import type { NewComparison } from '../../../../../common/contract/comparisonSchemas'
import type { ArticleId, ComparisonId } from '../../../../../common/model'
import { checkLibrary } from '../../../../../main/library/upkeep/check'
import { repair } from '../../../../../main/library/upkeep/repair'
import { aDraft, aNewCorrection, type BuiltLibrary } from '../../../../support/builders'
import { opened } from '../opened'
import { aTask, nothingElse } from '../upkeep/task'

interface Kept extends BuiltLibrary {
  ids: ArticleId[]
  id: ComparisonId
}

async function kept(made: Partial<NewComparison> = {}, titles = ['Wire', 'Outlet', 'Weekly']): Promise<Kept> {
  const built = await opened()
  const ids = await built.with(...titles.map((title, index) => aDraft({ title, publishedAt: `202${index % 2}-01-01` })))
  const { id } = await built.library.comparisons.keep({ ids: ids.slice(0, 2), view: DEFAULT_VIEW, ...made })
  return { ...built, ids, id }
}

const stepName = ({ library }: BuiltLibrary) => library.history().undo?.name

describe('keeping a comparison', () => {
  it('names it by its articles unless it is given a title, and undo takes it back', async () => {
    const built = await kept({ note: '# On the figures\n\nThe wire came first.', tags: ['suez', 'Suez', 'canal/2021'] })
    const { library, id, ids } = built
    const { comparison, articles } = library.comparisons.get(id)
    expect(comparison).toMatchObject({ title: 'Outlet', titleDerived: true, corrections: [] })
    expect(articles).toEqual([
      { id: ids[0], title: 'Wire', where: 'here' },
      { id: ids[1], title: 'Outlet', where: 'here' },
    ])
    expect(library.overview().tags.map(({ name }) => name)).toEqual(['canal', 'canal/2021', 'suez'])
    expect(library.comparisons.list()).toMatchObject([{ noteLine: 'On the figures', corrections: 0 }])
    expect(stepName(built)).toBe('keep the comparison “Outlet”')
    await library.undo()
    expect(library.comparisons.list()).toEqual([])
    expect(library.overview().tags).toEqual([])
    await library.redo()
    expect(library.comparisons.record(id)).toMatchObject({ tags: comparison.tags, note: comparison.note })
  })

  it('refuses an article twice, and one that is not there', async () => {
    const { library, ids } = await kept()
    const [a = ''] = ids
    await expect(library.comparisons.keep({ ids: [a, a], view: DEFAULT_VIEW })).rejects.toMatchObject({
      code: 'invalid',
    })
    const gone = ['01HK2EA8G00000000000000000', a]
    await expect(library.comparisons.keep({ ids: gone, view: DEFAULT_VIEW })).rejects.toMatchObject({
      code: 'not-found',
    })
  })
})

describe('finding a comparison again', () => {
  it('is by its articles in whatever order, the one that was open last of several', async () => {
    const { library, id, ids } = await kept()
    const [a = '', b = '', c = ''] = ids
    expect(library.comparisons.find([b, a])).toBe(id)
    expect(library.comparisons.find([a, c])).toBeNull()
    expect(library.comparisons.find([a, b, c])).toBeNull()
    const { id: second } = await library.comparisons.keep({ ids: [b, a], view: DEFAULT_VIEW })
    expect(library.comparisons.find([a, b])).toBe(second)
    const before = library.history()
    await library.comparisons.opened(id)
    expect(library.comparisons.find([a, b])).toBe(id)
    expect(library.overview().comparisons.map((each) => each.id)).toEqual([id, second])
    // Opening it is no change of the person's.
    expect(library.history()).toEqual(before)
    expect(library.comparisons.record(id).title).toBe('Outlet')
    await library.edit({ ids: [b], set: { title: 'The outlet' } })
    await library.comparisons.opened(id)
    expect(library.comparisons.record(id)).toMatchObject({
      title: 'The outlet',
      articles: [{}, { title: 'The outlet' }],
    })
  })

  it('is there after the library was closed, with all that was said of it', async () => {
    const built = await kept({ note: 'Why?' })
    const [a = '', b = ''] = built.ids
    await built.library.comparisons.edit({ id: built.id, set: { title: '  The   queue ' } })
    await built.library.comparisons.correct({ id: built.id, add: [aNewCorrection(a, b)], remove: [] })
    await built.library.comparisons.look({ id: built.id, view: { ...DEFAULT_VIEW, hidden: ['same'] } })
    const record = built.library.comparisons.record(built.id)
    expect(record).toMatchObject({ title: 'The queue', titleDerived: false, view: { hidden: ['same'] } })
    const again = await built.reopen()
    expect(again.library.comparisons.record(built.id)).toEqual(record)
  })
})

describe('changing a comparison', () => {
  it('names each step, and undo leads back', async () => {
    const built = await kept()
    const { library, id, ids } = built
    const [a = '', b = ''] = ids
    await library.comparisons.edit({ id, set: { title: 'The queue' } })
    expect(stepName(built)).toBe('rename the comparison “Outlet”')
    await library.comparisons.edit({ id, set: { note: 'Line' } })
    expect(stepName(built)).toBe('edit the note of “The queue”')
    await library.comparisons.tag({ id, add: ['canal'], remove: [] })
    expect(stepName(built)).toBe('tag the comparison “The queue”')
    await library.comparisons.edit({ id, set: { order: [b, a] } })
    expect(stepName(built)).toBe('change the order of “The queue”')
    await library.comparisons.delete(id)
    expect(stepName(built)).toBe('delete the comparison “The queue”')
    for (let turn = 0; turn < 5; turn++) await library.undo()
    expect(library.comparisons.record(id)).toMatchObject({
      title: 'Outlet',
      titleDerived: true,
      note: '',
      tags: [],
      articles: [{ id: a }, { id: b }],
    })
  })

  it('writes nothing where nothing would change, and refuses a title of nothing', async () => {
    const { library, id } = await kept({ title: 'One' })
    expect(await library.comparisons.edit({ id, set: { title: ' One ' } })).toBeNull()
    expect(await library.comparisons.tag({ id, add: [], remove: [] })).toBeNull()
    expect(await library.comparisons.correct({ id, add: [], remove: [] })).toBeNull()
    await expect(library.comparisons.edit({ id, set: { title: ' ' } })).rejects.toMatchObject({ code: 'invalid' })
    await library.comparisons.delete(id)
    await expect(library.comparisons.edit({ id, set: { title: 'Two' } })).rejects.toMatchObject({ code: 'not-found' })
  })

  it('gives columns another order, in which what is gone keeps its place', async () => {
    const { library, ids, id } = await kept({})
    const [a = '', b = '', c = ''] = ids
    const { id: three } = await library.comparisons.keep({ ids: [a, b, c], view: DEFAULT_VIEW })
    await library.trash([a])
    await library.erase([a])
    await library.comparisons.edit({ id: three, set: { order: [c, b] } })
    expect(library.comparisons.get(three).articles).toEqual([
      { id: a, title: 'Wire', where: 'gone' },
      { id: c, title: 'Weekly', where: 'here' },
      { id: b, title: 'Outlet', where: 'here' },
    ])
    await expect(library.comparisons.edit({ id, set: { order: [c, b] } })).rejects.toMatchObject({ code: 'invalid' })
  })

  it('is told to the window', async () => {
    const { library, changes, id } = await kept()
    await library.comparisons.edit({ id, set: { note: 'New' } })
    expect(changes.at(-1)).toMatchObject({ articles: [], membership: false, comparisons: [id] })
  })
})

describe('corrections', () => {
  it('are kept in their order and named; the last word about two passages counts', async () => {
    const built = await kept()
    const { library, id, ids } = built
    const [a = '', b = '', c = ''] = ids
    const kinds = () => library.comparisons.record(id).corrections.map(({ kind }) => kind)
    const add = (...added: Parameters<typeof aNewCorrection>[2][]) =>
      library.comparisons.correct({ id, add: added.map((each) => aNewCorrection(a, b, each)), remove: [] })
    await add({ kind: 'cut' })
    expect(stepName(built)).toBe('cut a link in “Outlet”')
    await add({ kind: 'link' })
    expect(kinds()).toEqual(['link'])
    await add({ kind: 'claim' })
    expect(kinds()).toEqual(['link', 'claim'])
    await add({ kind: 'claim', quote: 'Another passage.' })
    // Turned round, it is about the same two.
    await library.comparisons.correct({ id, add: [aNewCorrection(b, a, { kind: 'cut' })], remove: [] })
    expect(kinds()).toEqual(['claim', 'cut'])
    const [first] = library.comparisons.record(id).corrections
    await library.comparisons.correct({ id, add: [], remove: [first?.id ?? ''] })
    expect(stepName(built)).toBe('take back a correction in “Outlet”')
    expect(kinds()).toEqual(['cut'])
    await library.undo()
    expect(kinds()).toEqual(['claim', 'cut'])
    const foreign = aNewCorrection(a, c)
    await expect(library.comparisons.correct({ id, add: [foreign], remove: [] })).rejects.toMatchObject({
      code: 'invalid',
    })
  })

  it('keep the comparison along with the first of them', async () => {
    const built = await opened()
    const [a = '', b = ''] = await built.with(
      aDraft({ title: 'A', publishedAt: '2020' }),
      aDraft({ title: 'B', publishedAt: '2021' }),
    )
    const { id } = await built.library.comparisons.keep({
      ids: [a, b],
      view: DEFAULT_VIEW,
      corrections: [aNewCorrection(a, b, { kind: 'link' })],
    })
    expect(stepName(built)).toBe('make a link and keep the comparison “B”')
    expect(built.library.comparisons.record(id).corrections).toMatchObject([{ kind: 'link' }])
  })

  it('go with an article that is deleted for good, whose words they quote', async () => {
    const { library, ids, id } = await kept()
    const [a = '', b = '', c = ''] = ids
    const { id: three } = await library.comparisons.keep({
      ids: [a, b, c],
      view: DEFAULT_VIEW,
      corrections: [aNewCorrection(a, b), aNewCorrection(b, c)],
    })
    await library.trash([a])
    expect(library.comparisons.get(id).articles[0]).toMatchObject({ where: 'trash' })
    expect(library.comparisons.record(three).corrections).toHaveLength(2)
    await library.erase([a])
    expect(library.comparisons.record(three).corrections).toHaveLength(1)
    expect(library.comparisons.get(id).articles[0]).toEqual({ id: a, title: 'Wire', where: 'gone' })
  })
})

describe('tags of comparisons', () => {
  const tagNamed = ({ library }: BuiltLibrary, name: string) =>
    library.overview().tags.find((tag) => tag.name === name)?.id ?? ''

  it('stay as long as a comparison carries them, and go with the last', async () => {
    const built = await kept({ tags: ['suez'] })
    const { library, ids, id } = built
    await library.tag({ ids: [ids[0] ?? ''], add: ['suez'], remove: [] })
    const suez = tagNamed(built, 'suez')
    await library.tag({ ids: [ids[0] ?? ''], add: [], remove: [suez] })
    expect(tagNamed(built, 'suez')).toBe(suez)
    await library.comparisons.tag({ id, add: [], remove: [suez] })
    expect(library.overview().tags).toEqual([])
    await library.undo()
    expect(library.comparisons.record(id).tags).toEqual([suez])
    expect(tagNamed(built, 'suez')).toBe(suez)
    await library.comparisons.delete(id)
    expect(library.overview().tags).toEqual([])
  })

  it('are renamed, merged and deleted with them', async () => {
    const built = await kept({ tags: ['suez', 'egypt'] })
    const { library, id } = built
    await library.editTag({ id: tagNamed(built, 'suez'), set: { name: 'canal' } })
    const [canal, egypt] = [tagNamed(built, 'canal'), tagNamed(built, 'egypt')]
    expect(library.comparisons.record(id).tags).toEqual([canal, egypt])
    await library.editTag({ id: canal, set: { name: 'egypt' } })
    expect(library.comparisons.record(id).tags).toEqual([egypt])
    await library.deleteTag(egypt)
    expect(library.comparisons.record(id).tags).toEqual([])
    await library.undo()
    await library.undo()
    expect(library.comparisons.record(id).tags).toEqual([canal, egypt])
  })

  it('that do not exist are found by the check, and dropped', async () => {
    const { library, id } = await kept()
    const lost = '01HK2EA8G00000000000000000'
    await library.desk.store.commit([{ op: 'set', kind: 'comparison', id, fields: { tags: [lost] } }])
    const { findings } = await checkLibrary(library.desk, nothingElse, aTask())
    expect(findings).toMatchObject([{ flaw: 'reference', id, title: 'Outlet', remedy: 'mend' }])
    await repair(library.desk, { remedy: 'mend', ids: [id] }, nothingElse, aTask())
    expect(library.comparisons.record(id).tags).toEqual([])
    expect((await checkLibrary(library.desk, nothingElse, aTask())).findings).toEqual([])
  })
})
