import { describe, expect, it } from 'vitest'
import { passagesOf } from '../../../../../renderer/compare/passagesOf'
import { cutBlocks } from '../../../../../renderer/compare/pieces'
import { rowsOf } from '../../../../../renderer/compare/rows/rowsOf'
import { aComparison, aLink, aPair, aText } from '../aPair'

describe('rowsOf', () => {
  it('puts what is linked into one row and what is not into rows of its own', () => {
    const [a, b] = [aText('a', [['One.', 'Two.'], ['Three.']]), aText('b', [['Two.'], ['Four.'], ['One.']])]
    const pair = aPair([aLink([0], [2], { moved: true }), aLink([1], [0])])
    const passages = passagesOf(aComparison(pair, [a.column, b.column]))
    const blocks = [a, b].map(({ text, column }, at) => cutBlocks(text, column, passages, at))
    const told = rowsOf({ passages, blocks }).map(({ cells }) =>
      cells.map((parts, at) =>
        parts.map(({ piece }) => (at === 0 ? a : b).text.text.slice(piece.start, piece.end)).join(' / '),
      ),
    )
    expect(told).toEqual([
      ['One.', 'One.'],
      ['Two.', 'Two.'],
      ['Three.', ''],
      ['', 'Four.'],
    ])
  })
})
