import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Link } from '../../../../../common/comparison'
import { redlineOf, type Side } from '../../../../../renderer/compare/redline/redlineOf'
import { aLink, aText } from '../aPair'

const MARKS = { kept: '', added: '+', 'left out': '-', 'moved here': '>', 'moved away': '<' } as const

/** Each paragraph in one line, what is not kept in brackets with its mark. */
const told = (base: Side, version: Side, links: Link[]) =>
  redlineOf(base, version, { links }).map(({ stretches }) =>
    stretches
      .map(({ fate, from, start, end }) => {
        const words = (from === 'base' ? base : version).text.text.slice(start, end)
        return fate === 'kept' ? words : `[${MARKS[fate]}${words}]`
      })
      .join(''),
  )

/** The same words in both texts, from the first to the last character that differs. */
function anEdit(base: Side, left: number, version: Side, right: number, words: [string, string]): Link {
  const [one, other] = [base.column.units[left]?.start ?? 0, version.column.units[right]?.start ?? 0]
  const at = [base.text.text.indexOf(words[0], one), version.text.text.indexOf(words[1], other)] as const
  const change = {
    left: [at[0], at[0] + words[0].length] as const,
    right: [at[1], at[1] + words[1].length] as const,
  }
  return aLink([left], [right], { text: 'edited', changes: [change] })
}

describe('redlineOf', () => {
  it('strikes what was left out and underlines what was added, words and sentences and paragraphs', () => {
    const base = aText('a', [['One ship waits.', 'Two sail.'], ['A third sinks.'], ['The end.']])
    const version = aText('b', [['Ten ships wait.', 'Three more come.'], ['The end.'], ['A list follows.']])
    const links = [anEdit(base, 0, version, 0, ['One ship waits', 'Ten ships wait']), aLink([3], [2])]
    expect(told(base, version, links)).toEqual([
      '[-One ship waits][+Ten ships wait].[-Two sail.] [+Three more come.]',
      '[-A third sinks.]',
      'The end.',
      '[+A list follows.]',
    ])
  })

  it('shows what moved at both places', () => {
    const base = aText('a', [['First it was.'], ['Then it is.'], ['The end.']])
    const version = aText('b', [['Then it is.'], ['The end.'], ['First it was.']])
    const links = [aLink([0], [2], { moved: true }), aLink([1], [0]), aLink([2], [1])]
    expect(told(base, version, links)).toEqual(['[<First it was.]', 'Then it is.', 'The end.', '[>First it was.]'])
  })

  it('strikes a whole sentence that is told in other words', () => {
    const base = aText('a', [['It rained.', 'They left.']])
    const version = aText('b', [['Water came down.', 'They left.']])
    const links = [aLink([0], [0], { text: 'paraphrased' }), aLink([1], [1])]
    expect(told(base, version, links)).toEqual(['[-It rained.][+Water came down.] They left.'])
  })

  it('holds the whole version in its order, and every sentence that only the base has once', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 5 })
    const written = (id: string, paragraphs: number[]) =>
      aText(
        id,
        paragraphs.map((count, at) => Array.from({ length: count }, (_, index) => `${id} ${at}.${index} is said.`)),
      )
    fc.assert(
      fc.property(sizes, sizes, fc.infiniteStream(fc.nat({ max: 2 })), (left, right, choices) => {
        const [base, version] = [written('a', left), written('b', right)]
        const links: Link[] = []
        let next = 0
        for (const unit of base.column.units.keys()) {
          const choice = choices.next().value ?? 0
          if (choice === 0 || next >= version.column.units.length) continue
          links.push(aLink([unit], [next], { moved: choice === 2 }))
          next += 1 + (choices.next().value ?? 0)
        }
        const blocks = redlineOf(base, version, { links })
        const own = blocks.filter(({ stretches }) => stretches.some(({ from }) => from === 'version'))
        const words = own.map(({ stretches }) =>
          stretches
            .filter(({ from }) => from === 'version')
            .map(({ start, end }) => version.text.text.slice(start, end))
            .join(''),
        )
        expect(words.join('\n\n')).toBe(version.text.text)
        const gone = blocks.flatMap(({ stretches }) => stretches.filter(({ from }) => from === 'base'))
        const kept = new Set(links.filter(({ moved }) => !moved).flatMap((link) => link.left))
        const expected = [...base.column.units.keys()].filter((unit) => !kept.has(unit))
        expect(gone.map(({ unit }) => unit)).toEqual(expected)
      }),
    )
  })
})
