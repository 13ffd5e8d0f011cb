import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, match, wordsIn } from '../../../../renderer/app/fuzzy'

const hits = (query: string, text: string) =>
  match(query, text)
    ?.at.map((offset) => text.charAt(offset))
    .join('')
const score = (query: string, text: string) => match(query, text)?.score ?? Number.NEGATIVE_INFINITY

describe('match', () => {
  it('finds the start of words, one piece, and initials', () => {
    expect(match('comp', 'Compare the selected articles')?.at).toEqual([0, 1, 2, 3])
    expect(match('sd', 'Sort by date, newest first')?.at).toEqual([0, 8])
    expect(hits('go inb', 'Go to Inbox')).toBe('GoInb')
  })

  it('takes the best placing, not the first one', () => {
    expect(match('ar', 'Bare archive')?.at).toEqual([5, 6])
  })

  it('puts the start of the text before the start of a word, and that before the middle of one', () => {
    expect(score('read', 'Reading settings')).toBeGreaterThan(score('read', 'Mark as read or unread'))
    expect(score('read', 'Mark as read')).toBeGreaterThan(score('read', 'Show unread'))
  })

  it('refuses what lacks a letter, and letters strewn over several words', () => {
    expect(match('xyz', 'Compare the selected articles')).toBeNull()
    expect(match('eeee', 'Extend the selection down')).toBeNull()
  })

  it('does not mind case, accents or spaces', () => {
    expect(match('cafe', 'Café')?.at).toEqual([0, 1, 2, 3])
    expect(match('ÉTAT', 'coup d’état')?.at).toEqual([7, 8, 9, 10])
    expect(match('  ', 'anything')).toEqual({ score: 0, at: [] })
  })

  it('finds every text by itself, and marks letters of the query in ascending order', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 40, unit: 'binary' }), (text) => {
        const found = match(text, text)
        const letters = fold(text).replace(/\s+/g, '')
        expect(found?.at.map((offset) => fold(text).charAt(offset)).join('')).toBe(letters)
        expect(found?.at).toEqual([...(found?.at ?? [])].sort((a, b) => a - b))
      }),
    )
  })
})

describe('fold', () => {
  it('keeps the length, so that offsets stay true', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => fold(text).length === text.length))
  })
})

describe('wordsIn', () => {
  it('gives the offsets of every word, each once', () => {
    expect(wordsIn('canal ca', 'The Canal company')).toEqual([4, 5, 6, 7, 8])
    expect(wordsIn('', 'The Canal')).toEqual([])
  })
})
