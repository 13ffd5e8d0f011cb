import { describe, expect, it } from 'vitest'
import { derivedTitle, firstLine } from '../../../common/comparisons'

const aText = (title: string, publishedAt: string | null, addedAt = '2024-01-01T00:00:00.000Z') => ({
  title,
  publishedAt,
  addedAt,
})

describe('what a comparison is called', () => {
  it('is the title of its newest text; one without a date is as old as its arrival', () => {
    const wire = aText('Wire', '2021-03-29T17:20:00.000Z')
    const later = aText('Later', '2021-03-29T21:05:00.000Z')
    expect(derivedTitle([later, wire])).toBe('Later')
    expect(derivedTitle([wire, later, aText('Arrived', null)])).toBe('Arrived')
  })
})

describe('the first line of a note', () => {
  it('is the first that says something, without its marks', () => {
    expect(firstLine('\n\n## On the figures\nMore')).toBe('On the figures')
    expect(firstLine('- one\n- two')).toBe('one')
    expect(firstLine(' \n ')).toBe('')
  })

  it('is cut at a word where it is long, never inside a sign', () => {
    expect(firstLine(`${'word '.repeat(100)}`)).toMatch(/^(?:word )+word…$/)
    expect(firstLine('😀'.repeat(200))).toMatch(/^😀+…$/u)
  })
})
