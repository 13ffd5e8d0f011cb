import { describe, expect, it } from 'vitest'
import { DEFAULT_VIEW } from '../../../../../common/comparisons'
import type { Library } from '../../../../../main/library/library'
import { aDraft } from '../../../../support/builders'
import { opened } from '../opened'

const ask = (library: Library, text: string, recent: string[] = [], limit = 20) => library.goTo({ text, limit, recent })
const told = async (library: Library, text: string, recent: string[] = []) =>
  (await ask(library, text, recent)).map(({ kind, name }) => `${kind}: ${name}`)
const names = async (library: Library, text: string, recent: string[] = []) =>
  (await ask(library, text, recent)).map(({ name }) => name)

describe('going to', () => {
  it('has the exact before the beginning, that before words within, and letters alone last', async () => {
    const { library, ...built } = await opened()
    await built.with(
      aDraft({ title: 'Fossil record of Rhodes' }),
      aDraft({ title: 'Terraform' }),
      aDraft({ title: 'On the form' }),
      aDraft({ title: 'Formula' }),
      aDraft({ title: 'Forms of government' }),
      aDraft({ title: 'Form' }),
    )
    expect(await names(library, 'form')).toEqual(['Form', 'Formula', 'Forms of government', 'On the form', 'Terraform'])
    expect(await names(library, 'forr')).toEqual(['Fossil record of Rhodes'])
  })

  it('has what was opened lately before what was not, where both are as near', async () => {
    const { library, ...built } = await opened()
    const [older = '', longer = ''] = await built.with(
      aDraft({ title: 'Ferry A' }),
      aDraft({ title: 'Ferry, much longer' }),
      aDraft({ title: 'Ferry B' }),
      aDraft({ title: 'Night ferry' }),
    )
    expect(await names(library, 'ferry')).toEqual(['Ferry B', 'Ferry A', 'Ferry, much longer', 'Night ferry'])
    expect(await names(library, 'ferry', [longer, older])).toEqual([
      'Ferry, much longer',
      'Ferry A',
      'Ferry B',
      'Night ferry',
    ])
  })

  it('finds tags, sites and places too, each as what it is', async () => {
    const { library, ...built } = await opened()
    await built.with(
      aDraft({ title: 'Harbour plans', site: 'Harbour Post', tags: ['harbour west'] }),
      aDraft({ title: 'Other', site: 'Harbour Post', tags: ['Häfen'] }),
      aDraft({ title: 'In boxes' }),
    )
    expect(await told(library, 'harbour')).toEqual([
      'tag: harbour west',
      'site: Harbour Post',
      'article: Harbour plans',
    ])
    expect((await ask(library, 'harbour p'))[0]).toEqual({ kind: 'site', name: 'Harbour Post', count: 2 })
    expect(await told(library, 'inbo')).toEqual(['place: Inbox', 'article: In boxes'])
    expect(await told(library, 'hafen')).toEqual(['tag: Häfen'])
    expect(await told(library, '#har')).toEqual(['tag: harbour west'])
    expect(await told(library, '#')).toEqual(['tag: Häfen', 'tag: harbour west'])
    expect(await told(library, '@')).toEqual([])
    expect(await told(library, '– ?')).toEqual([])
  })

  it('follows the library: titles, sites and the trash', async () => {
    const { library, ...built } = await opened()
    const [id = '', other = ''] = await built.with(
      aDraft({ title: 'Ferry', site: 'Morning Ledger' }),
      aDraft({ title: 'Canal', site: 'Morning Ledger' }),
    )
    expect(await told(library, 'ferry')).toEqual(['article: Ferry'])
    await library.edit({ ids: [id], set: { title: 'Barge', site: 'City Wire' } })
    expect(await told(library, 'ferry')).toEqual([])
    expect(await told(library, 'barge')).toEqual(['article: Barge'])
    expect(await ask(library, 'ledger')).toMatchObject([{ kind: 'site', count: 1 }])
    await library.trash([id])
    expect(await told(library, 'barge')).toEqual([])
    expect(await told(library, 'city wire')).toEqual([])
    await library.undo()
    expect(await told(library, 'barge')).toEqual(['article: Barge'])
    await library.trash([other])
    await library.erase([other])
    expect(await told(library, 'canal')).toEqual([])
    expect(await told(library, 'ledger')).toEqual([])
    await built.with(aDraft({ title: 'Barges again' }))
    expect(await told(library, 'barge')).toEqual(['article: Barge', 'article: Barges again'])
  })

  it('offers what was opened last before anything is typed, then the places', async () => {
    const { library, ...built } = await opened()
    const [a = '', b = '', c = ''] = await built.with(
      aDraft({ title: 'A' }),
      aDraft({ title: 'B' }),
      aDraft({ title: 'C', tags: ['sea'] }),
    )
    await library.trash([c])
    expect((await told(library, '', [b, c, a])).slice(0, 4)).toEqual([
      'article: B',
      'article: A',
      'place: Inbox',
      'place: Later',
    ])
    expect(await told(library, '')).toContain('tag: sea')
  })

  it('remembers what was read before the library was opened', async () => {
    const built = await opened()
    const [a = '', b = ''] = await built.with(aDraft({ title: 'Older' }), aDraft({ title: 'Newer' }), aDraft())
    for (const id of [a, b]) await built.library.position({ id, progress: 0.5, position: { block: 2, within: 0 } })
    await ask(built.library, 'warm')
    expect((await names(built.library, '')).slice(0, 3)).toEqual(['Newer', 'Older', 'Inbox'])
  })

  it('finds collections, with those around them, and saved searches', async () => {
    const { library } = await opened()
    const outer = await library.collections.make({ name: 'Elections', parent: null })
    await library.collections.make({ name: 'Posters', parent: outer.id })
    await library.searches.save({ name: 'Poster prices', icon: 'bolt', query: 'poster price*' })
    expect(await ask(library, 'poster')).toMatchObject([
      { kind: 'search', name: 'Poster prices', icon: 'bolt', query: 'poster price*' },
      { kind: 'collection', name: 'Posters', within: ['Elections'] },
    ])
    expect(await told(library, '@')).toEqual(['collection: Elections', 'collection: Posters'])
  })

  it('finds comparisons by their titles, the one that was open last first', async () => {
    const { library, ...built } = await opened()
    const ids = await built.with(aDraft({ title: 'Wire' }), aDraft({ title: 'Outlet' }))
    const { id } = await library.comparisons.keep({ ids, view: DEFAULT_VIEW, title: 'Poster figures' })
    await library.comparisons.keep({ ids, view: DEFAULT_VIEW, title: 'Poster numbers' })
    await library.comparisons.opened(id)
    expect(await ask(library, 'poster')).toEqual([
      { kind: 'comparison', id, name: 'Poster figures', of: ['Wire', 'Outlet'] },
      expect.objectContaining({ kind: 'comparison', name: 'Poster numbers' }),
    ])
    const comparisons = (await told(library, '')).filter((each) => each.startsWith('comparison'))
    expect(comparisons).toEqual(['comparison: Poster figures', 'comparison: Poster numbers'])
  })

  it('gives no more than it was asked for', async () => {
    const { library, ...built } = await opened()
    await built.with(...Array.from({ length: 30 }, (_, at) => aDraft({ title: `Ferry ${at}`, tags: [`ferry ${at}`] })))
    expect(await ask(library, 'ferry', [], 12)).toHaveLength(12)
    const found = await ask(library, 'ferry', [], 12)
    // Articles are not crowded out by tags.
    expect(found.filter(({ kind }) => kind === 'tag')).toHaveLength(5)
  })
})
