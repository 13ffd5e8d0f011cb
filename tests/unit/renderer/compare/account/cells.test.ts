import { describe, expect, it } from 'vitest'
import type { Comparison } from '../../../../../common/comparison'
import { cellsOf, cellWords } from '../../../../../renderer/compare/account/cells'
import { aColumn, aLink, aPair } from '../aPair'

const comparison: Comparison = {
  format: 1,
  columns: [aColumn(1, 1, 1), aColumn(1, 1), aColumn(1)],
  pairs: [
    aPair([aLink([0], [0]), aLink([1], [1], { text: 'edited' })]),
    aPair([aLink([0], [0], { moved: true })], { right: 2 }),
    aPair([aLink([0], [0], { text: 'paraphrased' })], { left: 1, right: 2 }),
  ],
  passages: [{ units: [[0], [0], [0]] }, { units: [[1], [1], []] }, { units: [[2], [], []] }],
}

describe('cellsOf', () => {
  const rows = cellsOf(comparison)

  it('tells of every passage of a column the most that happened to it', () => {
    expect(rows.map((cells) => cells.map((cell) => cell?.kind ?? '-').join(' '))).toEqual([
      'moved edited only',
      'edited edited -',
      'moved - -',
    ])
  })

  it('names the others that have it, and never calls what was not found absent', () => {
    const words = (column: number, passage: number) => cellWords(rows[column]?.[passage], { column, passage, of: 3 })
    expect(words(0, 0)).toBe('Passage 1 of 3 in A: moved, also in B and C')
    expect(words(0, 2)).toBe('Passage 3 of 3: only in A')
    expect(words(2, 1)).toBe('Passage 2 of 3: not found in C')
  })
})
