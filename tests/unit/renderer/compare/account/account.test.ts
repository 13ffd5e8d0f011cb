import { describe, expect, it } from 'vitest'
import { type ComparedArticles, DEFAULT_COMPARE_OPTIONS } from '../../../../../common/comparison'
import { compareTexts } from '../../../../../main/compare/compare'
import { accountOf, plainAccount } from '../../../../../renderer/compare/account/account'
import { aText } from '../aPair'

const LEAD = 'Salvage crews on Monday freed the giant container ship that had blocked the canal for six days.'
const SHIP = 'The ship is four hundred metres long and is operated by a Taiwanese line.'
const WIND = 'It ran aground on the morning of 23 March in winds of about forty knots and a dust storm.'
const CREW = 'All members of the crew, Indian nationals, were reported safe by the manager of the ship.'
const PORTS = 'For ports in northern Europe the hard part comes now, terminals said on Tuesday evening.'
const BEES = 'Honey bees dance on the comb to tell their sisters where the best flowers bloom today.'
const OTHERS = ['Rain fell over the hills.', 'A lute was mended in Padua.', 'Seven clerks counted postage stamps.']

const DATES = ['2021-03-29T17:20:00Z', '2021-03-29T21:05:00Z', '2021-03-30T06:30:00Z', '2021-04-03T18:40:00Z']
const undated = [null, null, null, null]

/** @param texts paragraphs of sentences; a heading begins with # */
function compared(texts: string[][][], dates: readonly (string | null)[] = DATES): ComparedArticles {
  const made = texts.map((paragraphs, index) => {
    const { text } = aText(`t${index}`, paragraphs)
    const blocks = text.blocks.map((block) =>
      text.text.startsWith('#', block.start) ? { ...block, kind: 'heading' as const } : block,
    )
    return { ...text, blocks, site: 'The Post', publishedAt: dates[index] ?? null }
  })
  return { texts: made, comparison: compareTexts(made, DEFAULT_COMPARE_OPTIONS, () => undefined) }
}

const sentences = (...[texts, dates]: Parameters<typeof compared>) =>
  accountOf(compared(texts, dates), () => 0).sentences

describe('the account of two texts', () => {
  it('says how much of the later one is in the first, and what came and went', () => {
    const told = sentences([
      [[LEAD], [SHIP], [WIND], [CREW]],
      [[LEAD], [SHIP.replace('four hundred', '400'), BEES], [PORTS], [WIND]],
    ])
    expect(told[0]).toMatch(
      /^\d\d% of B is in A, word for word; one paragraph added, one cut, one edited, one sentence added\.$/,
    )
    expect(told[1]).toMatch(/^\d\d% of A is in B, word for word\.$/)
    expect(told.slice(2)).toEqual([
      'B came 3 h 45 min after A.',
      'Only in A: one paragraph, 16 words.',
      'Only in B: one paragraph and one sentence, 31 words.',
    ])
  })

  it('tells of the later one first, whichever column it stands in', () => {
    const told = sentences(
      [
        [[LEAD], [SHIP], [PORTS]],
        [[LEAD], [SHIP]],
      ],
      [DATES[1] ?? null, DATES[0] ?? null],
    )
    expect(told[0]).toMatch(/^\d\d% of A is in B, word for word; one paragraph added\.$/)
    expect(told[1]).toBe('All of B is in A, word for word.')
    expect(told[2]).toBe('A came 3 h 45 min after B.')
  })

  it('speaks neither of adding nor of cutting where the dates are not known', () => {
    const [headline, , order] = sentences(
      [
        [[LEAD], [SHIP], [WIND]],
        [[LEAD], [WIND], [PORTS], [BEES]],
      ],
      undated,
    )
    expect(headline).toMatch(/; two paragraphs only in B, one only in A\.$/)
    expect(order).toBe('Which text came first is not known: A and B have no date of publication.')
  })

  it('counts a moved paragraph, and a heading as a heading', () => {
    const [headline] = sentences([
      [['# News'], [LEAD], [SHIP], [WIND], [CREW], [PORTS]],
      [[PORTS], [LEAD], [SHIP], [WIND], [CREW]],
    ])
    expect(headline).toBe('All of B is in A, word for word; one paragraph moved, one heading cut.')
  })

  it('says so of texts that are the same, and of texts that share nothing', () => {
    expect(
      sentences([
        [[LEAD], [SHIP]],
        [[LEAD], [SHIP]],
      ])[0],
    ).toBe('A and B are the same, word for word.')
    expect(sentences([[[LEAD, SHIP]], [[BEES], OTHERS]])[0]).toBe('No passage of A was found in B.')
    expect(sentences([[], []])[0]).toBe('A and B hold no words.')
  })

  it('never says all where something differs', () => {
    const long = Array.from({ length: 60 }, (_, at) => [`${LEAD.replace('Monday', `day ${at}`)}`])
    const [almost] = sentences([long, [...long.slice(0, -1), [LEAD.replace('Monday', 'day 59').replace('six', '6')]]])
    expect(almost).toMatch(/^99% of B is in A, word for word; one paragraph edited\.$/)
    // Every word is there; only a mark differs.
    const [marks] = sentences([
      [[LEAD], [SHIP]],
      [[LEAD.replace('.', ':')], [SHIP]],
    ])
    expect(marks).toBe('Every word of B is in A; one paragraph edited.')
  })

  it('never says nothing where a word is found', () => {
    const long = Array.from({ length: 300 }, (_, at) => [
      `Entry ${at} of ledger ${at * 7} reads quite otherwise ${at * 13}.`,
    ])
    const told = sentences([[[SHIP]], [...long, [SHIP]]])
    expect(told[0]).toMatch(/^less than 1% of B|^1% of B|^Less than 1% of B/)
  })
})

describe('the account of three and four texts', () => {
  const four = [
    [[LEAD], [SHIP], [WIND], [CREW]],
    [[LEAD], [SHIP], [WIND]],
    [[SHIP], [BEES], ['Rain fell over the hills all through the night.']],
    [[LEAD], [SHIP], [PORTS]],
  ]

  it('measures the later ones against the first', () => {
    const told = sentences(four)
    expect(told[0]).toMatch(/^All of B, \d\d% of C and \d\d% of D are in A, word for word\.$/)
    expect(told).toContain('A came first; B 3 h 45 min, C 13 h 10 min and D five days 1 h after it.')
    expect(told).toContain('One passage stands in all four.')
    expect(told).toContain('Only in C: two paragraphs, 25 words.')
    expect(told.some((sentence) => sentence.startsWith('Only in B'))).toBe(false)
    expect(told.filter((sentence) => sentence.startsWith('Of ')).length).toBe(4)
  })

  it('says what no other has, not what one other lacks', () => {
    const three = four.slice(0, 3)
    expect(sentences(three)).toContain('Only in A: one paragraph, 16 words.')
    expect(sentences(three).join(' ')).not.toContain('Only in B')
  })

  it('says so where nothing is shared, and where all are the same', () => {
    expect(sentences([[[LEAD]], [[BEES]], [OTHERS]])[0]).toBe('No passage of one text was found in any of the others.')
    expect(sentences([[[LEAD]], [[LEAD]], [[LEAD]]])[0]).toBe('A, B and C are the same, word for word.')
  })

  it('claims of no one that they copied', () => {
    for (const texts of [four, four.slice(0, 3), four.slice(0, 2)]) {
      expect(sentences(texts).join(' ')).not.toMatch(/cop(?:y|ied)|plagiar|stole|took/i)
    }
  })
})

describe('plainAccount', () => {
  it('carries titles, sites, dates and the way it was counted', () => {
    const articles = compared([[[LEAD], [SHIP]], [[LEAD]]])
    const text = plainAccount(
      articles,
      accountOf(articles, () => 0),
      'Ship freed',
    )
    expect(text).toContain('A: t0\n   The Post · 29 March 2021, ')
    expect(text).toMatch(/^Ship freed\n\n/)
    expect(text).toContain('All of B is in A, word for word; one paragraph cut.\n')
    expect(text).toMatch(/Counted in words .*\.$/)
  })
})
