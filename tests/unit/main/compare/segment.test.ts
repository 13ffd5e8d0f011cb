import { describe, expect, it } from 'vitest'
import { segment } from '../../../../main/compare/segment'

const cut = (text: string, lang: string | null = 'en') =>
  segment(text, lang).map(({ start, end }) => text.slice(start, end))

describe('segment', () => {
  it('cuts at the end of sentences and paragraphs and keeps the offsets of the original', () => {
    const text = '  A heading\n\nOne sentence.  Another one?\n \n\tThe last'
    expect(segment(text, 'en')).toEqual([
      { start: 2, end: 11, paragraph: 0 },
      { start: 13, end: 26, paragraph: 1 },
      { start: 28, end: 40, paragraph: 1 },
      { start: 44, end: 52, paragraph: 2 },
    ])
  })

  it.each([
    ['Dr. Smith met Mr. Jones. They talked.', ['Dr. Smith met Mr. Jones.', 'They talked.']],
    ['He lives in the U.S. Senate district. It is cold.', ['He lives in the U.S. Senate district.', 'It is cold.']],
    ['She moved to the U.S. The rest stayed.', ['She moved to the U.S.', 'The rest stayed.']],
    ['Take fruit, e.g. Apples. Or none.', ['Take fruit, e.g. Apples.', 'Or none.']],
    ['It rose by 3.5 per cent. No. 7 fell.', ['It rose by 3.5 per cent.', 'No. 7 fell.']],
    ['It was J. R. R. Tolkien. He wrote.', ['It was J. R. R. Tolkien.', 'He wrote.']],
    ['“Why?” he asked. Nobody knew.', ['“Why?” he asked.', 'Nobody knew.']],
    ['It opened at 9 a.m. The queue was long.', ['It opened at 9 a.m.', 'The queue was long.']],
    ['It was afloat by 3 p.m. Tugs had turned it.', ['It was afloat by 3 p.m.', 'Tugs had turned it.']],
    ['It was afloat by 3:05 P.M. Tugs had turned it.', ['It was afloat by 3:05 P.M.', 'Tugs had turned it.']],
    ['It opens at 3 p.m. Monday. Good.', ['It opens at 3 p.m. Monday.', 'Good.']],
    ['It opens at 9 a.m. March 3. Good.', ['It opens at 9 a.m. March 3.', 'Good.']],
    ['It came at 6 p.m. GMT. Good.', ['It came at 6 p.m. GMT.', 'Good.']],
    ['It came at 6 p.m. Moscow time. Good.', ['It came at 6 p.m. Moscow time.', 'Good.']],
    ['It came at 6 p.m. It was late.', ['It came at 6 p.m.', 'It was late.']],
    ['A book by A.M. Homes was there. Good.', ['A book by A.M. Homes was there.', 'Good.']],
    ['Cars, buses, etc. Others walk.', ['Cars, buses, etc.', 'Others walk.']],
    ['“It is over.” She left.', ['“It is over.”', 'She left.']],
    ['«C’est fini.» Elle part.', ['«C’est fini.»', 'Elle part.']],
  ])('mends what Intl breaks: %s', (text, expected) => {
    expect(cut(text)).toEqual(expected)
  })

  it('knows ordinals, abbreviations and quotes of German', () => {
    expect(cut('Am 3. Oktober war z. B. Herr Dr. Müller da. „Gut so.“ Er ging.', 'de')).toEqual([
      'Am 3. Oktober war z. B. Herr Dr. Müller da.',
      '„Gut so.“',
      'Er ging.',
    ])
  })

  it('cuts Ukrainian, with initials and speech after a dash', () => {
    expect(cut('Він прийшов о 9-й ранку. Т. Шевченко писав вірші. — Це Боб! — сказав він. Так.', 'uk')).toEqual([
      'Він прийшов о 9-й ранку.',
      'Т. Шевченко писав вірші.',
      '— Це Боб! — сказав він.',
      'Так.',
    ])
  })

  it('cuts Arabic, Chinese and Japanese', () => {
    expect(cut('وصل الرئيس صباحا. هل عاد؟ نعم عاد.', 'ar')).toEqual(['وصل الرئيس صباحا.', 'هل عاد؟', 'نعم عاد.'])
    expect(cut('今天下雨。我们不去了！你呢？', 'zh')).toEqual(['今天下雨。', '我们不去了！', '你呢？'])
    expect(cut('「はい。」と彼は言った。雨だ。', 'ja')).toEqual(['「はい。」と彼は言った。', '雨だ。'])
  })

  it('reads on over a line break that only wraps, and stops at one that ends a line', () => {
    expect(cut('The ship had been in the canal for six days when the tide came\nand lifted it. Good.')).toHaveLength(2)
    expect(cut('Roses are red\nViolets are blue')).toHaveLength(2)
  })

  it.each([
    ['He said “Good. ” And he went.', ['He said “Good. ”', 'And he went.']],
    ['Prices fell globally. this made it worse.', ['Prices fell globally.', 'this made it worse.']],
    ['It cost approx. five pounds.', ['It cost approx. five pounds.']],
    ['He ordained twelve; And Simon he surnamed Peter.', ['He ordained twelve;', 'And Simon he surnamed Peter.']],
    ['She lives in Leiden, The Hague and Delft.', ['She lives in Leiden, The Hague and Delft.']],
    ['They saw Titanic: The Movie twice.', ['They saw Titanic: The Movie twice.']],
    ['I am waiting :) Then we go (soon) There.', ['I am waiting :)', 'Then we go (soon) There.']],
  ])('cuts what was written in haste, and no names: %s', (text, expected) => {
    expect(cut(text)).toEqual(expected)
  })

  it('cuts German speech whose closing mark stands apart, and Ukrainian without a full stop', () => {
    expect(cut('Er sagte: „Komm! “ Und sie kam.', 'de')).toEqual(['Er sagte: „Komm! “', 'Und sie kam.'])
    expect(cut('Я не впевнена А мені здається, що так.', 'uk')).toEqual(['Я не впевнена', 'А мені здається, що так.'])
  })

  it('cuts Spanish questions and abbreviations', () => {
    expect(cut('El Sr. López llegó. ¿Quién es? Nadie lo sabía.', 'es')).toEqual([
      'El Sr. López llegó.',
      '¿Quién es?',
      'Nadie lo sabía.',
    ])
  })

  it('takes malformed and unknown languages', () => {
    expect(cut('One. Two.', 'no_such-language!')).toEqual(['One.', 'Two.'])
    expect(cut('One. Two.', null)).toEqual(['One.', 'Two.'])
  })

  it('cuts a transcript without full stops at the same words in both versions', () => {
    const words = Array.from({ length: 900 }, (_, index) => `word${(index * 7919) % 1009}`)
    const before = new Set(cut(words.join(' ')))
    const after = cut(['added', 'beginning', ...words].join(' '))
    expect(after.length).toBeGreaterThan(4)
    expect(after.slice(1).filter((piece) => before.has(piece)).length).toBeGreaterThan(after.length / 2)
  })

  it('never cuts inside a character', () => {
    const text = '👩‍👩‍👧e\u0301'.repeat(700)
    const pieces = cut(text)
    expect(pieces.length).toBeGreaterThan(1)
    expect(pieces.join('')).toBe(text)
    for (const piece of pieces) expect(piece).toMatch(/^(?:👩|e)/u)
  })
})
