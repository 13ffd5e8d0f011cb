import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AnchoringText, findAnchor } from '../../../../../common/text/anchor/findAnchor'
import { type QuoteAnchor, quoteAnchor } from '../../../../../common/text/anchor/quoteAnchor'

const find = (text: string, anchor: QuoteAnchor) => findAnchor(new AnchoringText(text), anchor)
const found = (text: string, anchor: QuoteAnchor) => {
  const place = find(text, anchor)
  return place && text.slice(place.start, place.end)
}
const anchorIn = (text: string, quote: string, from = 0): QuoteAnchor => {
  const start = text.indexOf(quote, from)
  return quoteAnchor(text, { start, end: start + quote.length }, 0)
}
/** As services export them: the words, and nothing else. */
const bare = (quote: string): QuoteAnchor => ({ quote, prefix: '', suffix: '', position: null })

const STORY = [
  'The first sign that it would work came before dawn on Monday, when the stern swung away from the western bank.',
  'The bow stayed where it had been since Tuesday morning, deep in the clay of the Sinai side.',
  'It took until five minutes past three in the afternoon to bring that free as well.',
  'By then the canal had been closed for six days and seven hours, and four hundred ships lay at anchor.',
  'The ship is 400 metres long and was carrying about 18,300 containers to Rotterdam.',
].join('\n\n')

describe('a passage in a text that has not changed', () => {
  const words = fc.constantFrom(
    ...[
      'the',
      'the',
      'canal',
      'Suez',
      'été',
      'Öl',
      'мир',
      'мир',
      'قناة',
      'السويس',
      '運河',
      '運河の',
      '船',
      '𝄞',
      'กรุงเทพ',
      'नहर',
      '—',
      '“so”',
    ],
  )
  const gap = fc.constantFrom(' ', ' ', ' ', '\n\n', '\u00a0', '')
  const texts = fc
    .array(fc.tuple(words, gap), { minLength: 1, maxLength: 120 })
    .map((parts) => parts.map(([word, space]) => word + space).join(''))

  it('is found just where it was, whatever the script and however often its words stand there', () => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (text, a, b) => {
        // Where characters end, not inside one.
        const places = [...text.matchAll(/./gsu)].map(({ index }) => index).concat(text.length)
        const [start = 0, end = 0] = [places[a % places.length] ?? 0, places[b % places.length] ?? 0].sort(
          (x, y) => x - y,
        )
        fc.pre(/\S/.test(text.slice(start, end)))
        expect(find(text, quoteAnchor(text, { start, end }, 0))).toEqual({ start, end, as: 'exact' })
      }),
      { numRuns: 1_000 },
    )
  })

  it('moves with what is put in, or taken out, before and behind it', () => {
    const strange = fc.string({ unit: fc.constantFrom('x', 'q', 'ж', '海', ' '), maxLength: 80 })
    fc.assert(
      fc.property(texts, strange, strange, fc.nat(), (text, before, behind, at) => {
        // Words that stand here alone, with enough of the text beside them.
        const own = 'a passage of its own'
        const place = at % (text.length + 1)
        const whole = `${text.slice(0, place)} ${own} ${text.slice(place)}`
        const anchor = anchorIn(whole, own)
        expect(found(before + whole + behind, anchor)).toBe(own)
        const cutTo = Math.max(0, whole.indexOf(own) - 40)
        expect(found(whole.slice(cutTo), anchor)).toBe(own)
      }),
      { numRuns: 500 },
    )
  })
})

describe('a passage in a text that has changed', () => {
  it('is known among its like by what stands around it', () => {
    const text = 'He said no to the plan. She said no to the price. They said no to both of them.'
    const second = anchorIn(text, 'said no', text.indexOf('She'))
    const changed = `Once more: he said no to everything that was proposed. ${text}`
    const place = find(changed, second)
    expect(place?.start).toBe(changed.indexOf('She') + 4)
  })

  it('is not put on other words that are the same by chance', () => {
    const text = 'The price of oil rose. Nobody in Ismailia had foreseen the flood of March.'
    const anchor = anchorIn(text, 'the flood')
    expect(find('In other news the flood gates were painted green by a team of students.', anchor)).toBeNull()
  })

  it('is found again when white space, case or quotation marks are another program’s', () => {
    const anchor = bare('“We pulled it off!” said Peter Berdowski — in a statement')
    expect(found('Later: "We  pulled it\noff!" said Peter Berdowski - in a statement that day.', anchor)).toBe(
      '"We  pulled it\noff!" said Peter Berdowski - in a statement',
    )
    expect(found('and THE BOW STAYED where it was', bare('the bow stayed'))).toBe('THE BOW STAYED')
  })

  it('is found where a word or two were exchanged, and that is said', () => {
    const anchor = anchorIn(STORY, 'deep in the clay of the Sinai side')
    const changed = STORY.replace('deep in the clay', 'fast in the wet clay')
    const place = find(changed, anchor)
    expect(place?.as).toBe('alike')
    expect(changed.slice(place?.start, place?.end)).toMatch(/clay of the Sinai side$/)
  })

  it('is found by both its ends when it is long and its middle was rewritten', () => {
    const text = Array.from({ length: 30 }, (_, index) => `${STORY.replaceAll('.', ` of ${index}.`)}`).join('\n\n')
    const start = text.indexOf('The bow stayed', text.indexOf('of 11.'))
    const end = text.indexOf('of 12.', start) + 6
    const anchor = quoteAnchor(text, { start, end }, 0)
    const middle = start + 200
    const changed = `A new beginning. ${text.slice(0, middle)} and so, they say, on and on${text.slice(middle + 30)}`
    const place = find(changed, anchor)
    expect(place?.start).toBe(start + 'A new beginning. '.length)
    expect(changed.slice(0, place?.end)).toMatch(/western bank of 12\.$/)
  })

  it('is told to be gone when its words are', () => {
    const anchor = anchorIn(STORY, 'It took until five minutes past three in the afternoon')
    expect(find(STORY.replace(/It took until.*well\./, 'Nobody knows when that was done.'), anchor)).toBeNull()
  })
})

describe('a quotation without surroundings', () => {
  it('is found where it stands, and not guessed where a word stands in several places', () => {
    expect(found(STORY, bare('six days and seven hours'))).toBe('six days and seven hours')
    expect(found('The canal. A canal.', bare('canal'))).toBeNull()
    expect(find('一二三。運河が閉ざされた。四五六。', bare('運河が閉ざされた'))).toEqual({
      start: 4,
      end: 12,
      as: 'exact',
    })
    expect(find(STORY, bare('  \n '))).toBeNull()
  })

  it('of which a service has cut or changed a few signs is still found', () => {
    expect(found(STORY, bare('The ship is 400 meters long and was carrying about 18,300 container to Rotterdam'))).toBe(
      'The ship is 400 metres long and was carrying about 18,300 containers to Rotterdam',
    )
  })
})
