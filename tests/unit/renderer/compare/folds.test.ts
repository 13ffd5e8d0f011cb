import { describe, expect, it } from 'vitest'
import {
  countPassages,
  differencesOf,
  type Hidden,
  hiddenBy,
  PRESETS,
  presetOf,
} from '../../../../renderer/compare/differences'
import { hasFigureOrQuote } from '../../../../renderer/compare/figures'
import { foldedOf, isFold, withFolds } from '../../../../renderer/compare/folds'
import { passagesOf } from '../../../../renderer/compare/passagesOf'
import { aComparison, aLink, aPair, aText } from './aPair'

/** Same, edited with a figure, only in A, same, moved, only in B. */
function sixPassages() {
  const a = aText('a', [['One.'], ['Two ships, 2.'], ['Three.'], ['Four.'], ['Five.']])
  const b = aText('b', [['Five.'], ['One.'], ['Two boats, 2.'], ['Four.'], ['Six “said” so.']])
  const links = [
    aLink([0], [1]),
    aLink([1], [2], { text: 'edited' }),
    aLink([3], [3]),
    aLink([4], [0], { moved: true }),
  ]
  return passagesOf(aComparison(aPair(links), [a.column, b.column]), [a.text.text, b.text.text])
}

const none = new Set<number>()
const hiding = (...names: Hidden[]) => new Set(names)

describe('filters', () => {
  it('walks what each preset shows, and knows it again', () => {
    const passages = sixPassages()
    expect(countPassages(passages)).toMatchObject({ same: 2, edited: 1, moved: 1, 'only-0': 1, 'only-1': 1 })
    const walked = (name: (typeof PRESETS)[number]) =>
      differencesOf(passages, new Set(hiddenBy(name, 2))).map((at) => passages[at]?.kind)
    expect(walked('all')).toHaveLength(4)
    expect(walked('differences')).toHaveLength(4)
    expect(walked('only')).toEqual(['only', 'only'])
    expect(walked('moved')).toEqual(['moved'])
    expect([...walked('facts')].sort()).toEqual(['edited', 'only'])
    for (const name of PRESETS) {
      expect(presetOf(new Set(hiddenBy(name, 3)), 3)).toBe(name)
      expect(presetOf(hiding(...hiddenBy(name, 3), 'folded'), 3)).toBe(name)
    }
    expect(presetOf(hiding('edited'), 2)).toBeUndefined()
  })

  it.each([
    ['It cost 30 marks.', true],
    ['كان هناك ٣٦٩ سفينة.', true],
    ['“Never,” she said.', true],
    ['„Nie“, sagte sie.', true],
    ['«Jamais», dit-elle.', true],
    ['It’s nobody’s.', false],
  ])('%s', (text, expected) => {
    expect(hasFigureOrQuote(text)).toBe(expected)
  })
})

describe('folds', () => {
  it('folds what is the same, and what is not shown, but for what was opened', () => {
    const passages = sixPassages()
    const kinds = (folded: ReadonlySet<number>) => [...folded].map((at) => passages[at]?.kind)
    expect(foldedOf(passages, hiding(), none).size).toBe(0)
    expect(kinds(foldedOf(passages, hiding('folded'), none))).toEqual(['same', 'same'])
    expect(kinds(foldedOf(passages, hiding('folded', ...hiddenBy('moved', 2)), none))).not.toContain('moved')
    const [first = 0] = foldedOf(passages, hiding('folded'), none)
    expect(foldedOf(passages, hiding('folded'), new Set([first])).has(first)).toBe(false)
  })

  it('puts neighbours into one line that counts each passage once', () => {
    const blocks = [[0], [0, 1], [], [2], [3], [4, 5], [5]]
    const told = withFolds(blocks, (own) => own, new Set([0, 1, 4, 5])).map((item) =>
      isFold(item) ? `${item.passages}` : item,
    )
    expect(told).toEqual(['0,1', [2], [3], '4,5'])
  })
})
