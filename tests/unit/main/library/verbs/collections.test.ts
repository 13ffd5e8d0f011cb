import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { flattened, treeOf } from '../../../../../common/collections'
import type { Library } from '../../../../../main/library/library'
import { aDraft } from '../../../../support/builders'
import { opened } from '../opened'

const STRANGER = '01HNZXD07M5CEN5XA66EMZSRZW'

async function withThree() {
  const { library, ...built } = await opened()
  const ids = await built.with(...['a', 'b', 'c', 'd', 'e'].map((title) => aDraft({ title })))
  const suez = await library.collections.make({ name: 'Suez', parent: null, ids })
  return { library, ...built, ids, suez: suez.id }
}

const titles = (library: Library, collection: string) =>
  library
    .ids({ place: 'all', tag: null, collection, filter: '', sort: 'manual' })
    .map((id) => library.get(id).title)
    .join('')

/** The tree, an indented line a collection, with the articles in it. */
const tree = (library: Library) =>
  flattened(treeOf(library.overview().collections)).map(
    ({ collection, depth }) => `${'  '.repeat(depth)}${collection.name} ${collection.count}`,
  )

describe('a collection', () => {
  it('is made with articles in it, as one step, and holds them in the order given', async () => {
    const { library, ids, suez } = await withThree()
    expect(titles(library, suez)).toBe('abcde')
    expect(library.overview().collections).toMatchObject([{ name: 'Suez', parent: null, note: '', count: 5 }])
    expect((await library.undo())?.name).toBe('make the collection “Suez”')
    expect(library.overview().collections).toEqual([])
    expect(library.get(ids[0] ?? '').collections).toEqual({})
    await library.redo()
    expect(titles(library, suez)).toBe('abcde')
  })

  it('takes an article once, at the end, and an article can be in several', async () => {
    const { library, ids, suez, ...built } = await withThree()
    const [f = ''] = await built.with(aDraft({ title: 'f' }))
    await library.collections.add({ id: suez, ids: [...ids, f, f] })
    expect(library.history().undo?.name).toBe('add 1 article to “Suez”')
    expect(titles(library, suez)).toBe('abcdef')
    expect(await library.collections.add({ id: suez, ids })).toBeNull()
    const { id: other } = await library.collections.make({ name: 'Other', parent: null, ids: [f] })
    expect(await library.collections.of([f, ids[0] ?? ''])).toEqual([
      { id: suez, number: 2 },
      { id: other, number: 1 },
    ])
    await library.collections.remove({ id: suez, ids: [f] })
    expect(library.history().undo?.name).toBe('take 1 article out of “Suez”')
    expect([titles(library, suez), titles(library, other)]).toEqual(['abcde', 'f'])
  })

  it('keeps what lies in the trash out of sight, and in its place', async () => {
    const { library, ids, suez } = await withThree()
    await library.trash(ids.slice(1, 2))
    expect(titles(library, suez)).toBe('acde')
    expect(library.overview().collections[0]?.count).toBe(4)
    await library.collections.place({ id: suez, ids: ids.slice(4), before: ids[0] ?? null })
    await library.restore(ids.slice(1, 2))
    expect(titles(library, suez)).toBe('eabcd')
    await library.trash(ids.slice(1, 2))
    await library.erase(ids.slice(1, 2))
    expect(titles(library, suez)).toBe('eacd')
  })

  it('is refused without a name, and where it does not exist', async () => {
    const { library, ids, suez } = await withThree()
    await expect(library.collections.make({ name: ' ', parent: null })).rejects.toMatchObject({ code: 'invalid' })
    await expect(library.collections.add({ id: STRANGER, ids })).rejects.toMatchObject({ code: 'not-found' })
    await expect(library.collections.move({ id: suez, parent: STRANGER, before: null })).rejects.toMatchObject({
      code: 'not-found',
    })
    await expect(library.collections.edit({ id: suez, set: { name: '  ' } })).rejects.toMatchObject({ code: 'invalid' })
  })
})

describe('the order by hand', () => {
  it('changes by moving some before another one, as one step', async () => {
    const { library, ids, suez } = await withThree()
    const [a = '', b = '', c = '', d = '', e = ''] = ids
    const place = async (moved: string[], before: string | null) => {
      const step = await library.collections.place({ id: suez, ids: moved, before })
      return step === null ? 'as it was' : titles(library, suez)
    }
    expect(await place([d], b)).toBe('adbce')
    expect(library.history().undo?.name).toBe('move 1 article in “Suez”')
    // In the order they have, whatever order they were picked in.
    expect(await place([e, a], c)).toBe('dbaec')
    expect(await place([d], null)).toBe('baecd')
    expect(await place([b, a], e)).toBe('as it was')
    // Dropped before one that moves along.
    expect(await place([b, e], e)).toBe('abecd')
    expect(await place([d], STRANGER)).toBe('as it was')
    for (let step = 0; step < 4; step += 1) await library.undo()
    expect(titles(library, suez)).toBe('abcde')
  })

  it('is kept by whatever is moved where, and by opening the library anew', async () => {
    const { library, ids, suez, ...built } = await withThree()
    const moves = fc.array(fc.record({ from: fc.subarray([0, 1, 2, 3, 4], { minLength: 1 }), before: fc.nat(5) }), {
      maxLength: 6,
    })
    await fc.assert(
      fc.asyncProperty(moves, async (all) => {
        let expected = [...titles(library, suez)]
        for (const { from, before } of all) {
          const shown = library.ids({ place: 'all', tag: null, collection: suez, filter: '', sort: 'manual' })
          const moved = from.flatMap((index) => shown[index] ?? [])
          const isMoved = (_: unknown, index: number) => from.includes(index)
          const stays = (_: unknown, index: number) => !from.includes(index)
          expected = [
            ...expected.slice(0, before).filter(stays),
            ...expected.filter(isMoved),
            ...expected.filter((each, index) => index >= before && stays(each, index)),
          ]
          await library.collections.place({ id: suez, ids: moved, before: shown[before] ?? null })
          expect(titles(library, suez)).toBe(expected.join(''))
        }
      }),
      { numRuns: 60 },
    )
    const before = titles(library, suez)
    expect(ids).toHaveLength(before.length)
    const again = await built.reopen()
    expect(titles(again.library, suez)).toBe(before)
    await again.dispose()
  })

  it('leaves the other orders as they are, and is told to whom it may concern', async () => {
    const { library, ids, suez, changes } = await withThree()
    const [a = ''] = ids
    const byTitle = { place: 'all', tag: null, collection: suez, filter: '', sort: 'title' } as const
    await library.collections.place({ id: suez, ids: [a], before: null })
    expect(changes.at(-1)).toEqual({
      articles: [a],
      membership: false,
      tags: [],
      collections: [suez],
      comparisons: [],
      places: [],
    })
    expect(library.ids(byTitle)).toEqual(ids)
    await library.collections.remove({ id: suez, ids: [a] })
    expect(changes.at(-1)).toMatchObject({ membership: true, collections: [suez] })
    expect(library.ids(byTitle)).toEqual(ids.slice(1))
  })
})

describe('collections in collections', () => {
  it('move with all that is inside them, and never into themselves', async () => {
    const { library, suez } = await withThree()
    const make = async (name: string, parent: string | null) => (await library.collections.make({ name, parent })).id
    const egypt = await make('Egypt', null)
    const ships = await make('Ships', suez)
    const crews = await make('Crews', ships)
    expect(tree(library)).toEqual(['Suez 5', '  Ships 0', '    Crews 0', 'Egypt 0'])
    await library.collections.move({ id: suez, parent: egypt, before: null })
    expect(library.history().undo?.name).toBe('move the collection “Suez” into “Egypt”')
    expect(tree(library)).toEqual(['Egypt 0', '  Suez 5', '    Ships 0', '      Crews 0'])
    for (const parent of [suez, ships, crews]) {
      await expect(library.collections.move({ id: suez, parent, before: null })).rejects.toMatchObject({
        code: 'invalid',
      })
    }
    await library.collections.move({ id: crews, parent: null, before: egypt })
    expect(library.history().undo?.name).toBe('move the collection “Crews” to the top')
    expect(tree(library)).toEqual(['Crews 0', 'Egypt 0', '  Suez 5', '    Ships 0'])
    await library.collections.move({ id: crews, parent: null, before: null })
    expect(library.history().undo?.name).toBe('move the collection “Crews”')
    expect(tree(library)).toEqual(['Egypt 0', '  Suez 5', '    Ships 0', 'Crews 0'])
    expect(await library.collections.move({ id: crews, parent: null, before: null })).toBeNull()
  })

  it('go with the one they are in; the articles stay, and one undo brings all back', async () => {
    const { library, ids, suez } = await withThree()
    await library.collections.make({ name: 'Ships', parent: suez, ids: ids.slice(2) })
    await library.collections.edit({ id: suez, set: { note: 'For the piece on canals.' } })
    expect(library.history().undo?.name).toBe('edit the note of “Suez”')
    await library.collections.delete(suez)
    expect(library.history().undo?.name).toBe('delete the collection “Suez” and 1 inside it')
    expect(tree(library)).toEqual([])
    expect(ids.map((id) => library.get(id).collections)).toEqual(ids.map(() => ({})))
    expect(library.overview().places.all).toBe(5)
    await library.undo()
    expect(tree(library)).toEqual(['Suez 5', '  Ships 3'])
    expect(titles(library, suez)).toBe('abcde')
    expect(library.overview().collections.find(({ id }) => id === suez)?.note).toBe('For the piece on canals.')
  })

  it('have names that are tidied', async () => {
    const { library, suez } = await withThree()
    await library.collections.edit({ id: suez, set: { name: '  The   canal ' } })
    expect(tree(library)).toEqual(['The canal 5'])
    expect(library.history().undo?.name).toBe('rename the collection “Suez”')
    expect(await library.collections.edit({ id: suez, set: { name: 'The canal' } })).toBeNull()
  })
})
