import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Link } from '../../../../common/comparison'
import { countPassages, differencesOf, nearestMoved, stepFrom } from '../../../../renderer/compare/differences'
import { runsOf, type ShownPassage } from '../../../../renderer/compare/passages'
import { passagesOf } from '../../../../renderer/compare/passagesOf'
import { aColumn, aComparison, aLink, aPair } from './aPair'

const told = (passages: ShownPassage[]) => passages.map(({ kind, units }) => `${kind} ${units[0]}|${units[1]}`)

describe('passagesOf', () => {
  it('joins neighbouring sentences of a paragraph that are the same, and no others', () => {
    const links = [0, 1, 2, 3].map((at) => aLink([at], [at]))
    expect(told(passagesOf(aComparison(aPair(links), [aColumn(3, 1), aColumn(3, 1)])))).toEqual([
      'same 0,1,2|0,1,2',
      'same 3|3',
    ])
  })

  it('keeps a break that only one side has', () => {
    const links = [aLink([0], [0]), aLink([1], [1])]
    expect(told(passagesOf(aComparison(aPair(links), [aColumn(2), aColumn(1, 1)])))).toEqual(['same 0|0', 'same 1|1'])
  })

  it('leaves every edit a passage of its own', () => {
    const links = [0, 1].map((at) => aLink([at], [at], { text: 'edited' }))
    expect(told(passagesOf(aComparison(aPair(links), [aColumn(2), aColumn(2)])))).toEqual(['edited 0|0', 'edited 1|1'])
  })

  it('puts what stands on the right alone where it would stand, after what the left has there', () => {
    const links = [aLink([0], [0]), aLink([2], [3])]
    expect(told(passagesOf(aComparison(aPair(links), [aColumn(1, 1, 1), aColumn(1, 2, 1)])))).toEqual([
      'same 0|0',
      'only 1|',
      'only |1,2',
      'same 2|3',
    ])
  })

  it('puts the end of the right text at the end', () => {
    expect(told(passagesOf(aComparison(aPair([aLink([0], [0])]), [aColumn(1), aColumn(1, 1)])))).toEqual([
      'same 0|0',
      'only |1',
    ])
  })

  it('says of a moved passage that its words changed too', () => {
    const [first] = passagesOf(
      aComparison(aPair([aLink([0], [0], { moved: true, text: 'paraphrased' })]), [aColumn(1), aColumn(1)]),
    )
    expect(first).toMatchObject({ kind: 'moved', edited: true })
  })

  it('holds every unit of both sides exactly once, and counts that add up', () => {
    fc.assert(
      fc.property(anyPair(), ({ links, left, right }) => {
        const passages = passagesOf(aComparison(aPair(links), [aColumn(...left), aColumn(...right)]))
        const all = (side: 0 | 1) => passages.flatMap(({ units }) => [...(units[side] ?? [])]).sort((a, b) => a - b)
        expect(all(0)).toEqual([...Array(sum(left)).keys()])
        expect(all(1)).toEqual([...Array(sum(right)).keys()])
        expect(passages.map(({ index }) => index)).toEqual([...passages.keys()])
        expect(sum(Object.values(countPassages(passages)))).toBe(passages.length)
      }),
    )
  })
})

describe('the walk through the differences', () => {
  const links = [
    aLink([0], [0]),
    aLink([1], [1], { text: 'edited' }),
    aLink([2], [3], { moved: true }),
    aLink([3], [2], { text: 'edited' }),
  ]
  const passages = passagesOf(aComparison(aPair(links), [aColumn(1, 1, 1, 1, 1), aColumn(1, 1, 1, 1)]))

  it('meets what differs in reading order and leaves out what is hidden', () => {
    expect(differencesOf(passages, new Set())).toEqual([1, 2, 3, 4])
    expect(differencesOf(passages, new Set(['edited']))).toEqual([2, 4])
    expect(differencesOf(passages, new Set(['only-1']))).toEqual([1, 2, 3, 4])
  })

  it('steps on from any passage and stops at the ends', () => {
    expect(stepFrom([1, 2, 4], 0, 'next')).toBe(1)
    expect(stepFrom([1, 2, 4], 3, 'previous')).toBe(2)
    expect(stepFrom([1, 2, 4], 4, 'next')).toBeUndefined()
    expect(stepFrom([1, 2, 4], 1, 'previous')).toBeUndefined()
  })

  it('finds the moved passage that is nearest', () => {
    expect(nearestMoved(passages, 0)?.index).toBe(2)
    expect(nearestMoved(passages.slice(0, 2), 0)).toBeUndefined()
  })
})

describe('runsOf', () => {
  it('cuts where sentences do not stand together', () => {
    expect(runsOf([3, 4, 6])).toEqual([[3, 4], [6]])
    expect(runsOf([])).toEqual([])
  })
})

const sum = (values: number[]) => values.reduce((total, value) => total + value, 0)

/** Any one-to-one links between two texts, crossing as they like. */
function anyPair() {
  const paragraphs = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 6 })
  return fc
    .record({ left: paragraphs, right: paragraphs, seed: fc.array(fc.nat(), { minLength: 30, maxLength: 30 }) })
    .map(({ left, right, seed }) => {
      const free = [...Array(sum(right)).keys()]
      const links: Link[] = []
      for (let unit = 0; unit < sum(left); unit += 1) {
        const dice = seed[unit] ?? 0
        const [partner] = dice % 3 === 0 ? [] : free.splice(dice % Math.max(1, free.length), 1)
        if (partner === undefined) continue
        const text = dice % 2 === 0 ? 'identical' : 'edited'
        const moved = links.some((link) => (link.right[0] ?? 0) > partner)
        links.push(aLink([unit], [partner], { text, moved }))
      }
      return { left, right, links }
    })
}
