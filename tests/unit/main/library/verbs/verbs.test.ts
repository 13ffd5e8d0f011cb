import { describe, expect, it } from 'vitest'
import type { Library } from '../../../../../main/library/library'
import { aDraft } from '../../../../support/builders'
import { opened } from '../opened'

const STRANGER = '01HNZXD07M5CEN5XA66EMZSRZW'
const aCut = (id: string) => ({ id, at: 'end' as const, reason: 'links', text: 'Share', restored: false })
const aPlace = { block: 3, within: 0.5 }

describe('editing', () => {
  it('sets fields, says so, and leads back', async () => {
    const { library, ...built } = await opened()
    const [a = '', b = ''] = await built.with(aDraft(), aDraft())
    await library.edit({ ids: [a, b], set: { starred: true } })
    await library.edit({ ids: [a], set: { title: 'Six days', site: '' } })
    await library.edit({ ids: [a, b], set: { state: 'archive', read: true } })
    expect(library.get(a)).toMatchObject({ title: 'Six days', titleDerived: false, state: 'archive', starred: true })
    expect(library.get(a).readAt).not.toBeNull()
    const undone = [await library.undo(), await library.undo(), await library.undo()]
    expect(undone.map((step) => step?.name)).toEqual(['edit 2 articles', 'edit 1 article', 'star 2 articles'])
    expect(library.get(a)).toMatchObject({ titleDerived: true, state: 'inbox', starred: false, readAt: null })
  })

  it('names a change of one kind in plain words', async () => {
    const { library, ...built } = await opened()
    const ids = await built.with(aDraft(), aDraft())
    await library.edit({ ids: ids.slice(0, 1), set: { title: 'Six days' } })
    expect(library.history().undo?.name).toBe('edit the title')
    await library.edit({ ids, set: { read: true } })
    expect(library.history().undo?.name).toBe('mark 2 articles as read')
    await library.edit({ ids, set: { state: 'archive' } })
    expect(library.history().undo?.name).toBe('move 2 articles to Archive')
    await library.trash(ids)
    expect(library.history().undo?.name).toBe('move 2 articles to Trash')
  })

  it('keeps no step of what changes nothing', async () => {
    const { library, changes, ...built } = await opened()
    const [id = ''] = await built.with(aDraft())
    const told = changes.length
    await library.edit({ ids: [id], set: { starred: false, state: 'inbox' } })
    await library.restore([id])
    expect(library.history().undo?.name).toBe('import 1 article')
    expect(changes).toHaveLength(told)
  })

  it('leaves out ids that are not known, and says when none is', async () => {
    const { library, ...built } = await opened()
    const [id = ''] = await built.with(aDraft())
    await library.edit({ ids: [STRANGER, id, id], set: { starred: true } })
    expect(library.history().undo?.name).toBe('star 1 article')
    await expect(library.edit({ ids: [STRANGER], set: { starred: true } })).rejects.toMatchObject({ code: 'not-found' })
    await expect(library.trash([STRANGER])).rejects.toMatchObject({ code: 'not-found' })
    await expect(library.deleteTag(STRANGER)).rejects.toMatchObject({ code: 'not-found' })
  })

  it('notes when and where each record was written, also when it is undone', async () => {
    const { library, ...built } = await opened({ device: 'desk' })
    const [id = ''] = await built.with(aDraft())
    const added = library.get(id).updatedAt
    await library.edit({ ids: [id], set: { starred: true } })
    const edited = library.get(id).updatedAt
    await library.undo()
    const undone = library.get(id).updatedAt
    expect([added, edited, undone]).toEqual([...new Set([added, edited, undone])].sort())
    expect(library.get(id).device).toBe('desk')
  })
})

describe('toggling', () => {
  it('gives it to all where one lacks it, else takes it from all, and counts every article named', async () => {
    const { library, ...built } = await opened()
    const [a = '', b = '', c = ''] = await built.with(aDraft(), aDraft(), aDraft())
    const starred = () => [a, b, c].map((id) => library.get(id).starred)
    await library.edit({ ids: [a, b], set: { starred: true } })
    expect(await library.toggle({ ids: [a, b, c], field: 'starred' })).toMatchObject({ on: true })
    expect(starred()).toEqual([true, true, true])
    expect(library.history().undo?.name).toBe('star 1 article')
    expect(await library.toggle({ ids: [a, b, c], field: 'starred' })).toMatchObject({ on: false })
    expect(starred()).toEqual([false, false, false])
    await library.toggle({ ids: [b], field: 'read' })
    await library.toggle({ ids: [a, b], field: 'read' })
    expect([a, b, c].map((id) => library.get(id).readAt !== null)).toEqual([true, true, false])
  })
})

describe('tagging', () => {
  const tags = (library: Library) => library.overview().tags.map(({ name, count }) => `${name} ${count}`)

  it('takes two spellings of a name for one tag', async () => {
    const { library, ...built } = await opened()
    const [a = '', b = ''] = await built.with(aDraft(), aDraft())
    await library.tag({ ids: [a], add: ['  Suez \t canal '], remove: [] })
    await library.tag({ ids: [a, b], add: ['suez canal', 'SUEZ CANAL', 'Élite'], remove: [] })
    await library.tag({ ids: [b], add: ['elite'], remove: [] })
    expect(tags(library)).toEqual(['Élite 2', 'Suez canal 2'])
  })

  it('keeps a tag while an article in the trash carries it, uncounted, and no longer', async () => {
    const { library, ...built } = await opened()
    const [id = ''] = await built.with(aDraft({ tags: ['Suez'] }))
    await library.trash([id])
    expect(tags(library)).toEqual(['Suez 0'])
    await library.restore([id])
    await library.tag({ ids: [id], add: [], remove: library.get(id).tags })
    expect(tags(library)).toEqual([])
    await library.undo()
    expect(tags(library)).toEqual(['Suez 1'])
  })

  it('gives new tags the colours in rotation', async () => {
    const { library, ...built } = await opened()
    await built.with(aDraft({ tags: ['1', '2', '3', '4', '5', '6', '7'] }))
    const colours = library.overview().tags.map(({ colour }) => colour)
    expect(colours).toEqual(['blue', 'teal', 'ochre', 'plum', 'brick', 'slate', 'blue'])
  })

  it('renames, recolours, deletes, and leads back', async () => {
    const { library, ...built } = await opened()
    const [id = ''] = await built.with(aDraft({ tags: ['Suez'] }))
    const [tag = ''] = library.get(id).tags
    await library.editTag({ id: tag, set: { name: ' suez  Canal' } })
    await library.editTag({ id: tag, set: { colour: 'plum' } })
    expect(library.overview().tags).toEqual([{ id: tag, name: 'suez Canal', colour: 'plum', key: null, count: 1 }])
    await library.deleteTag(tag)
    expect(library.get(id).tags).toEqual([])
    const undone = [await library.undo(), await library.undo(), await library.undo()]
    expect(undone.map((step) => step?.name)).toEqual([
      'delete the tag “suez Canal”',
      'recolour the tag “suez Canal”',
      'rename the tag “Suez”',
    ])
    expect(library.overview().tags).toEqual([{ id: tag, name: 'Suez', colour: 'blue', key: null, count: 1 }])
    expect(library.get(id).tags).toEqual([tag])
  })

  it('makes one of two tags when one is given the other’s name', async () => {
    const { library, ...built } = await opened()
    const [a = '', b = ''] = await built.with(aDraft({ tags: ['Suez', 'Canal'] }), aDraft({ tags: ['Canal'] }))
    const [, canal = ''] = library.get(a).tags
    await library.editTag({ id: canal, set: { name: 'suez' } })
    expect(tags(library)).toEqual(['Suez 2'])
    expect(library.get(b).tags).toHaveLength(1)
    await library.undo()
    expect(tags(library)).toEqual(['Canal 2', 'Suez 1'])
  })
})

describe('reading', () => {
  it('notes the place, lets the share read only grow, and marks as read at the end', async () => {
    const { library, ...built } = await opened()
    const [id = ''] = await built.with(aDraft())
    await library.position({ id, progress: 0.6, position: aPlace })
    await library.position({ id, progress: 0.2, position: { block: 1, within: 0 } })
    expect(library.get(id)).toMatchObject({ progress: 0.6, position: { block: 1, within: 0 }, readAt: null })
    await library.position({ id, progress: 0.95, position: aPlace })
    expect(library.get(id).readAt).not.toBeNull()
    expect(library.history().undo?.name).toBe('import 1 article')
  })

  it('leaves an article unread that was marked so after its end was reached', async () => {
    const { library, ...built } = await opened()
    const [id = ''] = await built.with(aDraft())
    await library.position({ id, progress: 1, position: aPlace })
    await library.edit({ ids: [id], set: { read: false } })
    await library.position({ id, progress: 1, position: { block: 4, within: 0 } })
    expect(library.get(id).readAt).toBeNull()
  })

  it('restores a cut, and cuts it again by undo', async () => {
    const { library, ...built } = await opened()
    const cuts = ['c1', 'c2'].map((id) => aCut(id))
    const [id = ''] = await built.with(aDraft({ cuts }))
    const before = library.get(id).wordCount
    await library.cut({ id, cuts: ['c2'], restored: true })
    expect(library.get(id).cuts.map(({ restored }) => restored)).toEqual([false, true])
    expect(library.get(id).wordCount).toBe(before + 1)
    await expect(library.cut({ id, cuts: ['c1', 'c9'], restored: true })).rejects.toMatchObject({ code: 'not-found' })
    await library.undo()
    expect(library.get(id).cuts).toEqual(cuts)
    expect(library.get(id).wordCount).toBe(before)
  })

  it('restores several cuts in one step', async () => {
    const { library, ...built } = await opened()
    const cuts = ['c1', 'c2', 'c3'].map((id) => aCut(id))
    const [id = ''] = await built.with(aDraft({ cuts }))
    await library.cut({ id, cuts: ['c1', 'c3'], restored: true })
    expect(library.get(id).cuts.map(({ restored }) => restored)).toEqual([true, false, true])
    expect(await library.cut({ id, cuts: ['c1'], restored: true })).toBeNull()
    await library.undo()
    expect(library.get(id).cuts).toEqual(cuts)
    expect(library.history().undo?.name).toBe('import 1 article')
  })
})

describe('the history', () => {
  it('goes at least 100 steps back, and forgets what was undone when something new is done', async () => {
    const { library, histories, ...built } = await opened()
    const [id = ''] = await built.with(aDraft({ title: '0' }))
    for (let step = 1; step <= 120; step++) await library.edit({ ids: [id], set: { title: String(step) } })
    for (let step = 0; step < 110; step++) await library.undo()
    expect(library.get(id).title).toBe('10')
    expect(library.history()).toMatchObject({ undo: { name: 'edit the title' }, redo: { name: 'edit the title' } })
    await library.edit({ ids: [id], set: { starred: true } })
    expect(library.history()).toMatchObject({ undo: { name: 'star 1 article' }, redo: null })
    expect(histories.at(-1)).toEqual(library.history())
    expect(await library.redo()).toBeNull()
  })

  it('takes steps in the order in which they were asked for, all at once', async () => {
    const { library, ...built } = await opened()
    const [id = ''] = await built.with(aDraft({ title: 'first' }))
    const edits = ['second', 'third'].map((title) => library.edit({ ids: [id], set: { title } }))
    const undone = [library.undo(), library.undo(), library.redo()]
    await Promise.all([...edits, ...undone])
    expect(library.get(id).title).toBe('second')
  })

  it('answers each change with the step it made, or null where nothing had to change', async () => {
    const { library, histories, ...built } = await opened()
    const [id = ''] = await built.with(aDraft({ tags: ['Suez'] }))
    const [tag = ''] = library.get(id).tags
    const changes = [
      () => library.edit({ ids: [id], set: { starred: true } }),
      () => library.tag({ ids: [id], add: ['Canal'], remove: [] }),
      () => library.editTag({ id: tag, set: { colour: 'plum' } }),
      () => library.trash([id]),
    ]
    for (const change of changes) {
      const step = await change()
      expect(library.history().undo?.id).toBe(step)
      expect(histories.at(-1)?.undo?.id).toBe(step)
      expect(await change()).toBeNull()
      expect(library.history().undo?.id).toBe(step)
    }
    expect(await library.deleteTag(tag)).toBe(library.history().undo?.id)
  })

  it('takes only the step that is expected, and keeps its id there and back', async () => {
    const { library, ...built } = await opened()
    const [id = ''] = await built.with(aDraft())
    const starred = await library.edit({ ids: [id], set: { starred: true } })
    const archived = await library.edit({ ids: [id], set: { state: 'archive' } })
    if (starred === null || archived === null) throw new Error('Both were changes.')
    await expect(library.undo(starred)).rejects.toMatchObject({ code: 'invalid' })
    expect(library.get(id)).toMatchObject({ starred: true, state: 'archive' })
    expect(await library.undo(archived)).toMatchObject({ id: archived })
    await expect(library.redo(starred)).rejects.toMatchObject({ code: 'invalid' })
    expect(await library.redo(archived)).toMatchObject({ id: archived })
    expect(library.get(id).state).toBe('archive')
  })
})
