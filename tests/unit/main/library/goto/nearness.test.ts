import { describe, expect, it } from 'vitest'
import { haystackOf, initialsOf, lettersOf } from '../../../../../main/library/goto/haystack'
import {
  NEARNESS,
  narrows,
  nearnessOf,
  spreadRank,
  wantedOf,
  wholeRank,
} from '../../../../../main/library/goto/nearness'

function rank(typed: string, name: string): number {
  const haystack = haystackOf(name)
  const wanted = wantedOf(typed)
  if (!wanted) return 0
  return wholeRank(haystack, wanted, 0) || spreadRank(haystack, wanted, initialsOf(haystack)).rank
}
const nearness = (typed: string, name: string) =>
  Object.entries(NEARNESS).find(([, value]) => value === nearnessOf(rank(typed, name)))?.[0]

describe('names as they are looked through', () => {
  it('have neither case nor accents nor signs', () => {
    expect(haystackOf('L’Été — à “Zürich”, 2024!')).toBe(' lete a zurich 2024')
    expect(haystackOf('Выборы: «Ёлка»')).toBe(' выборы елка')
    expect(haystackOf(' … ')).toBe('')
  })

  it('have each sign as a word where words stand without spaces', () => {
    expect(haystackOf('北京大学 2024')).toBe(' 北 京 大 学 2024')
  })

  it('never lack a letter that they have', () => {
    for (const name of ['Straße 9', 'Ночь', '北京', 'zebra']) {
      const all = lettersOf(haystackOf(name))
      for (const letter of haystackOf(name).replaceAll(' ', '')) expect(all & lettersOf(` ${letter}`)).not.toBe(0)
    }
  })
})

describe('how near a name is', () => {
  it.each([
    ['the last ferry', 'The Last Ferry', 'exact'],
    ['the la', 'The Last Ferry', 'prefix'],
    ['ferry last', 'The Last Ferry', 'words'],
    ['fe', 'The Last Ferry', 'words'],
    ['erry', 'The Last Ferry', 'inside'],
    ['tlf', 'The Last Ferry', 'beginnings'],
    ['lafe', 'The Last Ferry', 'beginnings'],
    ['lstfry', 'The Last Ferry', 'scattered'],
    ['clmte', 'Climate report', 'scattered'],
    ['ferry clmt', 'The climate of a ferry', 'scattered'],
    ['élection', 'Elections in spring', 'prefix'],
    ['ubersee', 'Nach Übersee', 'words'],
    ['strasse', 'Lange Straße', 'words'],
    ['lodz', 'Łódź', 'exact'],
    ['大学', '北京大学', 'words'],
    ['北大', '北京大学', 'words'],
    ['ferryx', 'The Last Ferry', 'none'],
    ['yrref', 'The Last Ferry', 'none'],
    ['ce', 'Committee', 'none'],
    ['cxe', 'Committee', 'none'],
  ])('“%s” in “%s”: %s', (typed, name, expected) => {
    expect(nearness(typed, name)).toBe(expected)
  })

  it('takes numbers as they are typed', () => {
    expect(nearness('24', 'In 2004')).toBe('none')
    expect(nearness('20', 'In 2004')).toBe('words')
  })

  it('has a whole word before the start of one, and words beside each other before those apart', () => {
    expect(rank('art', 'Art of war')).toBeGreaterThan(rank('art', 'Articles'))
    expect(rank('last ferry', 'The last ferry')).toBeGreaterThan(rank('last ferry', 'A ferry at last'))
  })

  it('has few letters left out before many', () => {
    expect(rank('clmt', 'Climt')).toBeGreaterThan(rank('clmt', 'Cluimate'))
  })

  it('asks for letters', () => {
    expect(wantedOf(' – ')).toBeNull()
  })
})

it('knows which queries can only find less', () => {
  const can = (later: string, earlier: string) => {
    const [a, b] = [wantedOf(later), wantedOf(earlier)]
    return a !== null && b !== null && narrows(a, b)
  }
  expect(can('ferry l', 'ferry')).toBe(true)
  expect(can('ferr', 'fe')).toBe(true)
  expect(can('fe', 'fer')).toBe(false)
  expect(can('last ferry', 'ferry')).toBe(false)
})
