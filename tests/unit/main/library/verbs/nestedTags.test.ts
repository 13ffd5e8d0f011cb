import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Library } from '../../../../../main/library/library'
import { Store } from '../../../../../main/library/store/store'
import { aDraft, anArticle, someIds } from '../../../../support/builders'
import { opened } from '../opened'

const told = (library: Library) => library.overview().tags.map(({ name, count }) => `${name} ${count}`)
const idOf = (library: Library, name: string) => library.overview().tags.find((tag) => tag.name === name)?.id ?? name
const listed = (library: Library, name: string) =>
  library.ids({ place: 'all', tag: idOf(library, name), filter: '', sort: 'oldest' })
const namesOf = (library: Library, id: string) => {
  const names = new Map(library.overview().tags.map((tag) => [tag.id, tag.name]))
  return library.get(id).tags.map((tag) => names.get(tag))
}

describe('tags below tags', () => {
  it('come with those they lie below, which count and list every article once', async () => {
    const { library, ...built } = await opened()
    const [a = '', b = '', c = ''] = await built.with(
      aDraft({ tags: ['politics/eu', 'politics/uk'] }),
      aDraft({ tags: ['politics / eu / trade'] }),
      aDraft({ tags: ['politics 2'] }),
    )
    expect(told(library)).toEqual([
      'politics 2',
      'politics/eu 2',
      'politics/eu/trade 1',
      'politics/uk 1',
      'politics 2 1',
    ])
    expect(listed(library, 'politics')).toEqual([a, b])
    expect(listed(library, 'politics/eu')).toEqual([a, b])
    expect(listed(library, 'politics 2')).toEqual([c])
    expect(namesOf(library, b)).toEqual(['politics/eu/trade'])
  })

  it('keep the list of the tag above right while they change', async () => {
    const { library, ...built } = await opened()
    const [a = '', b = ''] = await built.with(aDraft({ tags: ['politics/eu'] }), aDraft())
    expect(listed(library, 'politics')).toEqual([a])
    await library.tag({ ids: [b], add: ['politics/uk'], remove: [] })
    expect(listed(library, 'politics')).toEqual([a, b])
    expect(built.changes.at(-1)?.tags).toContain(idOf(library, 'politics'))
    await library.trash([b])
    expect(listed(library, 'politics')).toEqual([a])
    expect(told(library)).toEqual(['politics 1', 'politics/eu 1', 'politics/uk 0'])
  })

  it('go with the last article, and take those above along that nothing else keeps', async () => {
    const { library, ...built } = await opened()
    const [a = '', b = ''] = await built.with(
      aDraft({ tags: ['politics/eu/trade'] }),
      aDraft({ tags: ['politics/uk'] }),
    )
    await library.tag({ ids: [a], add: [], remove: library.get(a).tags })
    expect(told(library)).toEqual(['politics 1', 'politics/uk 1'])
    await library.tag({ ids: [b], add: [], remove: library.get(b).tags })
    expect(told(library)).toEqual([])
    await library.undo()
    await library.undo()
    expect(told(library)).toEqual(['politics 2', 'politics/eu 1', 'politics/eu/trade 1', 'politics/uk 1'])
  })

  it('take the spelling and the colour of the tag above', async () => {
    const { library, ...built } = await opened()
    await built.with(aDraft({ tags: ['Politics', 'other', 'politics/eu'] }))
    const [, politics, eu] = library.overview().tags
    expect(eu).toMatchObject({ name: 'Politics/eu', colour: politics?.colour })
  })

  it('are given a tag above in a library that has none', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'variorum-tags-'))
    const store = await Store.open({ folder })
    const eu = { id: someIds(3)(), name: 'politics/eu', colour: 'blue', key: null } as const
    const article = anArticle({ tags: [eu.id] })
    await store.commit([
      { op: 'put', kind: 'tag', record: eu },
      { op: 'put', kind: 'article', record: article },
    ])
    await store.close()
    const { library } = await opened({ folder })
    expect(told(library)).toEqual(['politics 1', 'politics/eu 1'])
    expect(listed(library, 'politics')).toEqual([article.id])
    expect(library.history().undo).toBeNull()
  })
})

describe('renaming a tag', () => {
  it('renames all below it in one step', async () => {
    const { library, ...built } = await opened()
    const [a = ''] = await built.with(aDraft({ tags: ['politics/eu/trade', 'politics'] }))
    const before = library.overview()
    await library.editTag({ id: idOf(library, 'politics'), set: { name: 'world / Politics' } })
    expect(told(library)).toEqual(['world 1', 'world/Politics 1', 'world/Politics/eu 1', 'world/Politics/eu/trade 1'])
    expect(namesOf(library, a)).toEqual(['world/Politics/eu/trade', 'world/Politics'])
    expect(listed(library, 'world')).toEqual([a])
    expect(await library.undo()).toMatchObject({ name: 'rename the tag “politics”' })
    expect(library.overview()).toEqual(before)
    await library.redo()
    expect(told(library)).toHaveLength(4)
  })

  it('drops the tag above that nothing keeps any more', async () => {
    const { library, ...built } = await opened()
    await built.with(aDraft({ tags: ['politics/eu'] }))
    await library.editTag({ id: idOf(library, 'politics/eu'), set: { name: 'europe' } })
    expect(told(library)).toEqual(['europe 1'])
  })

  it('onto another merges both, and what lies below them', async () => {
    const { library, ...built } = await opened()
    const [a = '', b = ''] = await built.with(
      aDraft({ tags: ['politics/eu', 'politics', 'World'] }),
      aDraft({ tags: ['World/eu', 'politics/uk'] }),
    )
    const before = library.overview()
    await library.editTag({ id: idOf(library, 'politics'), set: { name: 'world' } })
    expect(told(library)).toEqual(['World 2', 'World/eu 2', 'World/uk 1'])
    expect(namesOf(library, a)).toEqual(['World/eu', 'World'])
    expect(namesOf(library, b)).toEqual(['World/eu', 'World/uk'])
    expect(await library.undo()).toMatchObject({ name: 'merge the tag “politics” into “World”' })
    expect(library.overview()).toEqual(before)
  })

  it('to a name below its own puts it there, with what was below it; what is there already stays', async () => {
    const { library, ...built } = await opened()
    await built.with(aDraft({ tags: ['a', 'a/b/x', 'a/c'] }))
    await library.editTag({ id: idOf(library, 'a'), set: { name: 'a/b' } })
    expect(told(library)).toEqual(['a 1', 'a/b 1', 'a/b/c 1', 'a/b/x 1'])
    await library.editTag({ id: idOf(library, 'a/b'), set: { name: 'a' } })
    expect(told(library)).toEqual(['a 1', 'a/c 1', 'a/x 1'])
  })

  it('changes nothing where a name below would become too long', async () => {
    const { library, ...built } = await opened()
    await built.with(aDraft({ tags: [`a/${'b'.repeat(60)}`] }))
    const before = library.overview()
    const renamed = library.editTag({ id: idOf(library, 'a'), set: { name: 'c'.repeat(60) } })
    await expect(renamed).rejects.toMatchObject({ code: 'invalid' })
    expect(library.overview()).toEqual(before)
  })
})

it('recolouring takes those below along that had the same colour', async () => {
  const { library, ...built } = await opened()
  await built.with(aDraft({ tags: ['a/b', 'a/c'] }))
  await library.editTag({ id: idOf(library, 'a/c'), set: { colour: 'brick' } })
  await library.editTag({ id: idOf(library, 'a'), set: { colour: 'plum' } })
  expect(library.overview().tags.map(({ colour }) => colour)).toEqual(['plum', 'plum', 'brick'])
})

it('deleting takes all below along, in one step', async () => {
  const { library, ...built } = await opened()
  const [a = ''] = await built.with(aDraft({ tags: ['a/b', 'x', 'a/c/d'] }))
  await library.deleteTag(idOf(library, 'a'))
  expect(namesOf(library, a)).toEqual(['x'])
  expect(told(library)).toEqual(['x 1'])
  expect(await library.undo()).toMatchObject({ name: 'delete the tag “a” and 3 below it' })
  expect(namesOf(library, a)).toEqual(['a/b', 'x', 'a/c/d'])
})

describe('number keys', () => {
  const keys = (library: Library) => library.overview().tags.map(({ name, key }) => `${name} ${key ?? '-'}`)

  it('belong to one tag at a time, and moving one is one step', async () => {
    const { library, ...built } = await opened()
    await built.with(aDraft({ tags: ['a', 'b'] }))
    await library.editTag({ id: idOf(library, 'a'), set: { key: 1 } })
    await library.editTag({ id: idOf(library, 'b'), set: { key: 1 } })
    expect(keys(library)).toEqual(['a -', 'b 1'])
    expect(await library.undo()).toMatchObject({ name: 'give the tag “b” the key 1' })
    expect(keys(library)).toEqual(['a 1', 'b -'])
    await library.editTag({ id: idOf(library, 'a'), set: { key: null } })
    expect(keys(library)).toEqual(['a -', 'b -'])
  })

  it('keep a tag that no article carries, until the key is taken off', async () => {
    const { library, ...built } = await opened()
    const [a = ''] = await built.with(aDraft({ tags: ['x/todo'] }))
    await library.editTag({ id: idOf(library, 'x/todo'), set: { key: 3 } })
    await library.toggleTag({ ids: [a], tag: idOf(library, 'x/todo') })
    expect(told(library)).toEqual(['x 0', 'x/todo 0'])
    await library.editTag({ id: idOf(library, 'x/todo'), set: { key: null } })
    expect(told(library)).toEqual([])
  })

  it('go to the tag that another is merged into, where that has none', async () => {
    const { library, ...built } = await opened()
    await built.with(aDraft({ tags: ['a', 'b'] }))
    await library.editTag({ id: idOf(library, 'a'), set: { key: 1 } })
    await library.editTag({ id: idOf(library, 'a'), set: { name: 'b' } })
    expect(keys(library)).toEqual(['b 1'])
  })

  it('outlive a restart', async () => {
    const built = await opened()
    await built.with(aDraft({ tags: ['a'] }))
    await built.library.editTag({ id: idOf(built.library, 'a'), set: { key: 9 } })
    const { library, dispose } = await built.reopen()
    expect(keys(library)).toEqual(['a 9'])
    await dispose()
  })
})

it('a toggle gives a tag to all that lack it, else takes it from all', async () => {
  const { library, ...built } = await opened()
  const ids = await built.with(aDraft({ tags: ['a'] }), aDraft(), aDraft())
  const tag = idOf(library, 'a')
  expect(await library.toggleTag({ ids, tag })).toMatchObject({ on: true })
  expect(told(library)).toEqual(['a 3'])
  expect(library.history().undo?.name).toBe('tag 2 articles')
  expect(await library.tagUses(ids)).toEqual([{ tag, count: 3 }])
  expect(await library.toggleTag({ ids, tag })).toMatchObject({ on: false })
  expect(library.history().undo?.name).toBe('take tags off 3 articles')
  expect(told(library)).toEqual([])
  await expect(library.toggleTag({ ids, tag })).rejects.toMatchObject({ code: 'not-found' })
})
