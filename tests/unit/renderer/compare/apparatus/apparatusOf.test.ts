import { describe, expect, it } from 'vitest'
import type { Link, Pair } from '../../../../../common/comparison'
import { apparatusOf } from '../../../../../renderer/compare/apparatus/apparatusOf'
import { plainReadings } from '../../../../../renderer/compare/apparatus/apparatusWords'
import { inColumn } from '../../../../../renderer/compare/inColumn'
import { passagesOf } from '../../../../../renderer/compare/passagesOf'
import { aLink, aPair, aText } from '../aPair'

/** What differs: words of the base, and those of the other version in their place. */
type Edits = readonly (readonly [string, string])[]

/** One sentence in several versions, each with its edits against the first; null: it is not there. */
function readings(
  base: string,
  versions: readonly ({ text: string; edits: Edits } | 'in other words' | null)[],
): string {
  const texts = [base, ...versions.map((one) => (one === null ? 'Else.' : one === 'in other words' ? one : one.text))]
  const made = texts.map((text, at) => aText(`t${at}`, [[text]]))
  const pairs: Pair[] = []
  for (const [at, version] of versions.entries()) {
    for (let left = 0; left <= at; left += 1) {
      const links: Link[] = []
      if (left === 0 && version === 'in other words') links.push(aLink([0], [0], { text: 'paraphrased' }))
      else if (left === 0 && version !== null && version !== 'in other words') {
        const changes = version.edits.map(([one, other]) => {
          const [a, b] = [base.indexOf(one), version.text.indexOf(other)]
          return { left: [a, a + one.length] as const, right: [b, b + other.length] as const }
        })
        links.push(aLink([0], [0], { text: changes.length > 0 ? 'edited' : 'identical', changes }))
      }
      pairs.push(aPair(links, { left, right: at + 1 }))
    }
  }
  const together = texts.map((_, at) => (at === 0 || versions[at - 1] !== null ? [0] : []))
  const columns = made.map(({ column }) => column)
  const passages = passagesOf({ columns, pairs, passages: [{ units: together }] })
  return plainReadings(apparatusOf({ texts: made.map(({ text }) => text), columns }, inColumn(passages, 0)))
}

describe('apparatusOf', () => {
  const BASE = 'At least 369 ships and tankers wait.'

  it('gives every version its reading, and those that read the same one entry', () => {
    expect(
      readings(BASE, [
        { text: 'More than 420 ships and tankers wait.', edits: [['At least 369', 'More than 420']] },
        { text: 'In all 422 ships and tankers wait.', edits: [['At least 369', 'In all 422']] },
        { text: 'More than 420 ships and tankers wait.', edits: [['At least 369', 'More than 420']] },
      ]),
    ).toBe('At least 369 ] More than 420 B D   In all 422 C')
  })

  it('collates changes that overlap in one entry, with the words of the base around each', () => {
    expect(
      readings(BASE, [
        { text: 'At least 420 ships and tankers wait.', edits: [['369', '420']] },
        {
          text: 'Some 369 boats and tankers wait.',
          edits: [
            ['At least', 'Some'],
            ['ships', 'boats'],
          ],
        },
        { text: 'Many ships and tankers wait.', edits: [['At least 369', 'Many']] },
      ]),
    ).toBe('At least 369 ] At least 420 B   Some 369 C   Many D\nships ] boats C')
  })

  it('tells what is added, left out, the same, told in other words and not found', () => {
    expect(
      readings(BASE, [
        {
          text: 'At least 369 ships wait there.',
          edits: [
            [' and tankers', ''],
            ['.', ' there.'],
          ],
        },
        null,
      ]),
    ).toBe('and tankers ] om. B\n. ] there. B\nNot found in C.')
    expect(readings(BASE, [{ text: BASE, edits: [] }, 'in other words'])).toBe(
      'C: in other words\nB as A, word for word.',
    )
    const more = { text: 'At least 369 big ships and tankers wait.', edits: [] }
    expect(readings(BASE, [{ ...more, edits: [] }])).toBe('B as A, word for word.')
  })
})
