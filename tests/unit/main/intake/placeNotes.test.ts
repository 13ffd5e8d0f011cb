import { expect, it } from 'vitest'
import { wholeText } from '../../../../main/intake/blocks'
import { placeNotes } from '../../../../main/intake/placeNotes'
import type { AnnotationDraft } from '../../../../main/library/draft'

const note = (quote: string): AnnotationDraft => ({
  anchor: { quote, prefix: '', suffix: '', position: null },
  text: '',
  tags: [],
  createdAt: null,
  source: null,
})

const HTML =
  '<div data-cut="c1" hidden><p>Share this</p></div><h2>A plug</h2>' +
  '<p>The stern is drawn\ntowards <em>the shore</em>.</p><p>Pilots call it the “bank effect”, and fear it in the dark.</p>'

it('finds the passages of notes in a body, and keeps those that it does not find', () => {
  const whole: AnnotationDraft = { ...note('x'), anchor: null, text: 'on the whole' }
  const [first, second, third, last] = placeNotes(HTML, [
    note('drawn towards the shore'),
    note('call it the "bank  effect"'),
    note('nowhere to be read'),
    whole,
  ])
  const { text, blocks } = wholeText(HTML)
  expect(text.slice(0, 10)).toBe('Share this')
  const placeOf = (each: AnnotationDraft | undefined) => each?.anchor?.position
  expect(first?.anchor).toMatchObject({ quote: 'drawn towards the shore', prefix: expect.stringMatching(/stern is $/) })
  expect(text.slice(placeOf(first)?.start, placeOf(first)?.end)).toBe('drawn towards the shore')
  expect(blocks[placeOf(first)?.block ?? -1]).toMatchObject({ kind: 'paragraph' })
  expect(second?.anchor?.quote).toBe('call it the “bank effect”')
  expect(placeOf(second)?.block).toBe(3)
  expect(third?.anchor).toMatchObject({ quote: 'nowhere to be read', position: null })
  expect(last).toBe(whole)
})
