import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { AnnotationDraft } from '../../../../../main/library/draft'
import { aDraft, aHighlight } from '../../../../support/builders'
import { opened } from '../opened'

const quote = 'closed for six days'
const highlight = (article: string, note = '') => aHighlight(article, { quote }, note)

async function withArticles(count: number) {
  const built = await opened()
  const ids = await built.with(...Array.from({ length: count }, () => aDraft()))
  const [first = '', second = ''] = ids
  return { ...built, first, second }
}

describe('highlights and notes', () => {
  it('are made, changed and deleted, each as a step with a name that can be taken back', async () => {
    const { library, first } = await withArticles(1)
    const { annotations } = library
    const { id } = await annotations.make(highlight(first))
    expect(library.history().undo?.name).toBe('highlight a passage')
    await annotations.edit({ ids: [id], set: { pen: 4 } })
    expect(library.history().undo?.name).toBe('change the pen of a highlight')
    await annotations.edit({ ids: [id], set: { text: 'To verify' } })
    expect(library.history().undo?.name).toBe('write a note')
    expect(await annotations.edit({ ids: [id], set: { text: 'To verify', pen: 4 } })).toBeNull()
    await annotations.delete([id])
    expect(library.history().undo?.name).toBe('delete a note')
    expect(annotations.list([first])).toEqual([])
    await library.undo()
    expect(annotations.list([first])).toMatchObject([{ id, pen: 4, text: 'To verify', anchor: { quote } }])
    await library.undo()
    expect(annotations.list([first])).toMatchObject([{ pen: 4, text: '' }])
    await library.undo()
    await library.undo()
    expect(annotations.list([first])).toEqual([])
  })

  it('make one step of what is written in one go', async () => {
    const { library, first } = await withArticles(1)
    const { annotations } = library
    const { id } = await annotations.make({ article: first, anchor: null, pen: 1, text: 'W' })
    let step = await annotations.edit({ ids: [id], set: { text: 'Wh' } })
    for (const text of ['Wha', 'What', 'What?']) {
      step = await annotations.edit({ ids: [id], set: { text }, joins: step })
    }
    await library.undo()
    expect(annotations.list([first])).toMatchObject([{ text: 'W' }])
    await library.redo()
    expect(annotations.list([first])).toMatchObject([{ text: 'What?' }])
    // Something else came between: what is written now is a step of its own.
    await library.edit({ ids: [first], set: { starred: true } })
    await annotations.edit({ ids: [id], set: { text: 'What!' }, joins: step })
    await library.undo()
    expect(annotations.list([first])).toMatchObject([{ text: 'What?' }])
  })

  it('about a whole article go when they say nothing any more, and need words from the start', async () => {
    const { library, first } = await withArticles(1)
    const { id } = await library.annotations.make({ article: first, anchor: null, pen: 1, text: 'Whose count?' })
    await library.annotations.edit({ ids: [id], set: { text: ' \n' } })
    expect(library.annotations.list([first])).toEqual([])
    await library.undo()
    expect(library.annotations.list([first])).toMatchObject([{ text: 'Whose count?' }])
    const empty = library.annotations.make({ article: first, anchor: null, pen: 1, text: ' ' })
    await expect(empty).rejects.toMatchObject({ code: 'invalid' })
    const unknown = library.annotations.edit({ ids: ['01HK2EA8G00ES13VZ9345KAVN1'], set: { pen: 2 } })
    await expect(unknown).rejects.toMatchObject({ code: 'not-found' })
  })

  it('are told in the order of the text, those on the whole first and those without a place last', async () => {
    const { library, first } = await withArticles(1)
    const text = 'one two three'
    const { annotations } = library
    await annotations.make(aHighlight(first, { quote: 'three', text }))
    await annotations.make(aHighlight(first, { quote: 'one', text }))
    await annotations.make({ article: first, anchor: null, pen: 1, text: 'whole' })
    expect(annotations.list([first]).map(({ anchor }) => anchor?.quote)).toEqual([undefined, 'one', 'three'])
  })

  it('count in rows, in their place and in queries', async () => {
    const { library, first, second, changes } = await withArticles(3)
    const find = (filter: string) => library.ids({ place: 'all', tag: null, filter, sort: 'newest' })
    await library.annotations.make(highlight(first))
    const { id } = await library.annotations.make(highlight(second, 'Check the zinc figure'))
    expect(changes.at(-1)).toMatchObject({ articles: [second], membership: true, places: ['notes'] })
    await library.annotations.make(highlight(second))
    expect(changes.at(-1)).toMatchObject({ articles: [second], membership: false, places: [] })
    const page = library.page({ place: 'notes', tag: null, filter: '', sort: 'oldest', offset: 0, limit: 9 })
    expect(page.rows.map((row) => [row.id, row.notes])).toEqual([
      [first, 1],
      [second, 2],
    ])
    expect(library.overview().places.notes).toBe(2)
    expect(find('is:annotated')).toHaveLength(2)
    expect(find('has:highlight')).toHaveLength(2)
    expect(find('has:note')).toEqual([second])
    expect(find('note:zinc')).toEqual([second])
    expect(find('zinc')).toEqual([second])
    expect(find('-has:note')).not.toContain(second)
    await library.annotations.edit({ ids: [id], set: { text: '' } })
    expect(find('has:note')).toEqual([])
    await library.trash([second])
    expect(library.overview().places.notes).toBe(1)
    await library.restore([second])
    expect(library.overview().places.notes).toBe(2)
  })

  it('go with their article for good, and no undo brings back what belongs to nothing', async () => {
    const { library, first, second } = await withArticles(2)
    const { annotations } = library
    const gone = await annotations.make(highlight(first, 'gone before'))
    await annotations.edit({ ids: [gone.id], set: { pen: 2 } })
    await annotations.delete([gone.id])
    await annotations.make(highlight(first, 'still there'))
    await annotations.make(highlight(second, 'stays'))
    await library.trash([first])
    expect(annotations.list([first])).toHaveLength(1)
    await library.erase([first])
    expect([...library.records.annotations.values()].map(({ text }) => text)).toEqual(['stays'])
    while (await library.undo()) {
      for (const { article } of library.records.annotations.values()) expect(article).toBe(second)
    }
  })

  it('are there again after the library was closed', async () => {
    const { first, library, ...built } = await withArticles(1)
    await library.annotations.make(highlight(first, 'kept'))
    const before = library.annotations.list([first])
    const again = await built.reopen()
    expect(again.library.annotations.list([first])).toEqual(before)
    expect(again.library.overview().places.notes).toBe(1)
    await again.library.close()
  })
})

describe('what is being written and not saved yet', () => {
  const drafts = (folder: string) => path.join(folder, 'drafts.json')

  it('is in a file of its own a moment later, and in the library when that is opened after a crash', async () => {
    const { library, folder, first } = await withArticles(1)
    const { id } = await library.annotations.make(highlight(first))
    library.annotations.draft({ id, text: 'half a sen' })
    library.annotations.draft({ id, text: 'half a sentence' })
    await expect.poll(() => existsSync(drafts(folder)) && readFile(drafts(folder), 'utf8')).toContain('half a sentence')
    // As it lies there when the process ends here.
    const left = await readFile(drafts(folder), 'utf8')
    await library.annotations.edit({ ids: [id], set: { text: 'half a sentence' } })
    await expect.poll(() => existsSync(drafts(folder))).toBe(false)
    await library.annotations.edit({ ids: [id], set: { text: '' } })
    await library.close()
    await writeFile(drafts(folder), left.replace(/"at":"[^"]+"/, '"at":"2099-01-01T00:00:00.000Z"'))
    const again = await opened({ folder })
    expect(again.library.annotations.list([first])).toMatchObject([{ text: 'half a sentence' }])
    expect(existsSync(drafts(folder))).toBe(false)
    await again.library.close()
  })

  it('never takes the place of what was saved later', async () => {
    const { library, folder, first } = await withArticles(1)
    const { id } = await library.annotations.make(highlight(first))
    library.annotations.draft({ id, text: 'old' })
    await library.annotations.edit({ ids: [id], set: { text: 'new' } })
    await library.annotations.settleDrafts()
    expect(library.annotations.list([first])).toMatchObject([{ text: 'new' }])
    expect(existsSync(drafts(folder))).toBe(false)
  })

  it('is saved when whoever wrote it is gone, and when the library is closed', async () => {
    const { library, first, ...built } = await withArticles(1)
    const { id } = await library.annotations.make(highlight(first))
    library.annotations.draft({ id, text: 'the page crashed here' })
    await library.annotations.settleDrafts()
    expect(library.annotations.list([first])).toMatchObject([{ text: 'the page crashed here' }])
    library.annotations.draft({ id, text: 'closed while writing' })
    const again = await built.reopen()
    expect(again.library.annotations.list([first])).toMatchObject([{ text: 'closed while writing' }])
    await again.library.close()
  })

  it('that is torn counts as nothing', async () => {
    const { library, folder, ...built } = await withArticles(1)
    await writeFile(drafts(folder), '{"drafts":[{"id":')
    const again = await built.reopen()
    expect(library.records.annotations.size).toBe(0)
    await again.library.close()
  })
})

describe('highlights and notes of a source', () => {
  const note = (overrides: Partial<AnnotationDraft> = {}): AnnotationDraft => ({
    anchor: { quote, prefix: '', suffix: '', position: { start: 3, end: 22, block: 0 } },
    text: '',
    tags: [],
    createdAt: '2020-05-01T10:00:00.000Z',
    source: { service: 'omnivore', id: null },
    ...overrides,
  })

  it('come in with it, as part of one step', async () => {
    const { library } = await opened()
    const { added } = await library.add([aDraft({ annotations: [note({ text: 'why?', tags: ['figures'] }), note()] })])
    const id = added[0]?.id ?? ''
    expect(library.annotations.list([id])).toMatchObject([
      { text: 'why?', tags: ['figures'], createdAt: '2020-05-01T10:00:00.000Z', source: { service: 'omnivore' } },
      { text: '', pen: 1 },
    ])
    await library.undo()
    expect(library.records.annotations.size).toBe(0)
  })

  it('join those that are here, each once, however often it is imported', async () => {
    const { library } = await opened()
    const draft = aDraft({ annotations: [note({ source: { service: 'readwise', id: '7' }, text: 'first' })] })
    const { added } = await library.add([draft])
    const id = added[0]?.id ?? ''
    const again = await library.add([
      { ...draft, annotations: [...(draft.annotations ?? []), note({ text: 'second' }), note({ text: 'second' })] },
    ])
    expect(again.step).not.toBeNull()
    expect(library.history().undo?.name).toBe('import a note')
    expect(library.annotations.list([id]).map(({ text }) => text)).toEqual(['first', 'second'])
    // The service changed its words since: it is still the same note.
    const changed = note({ source: { service: 'readwise', id: '7' }, text: 'first, edited there' })
    expect((await library.add([{ ...draft, annotations: [changed] }])).step).toBeNull()
  })

  it('have no place where the same words came with another body', async () => {
    const { library } = await opened()
    const draft = aDraft()
    const { added } = await library.add([draft])
    await library.add([{ ...draft, html: `<div>${draft.html}</div>`, annotations: [note()] }])
    const [only] = library.annotations.list([added[0]?.id ?? ''])
    expect(only?.anchor).toMatchObject({ quote, position: null })
  })
})
