import { expect, it } from 'vitest'
import type { Library } from '../../../../../main/library/library'
import { aDraft, anArticle } from '../../../../support/builders'
import { opened } from '../opened'

type Act = (library: Library, ids: string[]) => Promise<unknown>

const tagOf = (library: Library, name: string) => library.overview().tags.find((tag) => tag.name === name)?.id ?? ''
const onTag =
  (set: Parameters<Library['editTag']>[0]['set']): Act =>
  (library) =>
    library.editTag({ id: tagOf(library, 'a'), set })

/** Every change of many, and what the Edit menu calls it. */
const NAMED: [name: string, act: Act][] = [
  ['edit 3 articles', (library, ids) => library.edit({ ids, set: { starred: true, read: true } })],
  ['star 3 articles', (library, ids) => library.edit({ ids, set: { starred: true } })],
  ['star 3 articles', (library, ids) => library.toggle({ ids, field: 'starred' })],
  ['mark 3 articles as read', (library, ids) => library.toggle({ ids, field: 'read' })],
  ['move 3 articles to Archive', (library, ids) => library.edit({ ids, set: { state: 'archive' } })],
  ['edit the titles of 3 articles', (library, ids) => library.edit({ ids, set: { title: 'One' } })],
  ['edit the sites of 3 articles', (library, ids) => library.edit({ ids, set: { site: 'One' } })],
  ['tag 3 articles', (library, ids) => library.tag({ ids, add: ['c'], remove: [] })],
  ['tag 2 articles', (library, ids) => library.toggleTag({ ids, tag: tagOf(library, 'a') })],
  ['take tags off 1 article', (library, ids) => library.tag({ ids, add: [], remove: [tagOf(library, 'a')] })],
  ['change the tags of 3 articles', (library, ids) => library.tag({ ids, add: ['c'], remove: [tagOf(library, 'a')] })],
  ['move 3 articles to Trash', (library, ids) => library.trash(ids)],
  ['rename the tag “a”', onTag({ name: 'z' })],
  ['merge the tag “a” into “b”', onTag({ name: 'b' })],
  ['recolour the tag “a”', onTag({ colour: 'slate' })],
  ['give the tag “a” the key 4', onTag({ key: 4 })],
  ['delete the tag “a”', (library) => library.deleteTag(tagOf(library, 'a'))],
]

it.each(NAMED)('“%s” is the name of the step, which undo and redo keep', async (name, act) => {
  const { library, ...built } = await opened()
  const ids = await built.with(aDraft({ tags: ['a'] }), aDraft({ tags: ['b'] }), aDraft())
  await act(library, ids)
  expect(library.history().undo?.name).toBe(name)
  await library.undo()
  expect(library.history()).toMatchObject({ undo: { name: 'import 3 articles' }, redo: { name } })
  await library.redo()
  expect(library.history()).toMatchObject({ undo: { name }, redo: null })
})

it('what is moved from the trash to a place is there again, in one step', async () => {
  const { library, ...built } = await opened()
  const [id = ''] = await built.with(aDraft())
  await library.trash([id])
  await library.edit({ ids: [id], set: { state: 'later' } })
  expect(library.get(id)).toMatchObject({ state: 'later', trashedAt: null })
  expect(library.history().undo?.name).toBe('move 1 article to Later')
  await library.undo()
  expect(library.get(id).trashedAt).not.toBeNull()
})

it('counts in thousands as people write them', async () => {
  const { library } = await opened()
  // Records alone: a thousand texts take their time on a slow disk.
  const records = Array.from({ length: 1_000 }, () => anArticle())
  await library.desk.store.commit(records.map((record) => ({ op: 'put', kind: 'article', record })))
  const ids = records.map(({ id }) => id)
  await library.tag({ ids, add: ['canal'], remove: [] })
  expect(library.history().undo?.name).toBe('tag 1,000 articles')
  await library.trash(ids)
  await library.restore(ids)
  expect(library.history().undo?.name).toBe('put 1,000 articles back from Trash')
})
