import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, match, wordsIn } from '../../../../renderer/app/fuzzy'

const hits = (query: string, text: string) =>
  match(query, text)
    ?.at.map((offset) => text.charAt(offset))
    .join('')
const score = (query: string, text: string) => match(query, text)?.score ?? Number.NEGATIVE_INFINITY

/**
 * Any text, half of it in the signs that titles and labels are made of; lone surrogates too.
 * fast-check's own unit "binary" sets out by building a table of every character there is, which takes seconds.
 */
const text = (length: { minLength: number; maxLength: number }) =>
  fc
    .array(fc.oneof(fc.integer({ min: 0x20, max: 0x17f }), fc.nat(0xffff)), length)
    .map((units) => String.fromCharCode(...units))

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
    expect(match('ever', 'Previous difference')).toBeNull()
  })

  it('does not mind case, accents or spaces', () => {
    expect(match('cafe', 'Café')?.at).toEqual([0, 1, 2, 3])
    expect(match('ÉTAT', 'coup d’état')?.at).toEqual([7, 8, 9, 10])
    expect(match('  ', 'anything')).toEqual({ score: 0, at: [] })
  })

  it('finds every text by itself, and marks letters of the query in ascending order', () => {
    fc.assert(
      fc.property(text({ minLength: 1, maxLength: 40 }), (any) => {
        const folded = fold(any)
        const at = match(any, any)?.at ?? []
        const marked = at.map((offset) => folded.charAt(offset)).join('')
        return marked === folded.replace(/\s+/g, '') && at.every((offset, order) => offset > (at[order - 1] ?? -1))
      }),
    )
  })
})

describe('fold', () => {
  it('keeps the length, so that offsets stay true', () => {
    fc.assert(fc.property(text({ minLength: 0, maxLength: 80 }), (any) => fold(any).length === any.length))
  })
})

describe('wordsIn', () => {
  it('gives the offsets of every word, each once', () => {
    expect(wordsIn('canal ca', 'The Canal company')).toEqual([4, 5, 6, 7, 8])
    expect(wordsIn('', 'The Canal')).toEqual([])
  })
})
