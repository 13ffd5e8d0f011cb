/** Scripts that one language of today is written in, as good as alone. Han stands for Chinese where there is no kana. */
const LANGUAGES: readonly [language: string, letters: RegExp][] = [
  ['th', /\p{Script=Thai}/gu],
  ['lo', /\p{Script=Lao}/gu],
  ['km', /\p{Script=Khmer}/gu],
  ['my', /\p{Script=Myanmar}/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['zh', /\p{Script=Han}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['ka', /\p{Script=Georgian}/gu],
  ['hy', /\p{Script=Armenian}/gu],
  ['ta', /\p{Script=Tamil}/gu],
  ['te', /\p{Script=Telugu}/gu],
  ['ar', /\p{Script=Arabic}/gu],
]
/** Letters of Persian, Urdu, Kurdish and others, which Arabic does without. */
const NOT_ARABIC = /[پچژگکیٹڈڑںھہےڵۆێە]/
/** Japanese is told by its kana, of which a text in it has at least so much among its Chinese characters. */
const LEAST_KANA = 0.08
const LEAST_LETTERS = 6
/** So much of the letters, names in Latin among them left aside. */
const MOST = 0.6
const SAMPLE = 2_000

/** @returns the language of a text, however short, whose script tells it; null for one that several are written in */
export function languageByScript(text: string): string | null {
  const sample = text.slice(0, SAMPLE)
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  if (letters < LEAST_LETTERS) return null
  const counts = new Map(LANGUAGES.map(([language, script]) => [language, sample.match(script)?.length ?? 0]))
  const countOf = (language: string) => counts.get(language) ?? 0
  const eastAsian = countOf('zh') + countOf('ja')
  if (eastAsian >= letters * MOST) return countOf('ja') >= eastAsian * LEAST_KANA ? 'ja' : 'zh'
  for (const [language, count] of counts) {
    if (count < letters * MOST) continue
    return language === 'ar' && NOT_ARABIC.test(sample) ? null : language
  }
  return null
}
