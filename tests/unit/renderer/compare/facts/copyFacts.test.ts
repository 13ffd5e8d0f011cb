import { expect, test } from 'vitest'
import type { ComparedText } from '../../../../../common/comparison'
import type { FactRow } from '../../../../../common/facts'
import { csvFacts, markdownFacts, plainFacts } from '../../../../../renderer/compare/facts/copyFacts'

const aText = (id: string, title: string, text: string): ComparedText => ({
  ...{ id, title, text, lang: 'en', blocks: [], site: 'The "Post"', byline: null, publishedAt: null, addedAt: '' },
  wordCount: 3,
})
const texts = [aText('a', 'One | two', 'At least 369 ships.'), aText('b', '=1+1', 'Nothing.')]
const row: FactRow = {
  kind: 'figure',
  label: 'Ships',
  group: 'some',
  cells: [[{ says: '369', qualifier: 'at least', note: '', span: [0, 12], sentence: [0, 19], paragraph: 0 }], []],
}

test('facts are copied with their sentence, and "not found" where nothing was', () => {
  expect(plainFacts([row], texts)).toContain('Ships\n  A: at least 369 – “At least 369 ships.”\n  B: not found')
  expect(markdownFacts([row], texts)).toContain('| Ships | at least 369 | not found |')
})

test('quotes are doubled in CSV, and no title is run as a formula', () => {
  const csv = csvFacts([{ ...row, label: 'Ships "in all"' }], texts)
  expect(csv).toContain('"Ships ""in all"""')
  expect(csv).toContain('"\'=1+1"')
  expect(csv.split('\r\n')).toHaveLength(3)
})
