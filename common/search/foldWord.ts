/** Marks that a reader may leave out: those of Latin, Greek, Cyrillic, Hebrew and Arabic. Vowels of Thai and Indic stay. */
const MARKS =
  /[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u0640]+/gu

/** Letters of their own that look like a letter with a mark: и with a breve is й, і with two dots is ї. */
const KEPT = /(\u0438\u0306|\u0456\u0308)|[\u0300-\u036f]+/gu

/** Letters that no decomposition brings to the one a reader without that keyboard types. */
const ALIKE: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ς: 'σ',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
}
const UNLIKE = new RegExp(`[${Object.keys(ALIKE).join('')}]`, 'gu')

const ASCII = /^[\x20-\x7e]*$/

/**
 * @returns a word as it is searched for: width, case and accents do not count, ß is ss and ё is е, while й and ї stay
 *   letters of their own. Done before indexing and before asking, so that both sides always agree
 */
export function foldWord(word: string): string {
  const lower = word.toLowerCase()
  if (ASCII.test(lower)) return lower
  return lower
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(KEPT, (_, kept: string | undefined) => kept?.normalize('NFC') ?? '')
    .replace(MARKS, '')
    .normalize('NFC')
    .replace(UNLIKE, (letter) => ALIKE[letter] ?? letter)
}
