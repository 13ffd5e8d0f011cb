import { describe, expect, it } from 'vitest'
import type { ComparedArticles } from '../../../../common/comparison'
import { passagesOf } from '../../../../renderer/compare/passagesOf'
import { cutBlocks } from '../../../../renderer/compare/pieces'
import { readingsOf } from '../../../../renderer/compare/readings'
import { reorder } from '../../../../renderer/compare/reorder'
import { shownComparison, verdictOf } from '../../../../renderer/compare/shown'
import { aComparison, aLink, aPair, aText } from './aPair'

const left = aText('left', [['The cause is open.', 'Tugs pulled.'], ['At least 369 ships waited.']])
const right = aText('right', [['The cause is open.', 'Tugs pulled.'], ['More than 420 ships waited in line.']])
const at = (side: typeof left, words: string): [number, number] => {
  const start = side.text.text.indexOf(words)
  return [start, start + words.length]
}
const end = left.text.text.length - 1
const edit = aLink([2], [2], {
  text: 'edited',
  changes: [
    { left: at(left, 'At least 369'), right: at(right, 'More than 420') },
    { left: [end, end], right: at(right, ' in line') },
  ],
})
const pair = aPair([aLink([0], [0]), aLink([1], [1]), edit])
const articles: ComparedArticles = {
  texts: [left.text, right.text],
  comparison: { format: 1, columns: [left.column, right.column], pairs: [pair], passages: [] },
}

describe('cutBlocks', () => {
  const passages = passagesOf(aComparison(pair, [left.column, right.column]))

  it('fills every block without a gap, so that copied text is the text', () => {
    for (const side of [left, right]) {
      const blocks = cutBlocks(side.text, side.column, passages, side === left ? 0 : 1)
      const parts = blocks.map(({ pieces }) => pieces.flatMap((piece) => piece.parts))
      const texts = parts.map((all) => all.map((part) => side.text.text.slice(part.start, part.end)).join(''))
      expect(texts.join('\n\n')).toBe(side.text.text)
    }
  })

  it('takes a passage that fills its block as one piece', () => {
    const [first] = cutBlocks(left.text, left.column, passages, 0)
    expect(first?.pieces).toHaveLength(1)
    expect(first?.pieces[0]?.passage).toBe(0)
  })

  it('marks changed words without the space around them, and a gap where the other side has more', () => {
    const told = (side: typeof left, of: 0 | 1) =>
      cutBlocks(side.text, side.column, passages, of)[1]?.pieces[0]?.parts.map(
        (part) => `${part.kind}:${side.text.text.slice(part.start, part.end)}`,
      )
    expect(told(left, 0)).toEqual(['changed:At least 369', 'plain: ships waited', 'gap:', 'plain:.'])
    expect(told(right, 1)).toEqual(['changed:More than 420', 'plain: ships waited ', 'changed:in line', 'plain:.'])
  })
})

describe('readingsOf', () => {
  it('reads as an apparatus', () => {
    const drop = aLink([0], [0], { text: 'edited', changes: [{ left: at(left, 'open'), right: [3, 3] }] })
    expect(readingsOf(edit, left.text.text, right.text.text)).toEqual([
      { kind: 'differs', lemma: 'At least 369', variant: 'More than 420' },
      { kind: 'add', lemma: 'waited', variant: 'in line' },
    ])
    expect(readingsOf(drop, left.text.text, right.text.text)).toEqual([{ kind: 'om', lemma: 'open', variant: '' }])
  })
})

describe('reorder', () => {
  it('swaps the columns and everything that speaks of them', () => {
    const swapped = reorder(articles, [1, 0])
    expect(swapped.texts.map(({ id }) => id)).toEqual(['right', 'left'])
    expect(swapped.comparison.pairs[0]?.links[2]?.changes[0]).toEqual({
      left: at(right, 'More than 420'),
      right: at(left, 'At least 369'),
    })
    expect(reorder(swapped, [1, 0])).toEqual(articles)
  })

  it('puts links into the order of the new left text', () => {
    const crossed = aPair([aLink([0], [2], { shape: 'split' }), aLink([2], [0])])
    const comparison = { ...articles.comparison, pairs: [crossed] }
    const [mirrored] = reorder({ ...articles, comparison }, [1, 0]).comparison.pairs
    expect(mirrored?.links.map((link) => link.left[0])).toEqual([0, 2])
    expect(mirrored?.links[1]?.shape).toBe('merge')
  })
})

describe('verdictOf', () => {
  const verdict = (one: typeof left, other: typeof left, links = [aLink([0], [0])]) => {
    const comparison = { ...articles.comparison, columns: [one.column, other.column], pairs: [aPair(links)] }
    const shown = shownComparison({ texts: [one.text, other.text], comparison })
    return shown && verdictOf(shown)
  }
  const one = aText('one', [['Tugs pulled.']])

  it('tells the same, the unrelated and the different apart', () => {
    expect(verdict(one, aText('two', [['Tugs pulled.']]))).toBe('the same')
    expect(verdict(one, aText('two', [['Bees dance.']]), [])).toBe('nothing shared')
    expect(verdict(one, aText('two', [['Tugs pulled!']]))).toBe('differ')
  })
})
