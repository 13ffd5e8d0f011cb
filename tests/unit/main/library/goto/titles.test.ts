import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { ArticleId } from '../../../../../common/model'
import { haystackOf, initialsOf } from '../../../../../main/library/goto/haystack'
import { spreadRank, wantedOf, wholeRank } from '../../../../../main/library/goto/nearness'
import { placeOf } from '../../../../../main/library/goto/ranking'
import { Titles } from '../../../../../main/library/goto/titles'

/** Every title held against the query, one by one, and all sorted. */
function naive(titles: ReadonlyMap<ArticleId, string>, typed: string, recent: ReadonlyMap<ArticleId, number>) {
  const wanted = wantedOf(typed)
  if (!wanted) return []
  const found = [...titles].flatMap(([id, title]) => {
    const haystack = haystackOf(title)
    const rank = wholeRank(haystack, wanted, 0) || spreadRank(haystack, wanted, initialsOf(haystack)).rank
    const place = placeOf({ rank, recent: recent.get(id) ?? 0, kind: 0, length: haystack.length })
    return rank > 0 ? [{ id, place }] : []
  })
  return found.sort((a, b) => b.place - a.place || (a.id > b.id ? -1 : 1))
}

const aWord = fc.oneof(
  fc.constantFrom('the', 'last', 'ferry', 'Férry', 'climate', 'report', 'выборы', '北京', '2024', 'a'),
  fc.stringMatching(/^[abcä]{1,5}$/),
)
const aTitle = fc.array(aWord, { maxLength: 6 }).map((words) => words.join(' '))
const aQuery = fc.oneof(aTitle, fc.stringMatching(/^[abcltfr ]{1,6}$/))
const anId = fc.integer({ min: 0, max: 60 }).map((number) => `id-${String(number).padStart(3, '0')}`)
const aChange = fc.record({ id: anId, title: fc.option(aTitle, { nil: null }) })

it('finds what looking at every title would find, however titles change and letters are appended', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ changes: fc.array(aChange, { maxLength: 20 }), query: aQuery }), { maxLength: 4 }),
      fc.array(anId, { maxLength: 4 }),
      fc.integer({ min: 1, max: 8 }),
      async (rounds, opened, most) => {
        const index = new Titles()
        const all = new Map<ArticleId, string>()
        const recent = new Map(opened.map((id, at) => [id, 60 - at]))
        for (const { changes, query } of rounds) {
          for (const { id, title } of changes) {
            if (title === null) {
              index.delete(id)
              all.delete(id)
            } else {
              index.set(id, title)
              all.set(id, title)
            }
          }
          expect(index.size).toBe(all.size)
          for (let size = 1; size <= query.length; size++) {
            const wanted = wantedOf(query.slice(0, size))
            if (!wanted) continue
            expect(await index.nearest(wanted, most, recent)).toEqual(
              naive(all, query.slice(0, size), recent).slice(0, most),
            )
          }
        }
      },
    ),
    { numRuns: 300 },
  )
})

it('rules nothing out by what it found while titles changed', async () => {
  const index = new Titles()
  const many = Array.from({ length: 40_000 }, (_, at) => `id-${String(at).padStart(6, '0')}`)
  for (const id of many) index.set(id, 'Nothing of the kind')
  const find = async (typed: string) => {
    const wanted = wantedOf(typed)
    return wanted ? (await index.nearest(wanted, 5, new Map())).map(({ id }) => id) : []
  }
  const under = find('nothing f')
  index.set('id-000001', 'Nothing ferry')
  await under
  expect(await find('nothing ferry')).toEqual(['id-000001'])
})
