import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { Edit } from '../../../../../common/contract/schemas'
import { aDraft } from '../../../../support/builders'
import { opened } from '../opened'

const ID = '01HNZXD07M5CEN5XA66EMZSRZW'
const takes = (set: Record<string, unknown>) => v.safeParse(Edit, { ids: [ID], set }).success

describe('the fields of an article', () => {
  it.each([
    [{ publishedAt: '2021' }, 'edit the date'],
    [{ lang: 'de' }, 'edit the language'],
    [{ type: 'opinion' }, 'edit the type'],
    [{ address: 'https://example.com/a' }, 'edit the source address'],
    [{ byline: 'Ada' }, 'edit the author'],
    [{ site: 'The Wire' }, 'edit the site'],
  ] as const)('are set in one step with a plain name, and led back: %j', async (set, name) => {
    const { library, ...built } = await opened()
    const ids = await built.with(aDraft({ lang: 'en' }), aDraft({ lang: 'en' }))
    const before = ids.map((id) => library.get(id))
    await library.edit({ ids: ids.slice(0, 1), set })
    expect(library.history().undo?.name).toBe(name)
    expect(library.get(ids[0] ?? '')).toMatchObject(set)
    await library.undo()
    await library.edit({ ids, set })
    expect(library.history().undo?.name).toBe(`${name}s of 2 articles`.replace('addresss', 'addresses'))
    await library.undo()
    const stamps = { updatedAt: expect.any(String) }
    expect(ids.map((id) => library.get(id))).toEqual(before.map((article) => ({ ...article, ...stamps })))
  })

  it('are emptied by null, and by an empty text', async () => {
    const { library, ...built } = await opened()
    const [id = ''] = await built.with(aDraft({ site: 'A', byline: 'B', address: 'https://c.d', publishedAt: '2021' }))
    await library.edit({ ids: [id], set: { site: '', byline: null, address: null, publishedAt: null, lang: null } })
    const none = { site: null, byline: null, address: null, publishedAt: null, lang: null }
    expect(library.get(id)).toMatchObject(none)
  })

  it('are sorted by what is known of their date', async () => {
    const { library, ...built } = await opened()
    const dates = ['2021-03-14', '2021', '2020-12-31T23:00:00.000Z', '2021-03', '2022']
    const ids = await built.with(...dates.map((publishedAt) => aDraft({ publishedAt, title: publishedAt })))
    const oldest = library.ids({ place: 'all', tag: null, filter: '', sort: 'oldest' })
    const sorted = oldest.map((id) => dates[ids.indexOf(id)])
    expect(sorted).toEqual(['2020-12-31T23:00:00.000Z', '2021', '2021-03', '2021-03-14', '2022'])
    await library.edit({ ids: [ids[4] ?? ''], set: { publishedAt: '2019' } })
    expect(library.ids({ place: 'all', tag: null, filter: '', sort: 'oldest' })[0]).toBe(ids[4])
  })

  it('hold only what they can', () => {
    for (const address of ['ftp://a.b', 'javascript:alert(1)', 'example.com', 'https://', 'https://a b']) {
      expect(takes({ address })).toBe(false)
    }
    for (const address of ['https://example.com', 'http://example.com:8080/a?b#c', null]) {
      expect(takes({ address })).toBe(true)
    }
    for (const publishedAt of ['2021', '2021-02', '2020-02-29', '2021-03-14T06:30:00.000Z', null]) {
      expect(takes({ publishedAt })).toBe(true)
    }
    for (const publishedAt of ['21', '2021-13', '2021-02-29', '2021-3-1', 'March', '2021-03-14T25:00Z', '']) {
      expect(takes({ publishedAt })).toBe(false)
    }
    expect([takes({ lang: 'pt-BR' }), takes({ lang: 'Portuguese, of Brazil' })]).toEqual([true, false])
    expect([takes({ type: 'letter' }), takes({ type: 'novel' })]).toEqual([true, false])
    expect([takes({ fields: [{ name: ' ', value: 'x' }] }), takes({ fields: [] })]).toEqual([false, false])
  })
})

describe('free fields', () => {
  const names = (fields: Record<string, string>) => Object.entries(fields)

  it('are added, changed, renamed in their place and removed, each in one step', async () => {
    const { library, ...built } = await opened()
    const [id = ''] = await built.with(aDraft())
    const own = () => names(library.get(id).fields)
    await library.edit({ ids: [id], set: { fields: [{ name: 'Shelf', value: '3' }] } })
    await library.edit({ ids: [id], set: { fields: [{ name: '__proto__', value: 'kept' }] } })
    await library.edit({ ids: [id], set: { renamedField: { from: 'Shelf', to: 'Box' } } })
    expect(own()).toEqual([
      ['Box', '3'],
      ['__proto__', 'kept'],
    ])
    expect(library.history().undo?.name).toBe('rename the field “Shelf” to “Box”')
    await library.edit({ ids: [id], set: { fields: [{ name: 'Box', value: null }] } })
    expect(own()).toEqual([['__proto__', 'kept']])
    expect((await library.undo())?.name).toBe('remove the field “Box”')
    await library.undo()
    expect(own()).toEqual([
      ['Shelf', '3'],
      ['__proto__', 'kept'],
    ])
    expect(await library.edit({ ids: [id], set: { fields: [{ name: 'Shelf', value: '3' }] } })).toBeNull()
    expect(await library.edit({ ids: [id], set: { fields: [{ name: 'Other', value: null }] } })).toBeNull()
  })

  it('are not renamed onto one another, and then nothing is', async () => {
    const { library, ...built } = await opened()
    const [a = '', b = ''] = await built.with(aDraft(), aDraft())
    await library.edit({ ids: [a, b], set: { fields: [{ name: 'Shelf', value: '3' }] } })
    await library.edit({ ids: [b], set: { fields: [{ name: 'Box', value: '4' }] } })
    const renaming = library.edit({ ids: [a, b], set: { renamedField: { from: 'Shelf', to: 'Box' } } })
    await expect(renaming).rejects.toMatchObject({ code: 'invalid', message: 'There is a field “Box” already.' })
    expect(library.get(a).fields).toEqual({ Shelf: '3' })
  })

  it('are still there when the library is opened again', async () => {
    const built = await opened()
    const [id = ''] = await built.with(aDraft())
    await built.library.edit({ ids: [id], set: { fields: [{ name: '__proto__', value: 'kept' }], type: 'paper' } })
    const again = await built.reopen()
    expect(names(again.library.get(id).fields)).toEqual([['__proto__', 'kept']])
    expect(again.library.get(id).type).toBe('paper')
    await again.library.close()
  })
})

describe('what several articles have in common', () => {
  it('is told, and where they differ', async () => {
    const { library, ...built } = await opened()
    const [a = '', b = '', c = ''] = await built.with(
      aDraft({ site: 'A', byline: 'Ada', wordCount: 10, publishedAt: null }),
      aDraft({ site: 'B', byline: 'Ada', wordCount: 20, publishedAt: null }),
      aDraft({ site: 'A', byline: 'Ada', wordCount: 30, publishedAt: '2021' }),
    )
    await library.edit({ ids: [a, b, c], set: { fields: [{ name: 'Same', value: '1' }] } })
    await library.edit({ ids: [a], set: { fields: [{ name: 'Only a', value: '1' }] } })
    await library.edit({ ids: [c], set: { fields: [{ name: 'Only c', value: '1' }] } })
    expect(await library.info([a, b, c, ID])).toMatchObject({
      count: 3,
      site: 'several',
      byline: { value: 'Ada' },
      publishedAt: 'several',
      type: { value: null },
      lang: { value: 'en' },
      wordCount: 60,
      fields: [
        { name: 'Same', value: { value: '1' } },
        { name: 'Only a', value: 'several' },
        { name: 'Only c', value: 'several' },
      ],
    })
    expect(await library.info([a, b])).toMatchObject({ publishedAt: { value: null }, source: 'several' })
    await expect(library.info([ID])).rejects.toMatchObject({ code: 'not-found' })
  })
})
