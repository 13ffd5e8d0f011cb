import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyWithInverse } from '../../../../../main/library/store/inverse'
import { applyOps, emptyLibrary, type Op } from '../../../../../main/library/store/operations'
import { overlayOf } from '../../../../../main/library/store/overlay'
import { anArticle } from '../../../../support/builders'

const id = fc.constantFrom('a', 'b', 'c')
const title = fc.constantFrom('one', 'two', 'three')
const op: fc.Arbitrary<Op> = fc.oneof(
  fc.tuple(id, title).map(([which, text]): Op => {
    return { op: 'put', kind: 'article', record: anArticle({ ...aTemplate, id: which, title: text }) }
  }),
  fc.tuple(id, title).map(([which, text]): Op => ({ op: 'set', kind: 'article', id: which, fields: { title: text } })),
  id.map((which): Op => ({ op: 'del', kind: 'article', id: which })),
  fc.tuple(id, title).map(([which, name]): Op => {
    return { op: 'put', kind: 'tag', record: { id: which, name, colour: 'blue', key: null } }
  }),
  fc.tuple(id, title).map(([which, name]): Op => ({ op: 'set', kind: 'tag', id: which, fields: { name } })),
  id.map((which): Op => ({ op: 'del', kind: 'tag', id: which })),
)
const aTemplate = anArticle()
const ops = fc.array(op, { maxLength: 8 })

const contents = (tables: { articles: { values(): Iterable<object> }; tags: { values(): Iterable<object> } }) =>
  [...tables.articles.values(), ...tables.tags.values()].map((record) => JSON.stringify(record)).sort()

describe('changes as data', () => {
  it('are led back by their inverse', async () => {
    await fc.assert(
      fc.asyncProperty(ops, ops, async (before, change) => {
        const library = emptyLibrary()
        applyOps(library, before)
        const was = contents(library)
        applyOps(library, await applyWithInverse(library, change))
        expect(contents(library)).toEqual(was)
      }),
    )
  })

  it('leave the same when they are applied twice', () => {
    fc.assert(
      fc.property(ops, (change) => {
        const once = emptyLibrary()
        applyOps(once, change)
        const twice = emptyLibrary()
        applyOps(twice, change)
        applyOps(twice, change)
        expect(contents(twice)).toEqual(contents(once))
      }),
    )
  })

  it('show in an overlay as they will be, and leave what lies beneath', async () => {
    await fc.assert(
      fc.asyncProperty(ops, ops, async (before, change) => {
        const library = emptyLibrary()
        applyOps(library, before)
        const was = contents(library)
        const overlay = overlayOf(library)
        applyOps(overlay, change)
        expect(contents(library)).toEqual(was)
        const direct = { ...library, articles: new Map(library.articles), tags: new Map(library.tags) }
        applyOps(direct, change)
        expect(contents(overlay)).toEqual(contents(direct))
        const delta = await overlay.settle(library)
        expect(contents(library)).toEqual(contents(direct))
        for (const [changed, record] of delta.tags) {
          if (record) library.tags.set(changed, record)
          else library.tags.delete(changed)
        }
        for (const [changed, record] of delta.articles) {
          if (record) library.articles.set(changed, record)
          else library.articles.delete(changed)
        }
        expect(contents(library)).toEqual(was)
      }),
    )
  })
})
