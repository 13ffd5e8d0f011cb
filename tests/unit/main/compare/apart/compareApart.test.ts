import { describe, expect, it } from 'vitest'
import { type CompareOptions, DEFAULT_COMPARE_OPTIONS, type TextBlock } from '../../../../../common/comparison'
import { BOILERPLATE_RULES, type BoilerplateRule } from '../../../../../common/setApart'
import { boilerplateRule } from '../../../../../main/compare/apart/boilerplate'
import { compareApart } from '../../../../../main/compare/apart/compareApart'

const ALL: ReadonlySet<BoilerplateRule> = new Set(BOILERPLATE_RULES)

describe('boilerplateRule', () => {
  it.each([
    ['Read more: Who owns the ship?', 'related'],
    ['Lesen Sie auch: Wem gehört das Schiff?', 'related'],
    ['À lire aussi Le canal rouvre', 'related'],
    ['Читайте також: Чий це корабель', 'related'],
    ['Published 29 March 2021, 17:20 GMT', 'timestamp'],
    ['Last updated on Monday 29 March at 5.20 p.m.', 'timestamp'],
    ['Stand: 29. März 2021, 17.20 Uhr', 'timestamp'],
    ['29 mars 2021', 'timestamp'],
    ['Photo: Maria Lopez/Agency', 'credit'],
    ['By Jane O’Neil and Tom Field', 'credit'],
    ['Additional reporting by Ana Ruiz in Cairo', 'credit'],
    ['Share this article', 'notice'],
    ['Subscribe to our newsletter', 'notice'],
    ['© 2021 The Harbour Post. All rights reserved.', 'notice'],
    ['Alle Rechte vorbehalten', 'notice'],
  ])('%s is %s', (text, rule) => {
    expect(boilerplateRule(text, ALL)).toBe(rule)
    expect(boilerplateRule(text, new Set())).toBeUndefined()
  })

  it.each([
    'By Monday the ship was afloat again, and tugs sounded their horns.',
    'Related claims were rejected by the court in May.',
    'Read more closely, the report says little of the crew.',
    'Updated rules for pilots come into force in June.',
    'March 23 was windy.',
    '2021',
    'Photographs by satellite showed the bow deep in the bank.',
    'The notice asks nobody to share this article.',
    'Published in March, the report runs to 400 pages.',
  ])('%s is part of the text', (text) => {
    expect(boilerplateRule(text, ALL)).toBeUndefined()
  })
})

const STORY = [
  'Salvage crews freed the giant container ship on Monday after six days of digging.',
  'Tugs had turned its bow by about eighty per cent before it came off the bank.',
]

const compared = (
  texts: readonly string[][],
  options: Partial<CompareOptions> = {},
  kinds: TextBlock['kind'][] = [],
) => {
  const made = texts.map((paragraphs, at) => {
    let start = 0
    const blocks = paragraphs.map((paragraph, index): TextBlock => {
      const block = { kind: kinds[index] ?? 'paragraph', start, end: start + paragraph.length }
      start = block.end + 2
      return block
    })
    return { id: String(at), text: paragraphs.join('\n\n'), lang: 'en', blocks }
  })
  const comparison = compareApart(made, { ...DEFAULT_COMPARE_OPTIONS, ...options }, () => undefined)
  const apart = comparison.columns.map(({ setApart }, at) =>
    setApart.map(({ rule, start, end }) => `${rule}: ${made[at]?.text.slice(start, end)}`),
  )
  const linked = comparison.pairs[0]?.links.map(({ left, right }) => `${left}-${right}`)
  return { comparison, apart, linked }
}

describe('compareApart', () => {
  it('links nothing that is set apart, tells where it is, and keeps every unit in one passage', () => {
    const texts = [
      ['Read more: Who owns it?', ...STORY],
      [STORY[0] ?? '', 'Read more: Who owns it?', STORY[1] ?? ''],
    ]
    const { comparison, apart, linked } = compared(texts)
    expect(apart).toEqual([['related: Read more: Who owns it?'], ['related: Read more: Who owns it?']])
    expect(linked).toEqual(['1-0', '2-2'])
    expect(comparison.pairs[0]).toMatchObject({ leftInRight: 1, rightInLeft: 1 })
    for (const [column, { units }] of comparison.columns.entries()) {
      const own = comparison.passages.flatMap((passage) => passage.units[column] ?? [])
      expect([...own].sort()).toEqual([...units.keys()])
    }
  })

  it('brings back what one rule sets apart, and no other', () => {
    const texts = [
      ['Read more: Who owns it?', 'Share this article', ...STORY],
      ['Read more: Who owns it?', 'Share this article', ...STORY],
    ]
    const { apart, linked } = compared(texts, { setApart: ['notice'] })
    expect(apart[0]).toEqual(['notice: Share this article'])
    expect(linked).toEqual(['0-0', '2-2', '3-3'])
  })

  it('leaves quotations out where that is asked for', () => {
    const quoted = '“We pulled it off,” said the head of the crew. “It was the tide that helped us.”'
    const texts = [
      [...STORY, quoted],
      [...STORY, quoted],
    ]
    expect(compared(texts).apart[0]).toEqual([])
    expect(compared(texts, { leaveOutQuotes: true }).apart[0]).toEqual(['quote: “It was the tide that helped us.”'])
    expect(compared(texts, { leaveOutQuotes: true }, ['quote']).apart[0]).toContain(`quote: ${STORY[0]}`)
    expect(compared(texts, {}, ['caption']).apart[0]).toEqual([`caption: ${STORY[0]}`])
  })

  it('counts style of quotation and case as differences only where they are not ignored, and links nothing short', () => {
    const texts = [
      ['He said “no” to the Crew of the ship.', 'Yes.'],
      ['He said "no" to the crew of the ship.', 'Yes.'],
    ]
    const wording = (options: Partial<CompareOptions>) => compared(texts, options).comparison.pairs[0]?.links[0]?.text
    expect(wording({ ignoreCase: true })).toBe('identical')
    expect(wording({ ignoreCase: true, ignoreQuotationStyle: false })).toBe('edited')
    expect(wording({})).toBe('edited')
    expect(compared(texts).linked).toEqual(['0-0', '1-1'])
    expect(compared(texts, { leastLinkWords: 3 }).linked).toEqual(['0-0'])
  })
})
