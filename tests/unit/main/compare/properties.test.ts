import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Comparison, Pair } from '../../../../common/comparison'
import { item } from '../../../../main/compare/item'
import { comparing, onlyPair } from './comparing'

const word = fc.constantFrom(
  ...'the a of and to river bridge council Monday 30,000 $9.6 15:05 ship canal tugs Smith Dr. school voted opened closed naïve — 你好 наші'.split(
    ' ',
  ),
)
const sentence = fc
  .tuple(fc.array(word, { minLength: 1, maxLength: 14 }), fc.constantFrom('.', '?', '!', '.”', '', '…'))
  .map(([words, end]) => `${words.join(' ')}${end}`)
const separator = fc.constantFrom(' ', ' ', '\n\n', '\n', '  ')
/** Texts that share sentences with one another, as versions do. */
const versions = (count: number) =>
  fc.array(sentence, { minLength: 1, maxLength: 8 }).chain((pool) =>
    fc.array(
      fc
        .array(fc.tuple(fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...pool) }, sentence), separator), {
          maxLength: 10,
        })
        .map((parts) => parts.map(([text, gap]) => text + gap).join('')),
      { minLength: count, maxLength: count },
    ),
  )
const anything = fc.array(fc.string({ unit: 'grapheme', maxLength: 120 }), { minLength: 2, maxLength: 3 })

/** What a pair tells that does not depend on which side is called left. */
function seenFrom(pair: Pair, side: 'left' | 'right') {
  const other = side === 'left' ? 'right' : 'left'
  const turned = <T>(both: Record<'left' | 'right', T>) => ({ one: both[side], two: both[other] })
  return {
    links: pair.links
      .map(({ left, right, score, text, moved, changes, parts, evidence }) => ({
        ...turned({ left, right }),
        score,
        text,
        moved,
        changes: changes.map(turned),
        parts: parts.map(turned),
        neighbours: evidence.neighbours,
        sharedWords: evidence.sharedWords,
      }))
      .sort((a, b) => item(a.one, 0) - item(b.one, 0)),
    runs: pair.runs.map((run) => ({ ...turned(run), words: run.words })).sort((a, b) => a.one[0] - b.one[0]),
    shares: turned({ left: pair.leftShare, right: pair.rightShare }),
    contained: turned({ left: pair.leftInRight, right: pair.rightInLeft }),
  }
}

const unitsOf = (comparison: Comparison, column: number) => item(comparison.columns, column).units

fc.configureGlobal({ numRuns: 40 })

describe('every comparison', { timeout: 60_000 }, () => {
  it('holds every character but white space in exactly one unit', () => {
    fc.assert(
      fc.property(fc.oneof(versions(2), anything), (texts) => {
        const comparison = comparing(texts)
        texts.forEach((text, column) => {
          const units = unitsOf(comparison, column)
          expect(
            units
              .map(({ start, end }) => text.slice(start, end))
              .join('')
              .replace(/\s/g, ''),
          ).toBe(text.replace(/\s/g, ''))
          units.forEach(({ start, end }, index) => {
            expect(start).toBeLessThan(end)
            expect(start).toBeGreaterThanOrEqual(units[index - 1]?.end ?? 0)
            expect(text.slice(start, end)).toBe(text.slice(start, end).trim())
          })
        })
      }),
    )
  })

  it('reads the same from both sides', () => {
    fc.assert(
      fc.property(versions(2), ([left = '', right = '']) => {
        const there = onlyPair(comparing([left, right]))
        const back = onlyPair(comparing([right, left]))
        expect(seenFrom(back, 'right')).toEqual(seenFrom(there, 'left'))
      }),
    )
  })

  it('finds two equal texts the same, to the last word', () => {
    fc.assert(
      fc.property(fc.oneof(versions(2), anything), ([text = '']) => {
        const pair = onlyPair(comparing([text, text]))
        expect(pair.leftShare).toMatchObject({ same: pair.leftShare.words, edited: 0, moved: 0, only: 0 })
        expect(pair.links.every((link) => link.text === 'identical' && !link.moved && link.score === 1)).toBe(true)
      }),
    )
  })

  it('counts every word once', () => {
    fc.assert(
      fc.property(versions(3), (texts) => {
        const { pairs, columns } = comparing(texts)
        for (const { left, right, leftShare, rightShare } of pairs) {
          for (const [column, share] of [[left, leftShare] as const, [right, rightShare] as const]) {
            expect(share.same + share.edited + share.moved + share.only).toBe(share.words)
            expect(share.words).toBe(columns[column]?.words)
            expect(Math.min(share.same, share.edited, share.moved, share.only)).toBeGreaterThanOrEqual(0)
          }
        }
      }),
    )
  })

  it('has every unit in one passage, and in one link of a pair at most', () => {
    fc.assert(
      fc.property(versions(4), (texts) => {
        const { columns, passages, pairs } = comparing(texts)
        columns.forEach(({ units }, column) => {
          const seen = passages.flatMap((passage) => item(passage.units, column))
          expect([...seen].sort((a, b) => a - b)).toEqual(units.map((_, unit) => unit))
        })
        for (const { links } of pairs) {
          for (const side of ['left', 'right'] as const) {
            const linked = links.flatMap((link) => link[side])
            expect(new Set(linked).size).toBe(linked.length)
          }
        }
      }),
    )
  })

  it('keeps changes and runs inside the texts, in order', () => {
    fc.assert(
      fc.property(versions(2), (texts) => {
        const comparison = comparing(texts)
        const { links, runs } = onlyPair(comparison)
        for (const side of ['left', 'right'] as const) {
          const column = side === 'left' ? 0 : 1
          for (const link of links) {
            let at = unitsOf(comparison, column)[link[side][0] ?? 0]?.start ?? 0
            for (const change of link.changes) {
              const [start, end] = change[side]
              expect(start).toBeGreaterThanOrEqual(at)
              expect(end).toBeGreaterThanOrEqual(start)
              expect(item(texts, column).slice(start, end).trim()).toHaveLength(end - start)
              at = end
            }
            expect(at).toBeLessThanOrEqual(unitsOf(comparison, column)[link[side].at(-1) ?? 0]?.end ?? 0)
          }
        }
        const plain = (text: string) => text.replace(/[“”]/g, '"').replace(/[—-]/g, '-').split(/\s+/).join(' ')
        for (const run of runs) {
          expect(plain(item(texts, 0).slice(...run.left))).toBe(plain(item(texts, 1).slice(...run.right)))
          expect(run.words).toBeGreaterThanOrEqual(5)
        }
      }),
    )
  })

  it('survives the way through a worker and a file', () => {
    fc.assert(
      fc.property(versions(3), (texts) => {
        const comparison = comparing(texts)
        expect(JSON.parse(JSON.stringify(comparison))).toEqual(comparison)
      }),
    )
  })

  it('is the same each time', () => {
    fc.assert(
      fc.property(versions(3), (texts) => {
        expect(comparing(texts)).toEqual(comparing(texts))
      }),
    )
  })
})
