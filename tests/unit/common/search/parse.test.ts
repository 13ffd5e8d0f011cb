import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseQuery } from '../../../../common/search/parse'
import type { Leaf, TextLeaf } from '../../../../common/search/query'

const text = (text: string, as: 'word' | 'phrase' | 'prefix' | 'typed' = 'word', field: TextLeaf['field'] = 'any') => ({
  kind: 'text',
  text,
  field,
  as,
})
/** Each clause as its leaves, those that are ruled out after "not". */
const read = (query: string) =>
  parseQuery(query).clauses.map((terms) => terms.flatMap(({ not, leaf }) => (not ? ['not', leaf] : [leaf])))
const problems = (query: string) =>
  parseQuery(query).problems.map(({ message, start, end }) => [query.slice(start, end), message])

describe('parseQuery', () => {
  it('reads words, of which the last may go on', () => {
    expect(read('suez canal')).toEqual([[text('suez')], [text('canal', 'typed')]])
    expect(read('suez canal ')).toEqual([[text('suez')], [text('canal')]])
  })

  it('reads phrases, also while they are typed and in the quotes of other languages', () => {
    expect(read('"the ever given" afloat ')).toEqual([[text('the ever given', 'phrase')], [text('afloat')]])
    expect(read('“the ever')).toEqual([[text('the ever', 'phrase')]])
    expect(read('„Ever Given“ ')).toEqual([[text('Ever Given', 'phrase')]])
  })

  it('reads exclusions, but takes a dash for a dash', () => {
    expect(read('suez -"red sea" -tag:draft ')).toEqual([
      [text('suez')],
      ['not', text('red sea', 'phrase')],
      ['not', { kind: 'tag', value: 'draft' }],
    ])
    expect(read('suez - canal ')).toEqual([[text('suez')], [text('canal')]])
  })

  it('binds OR more tightly than the words around it', () => {
    expect(read('ship canal OR strait OR tag:sea afloat ')).toEqual([
      [text('ship')],
      [text('canal'), text('strait'), { kind: 'tag', value: 'sea' }],
      [text('afloat')],
    ])
    expect(read('canal or strait ')).toHaveLength(3)
  })

  it('reads beginnings and titles', () => {
    expect(read('cana* title:suez title:"ever given" ')).toEqual([
      [text('cana', 'prefix')],
      [text('suez', 'word', 'title')],
      [text('ever given', 'phrase', 'title')],
    ])
  })

  it('reads what is asked of notes', () => {
    expect(read('note:zinc note:"whose count" has:note -has:Highlights is:annotated ')).toEqual([
      [text('zinc', 'word', 'note')],
      [text('whose count', 'phrase', 'note')],
      [{ kind: 'has', value: 'note' }],
      ['not', { kind: 'has', value: 'highlight' }],
      [{ kind: 'is', value: 'annotated' }],
    ])
    expect(problems('has:wings ')).toEqual([['has:wings', 'has: needs note or highlight']])
  })

  it('reads every operator, in any case', () => {
    expect(read('TAG:politics/eu in:"Suez, 2021" site:reuters.com by:smith lang:en is:Archive ')).toEqual([
      [{ kind: 'tag', value: 'politics/eu' }],
      [{ kind: 'in', value: 'Suez, 2021' }],
      [{ kind: 'site', value: 'reuters.com' }],
      [{ kind: 'by', value: 'smith' }],
      [{ kind: 'lang', value: 'en' }],
      [{ kind: 'is', value: 'archived' }],
    ])
  })

  it('reads years, months and days', () => {
    const days = (query: string) =>
      read(query).map(([leaf]) => leaf && typeof leaf === 'object' && 'day' in leaf && leaf.day)
    expect(days('before:2021 after:2021-03 after:2021-3-4 before:2024-02-29')).toEqual([
      '2021-01-01',
      '2021-03-01',
      '2021-03-04',
      '2024-02-29',
    ])
  })

  it('tells a mistake with its place, and lets the rest work', () => {
    expect(problems('suez before:march')).toEqual([
      ['before:march', 'before: needs a date such as 2021-03-14, 2021-03 or 2021'],
    ])
    expect(read('suez before:march')).toEqual([[text('suez')]])
    expect(problems('after:2021-02-30').length).toBe(1)
    expect(problems('is:lost')[0]?.[1]).toMatch(/is: needs one of unread, read/)
    expect(problems('tag: suez')[0]).toEqual(['tag:', 'tag: needs the name of a tag, such as tag:politics'])
    expect(problems('OR suez')[0]?.[0]).toBe('OR')
    expect(problems('suez OR')[0]?.[0]).toBe('OR')
    expect(problems('*')[0]?.[1]).toMatch(/A star needs/)
  })

  it('takes what only looks like an operator for words', () => {
    expect(read('https://example.org ')).toEqual([[text('https://example.org')]])
    expect(problems('time 12:30 note:x')).toEqual([])
  })

  it('never throws, and never tells of a place outside the query', () => {
    const part = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '"',
        '“',
        '-',
        'OR',
        'tag:',
        'title:"',
        'before:2021-',
        'is:',
        '*',
        ' ',
        '海',
        'ё',
        ':',
        '\u0301',
      ),
    )
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const query = parts.join('')
        const { clauses, problems } = parseQuery(query)
        for (const { start, end } of [...problems, ...clauses.flat()]) {
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(query.length)
        }
        const leaves: Leaf[] = clauses.flat().map(({ leaf }) => leaf)
        for (const leaf of leaves) if (leaf.kind === 'text') expect(leaf.text).not.toBe('')
      }),
      { numRuns: 500 },
    )
  })
})
