import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Library } from '../../../../../main/library/library'
import { opened } from '../opened'

const names = (library: Library) => library.overview().searches.map(({ name }) => name)
const undoName = (library: Library) => library.history().undo?.name

async function withSearches(...all: string[]) {
  const built = await opened()
  const ids: string[] = []
  for (const name of all) {
    ids.push((await built.library.searches.save({ name, icon: 'search', query: name.toLowerCase() })).id)
  }
  return { ...built, ids }
}

describe('saved searches', () => {
  it('are kept, renamed, changed and deleted, each in a step of its own name', async () => {
    const { library, ids } = await withSearches('Ferries')
    const [id = ''] = ids
    expect(undoName(library)).toBe('save the search “Ferries”')
    await library.searches.edit({ id, set: { name: '  Old   boats ' } })
    expect(undoName(library)).toBe('rename the search “Ferries”')
    await library.searches.edit({ id, set: { icon: 'flag' } })
    expect(undoName(library)).toBe('change the icon of the search “Old boats”')
    await library.searches.edit({ id, set: { query: 'boat is:unread' } })
    expect(undoName(library)).toBe('change the text of the search “Old boats”')
    expect(library.overview().searches).toMatchObject([
      { id, name: 'Old boats', icon: 'flag', query: 'boat is:unread' },
    ])
    await library.searches.delete(id)
    expect(undoName(library)).toBe('delete the search “Old boats”')
    expect(names(library)).toEqual([])
    for (let step = 0; step < 5; step++) await library.undo()
    expect(names(library)).toEqual([])
    for (let step = 0; step < 4; step++) await library.redo()
    expect(library.overview().searches).toMatchObject([{ name: 'Old boats', icon: 'flag', query: 'boat is:unread' }])
  })

  it('keep no step of what changes nothing, and say when they are gone', async () => {
    const { library, ids } = await withSearches('Ferries', 'Canals')
    const [first = '', second = ''] = ids
    expect(await library.searches.edit({ id: first, set: { name: 'Ferries', icon: 'search' } })).toBeNull()
    expect(await library.searches.move({ id: first, before: second })).toBeNull()
    expect(await library.searches.move({ id: second, before: null })).toBeNull()
    await library.searches.delete(first)
    await expect(library.searches.edit({ id: first, set: { icon: 'star' } })).rejects.toMatchObject({
      code: 'not-found',
    })
    await expect(library.searches.edit({ id: second, set: { name: ' ' } })).rejects.toMatchObject({ code: 'invalid' })
  })

  it('are on the disk, and the window is told of each change', async () => {
    const built = await withSearches('Ferries', 'Canals')
    const told = built.changes.length
    await built.library.searches.move({ id: built.ids[1] ?? '', before: built.ids[0] ?? '' })
    expect(built.changes.length).toBe(told + 1)
    const again = await built.reopen()
    expect(names(again.library)).toEqual(['Canals', 'Ferries'])
    await again.library.close()
  })

  it('stand in the order in which they were put', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ from: fc.nat(4), before: fc.option(fc.nat(4), { nil: null }) }), { maxLength: 12 }),
        async (moves) => {
          const { library, ids } = await withSearches('A', 'B', 'C', 'D', 'E')
          let order = [...ids]
          for (const { from, before } of moves) {
            const id = ids[from] ?? ''
            const target = before === null ? null : (ids[before] ?? '')
            if (target === id) continue
            await library.searches.move({ id, before: target })
            order = order.filter((each) => each !== id)
            order.splice(target === null ? order.length : order.indexOf(target), 0, id)
          }
          expect(library.overview().searches.map((search) => search.id)).toEqual(order)
        },
      ),
      { numRuns: 15 },
    )
  })
})
