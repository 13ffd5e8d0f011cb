import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countWords } from '../../../../common/text/countWords'
import { languageOf } from '../../../../main/intake/language'
import { excerptOf, textHash } from '../../../../main/intake/words'
import { TEXTS } from './texts'

const segmented = (text: string) =>
  [...new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text)].filter(({ isWordLike }) => isWordLike)
    .length

describe('countWords', () => {
  it.each(Object.entries(TEXTS))('counts as Unicode does: %s', (_language, text) => {
    expect(countWords(text)).toBe(segmented(text))
  })

  it('counts figures, abbreviations and contractions as Unicode does', () => {
    const odd = fc.constantFrom(
      '3.14',
      '1,000',
      'don’t',
      "it's",
      'U.S.',
      'well-known',
      'e.g.',
      '24/7',
      'a_b',
      'naïve',
      '½',
      '“so”',
      '…',
      'l’eau',
      'п’ять',
      '10%',
      'x²',
    )
    fc.assert(
      fc.property(fc.array(odd, { minLength: 1, maxLength: 20 }), (words) => {
        expect(countWords(words.join(' '))).toBe(segmented(words.join(' ')))
      }),
    )
  })

  it('counts long texts without spaces in time that grows with them', () => {
    const text = `${TEXTS.ja}\n\n`.repeat(200)
    expect(countWords(text)).toBe(segmented(TEXTS.ja) * 200)
  })
})

describe('textHash', () => {
  it('does not see case, spaces, quotes and dashes', () => {
    expect(textHash('“We did it” — he said')).toBe(textHash('"WE DID IT" - he\n\nsaid'))
    expect(textHash('é')).toBe(textHash('e\u0301'))
  })

  it('sees every word and figure', () => {
    expect(textHash('every one')).not.toBe(textHash('everyone'))
    expect(textHash('110 ships')).not.toBe(textHash('111 ships'))
    expect(textHash('мій')).not.toBe(textHash('мии'))
  })
})

describe('excerptOf', () => {
  it('ends with a word, on one line, in 241 characters at most', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...TEXTS.en.split(' '), '\n\n'), { maxLength: 200 }), (words) => {
        const text = words.join(' ').replace(/\s+/g, ' ').trim()
        const excerpt = excerptOf(words.join(' '))
        expect(excerpt.length).toBeLessThanOrEqual(241)
        expect(text.startsWith(excerpt.replace(/…$/, ''))).toBe(true)
        if (excerpt !== text) expect(text.slice(excerpt.length - 1)).toMatch(/^[\s\p{P}]/u)
      }),
    )
  })

  it('does not cut a character in half', () => {
    expect(excerptOf('𝄞'.repeat(300))).toMatch(/^(?:𝄞)+…$/u)
  })
})

describe('languageOf', () => {
  it.each([
    ['en', 'en'],
    ['de', 'de'],
    ['fr', 'fr'],
    ['es', 'es'],
    ['uk', 'uk'],
    ['ru', 'ru'],
    ['pl', 'pl'],
    ['cs', 'cs'],
    ['ja', 'ja'],
    ['zh', 'zh'],
    ['ko', 'ko'],
  ] as const)('tells %s by its text', (name, lang) => {
    expect(languageOf(TEXTS[name], 30, null)).toBe(lang)
  })

  it('does not guess from a few words', () => {
    expect(languageOf('Short note', 2, null)).toBeNull()
  })

  it.each([
    ['搁浅六天的货轮周一重新浮起，运河恢复通航。', 'zh'],
    ['貨物船は月曜日に離礁し、運河の通航が再開された。', 'ja'],
    ['월요일에 배가 다시 떠올랐다.', 'ko'],
    ['คลองสุเอซเปิดอีกครั้ง', 'th'],
    ['أعلنت هيئة قناة السويس يوم الاثنين أن السفينة Ever Given قد عادت.', 'ar'],
    ['کشتی روز دوشنبه آزاد شد', null],
    ['התעלה נפתחה שוב', 'he'],
    ['Το πλοίο αποκολλήθηκε', 'el'],
    ['Судно зняли з мілини', null],
  ])('is told by a script that one language alone is written in: %s', (text, lang) => {
    expect(languageOf(text, 4, null)).toBe(lang)
    expect(languageOf(text, 4, 'fr')).toBe('fr')
  })

  it('believes what the source says, but for the English of an unchanged template', () => {
    const long = `${TEXTS.uk} `.repeat(5)
    expect(languageOf(long, 150, 'en-US')).toBe('uk')
    expect(languageOf(`${TEXTS.en} `.repeat(5), 150, 'en_us')).toBe('en-US')
    expect(languageOf(TEXTS.de, 30, 'de-at')).toBe('de-AT')
    expect(languageOf(TEXTS.de, 30, 'not a tag')).toBe('de')
  })
})
