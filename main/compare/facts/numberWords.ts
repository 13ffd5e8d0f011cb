/** Numbers in words: English, German, French, Spanish, Ukrainian. Those that are also articles ("one", "ein") are not among them. */

const list = (from: number, step: number, words: string): [string, number][] =>
  words
    .split(' ')
    .flatMap((forms, index) => forms.split('/').map((form): [string, number] => [form, from + index * step]))

const SMALL = new Map<string, number>([
  ...list(
    2,
    1,
    'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
  ),
  ...list(20, 10, 'twenty thirty forty fifty sixty seventy eighty ninety'),
  ...list(
    2,
    1,
    'zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn',
  ),
  ...list(20, 10, 'zwanzig dreißig/dreissig vierzig fünfzig sechzig siebzig achtzig neunzig'),
  ...list(
    2,
    1,
    'deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf',
  ),
  ...list(20, 10, 'vingt trente quarante cinquante soixante soixante-dix quatre-vingt/quatre-vingts quatre-vingt-dix'),
  ...list(
    2,
    1,
    'dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve',
  ),
  ...list(20, 10, 'veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa'),
  ...list(
    2,
    1,
    "два/дві/двох три/трьох чотири/чотирьох п'ять/п'яти шість/шести сім/семи вісім/восьми дев'ять/дев'яти десять/десяти одинадцять/одинадцяти дванадцять/дванадцяти тринадцять/тринадцяти чотирнадцять/чотирнадцяти п'ятнадцять/п'ятнадцяти шістнадцять сімнадцять вісімнадцять дев'ятнадцять",
  ),
  ...list(
    20,
    10,
    "двадцять/двадцяти тридцять/тридцяти сорок/сорока п'ятдесят шістдесят сімдесят вісімдесят дев'яносто",
  ),
  ...list(100, 100, "сто/ста двісті триста чотириста п'ятсот шістсот сімсот вісімсот дев'ятсот"),
  ['dozen', 12],
  ['dutzend', 12],
  ['douzaine', 12],
  ['docena', 12],
])

/** Count for what stands before them, or for one. */
const SCALES: readonly [RegExp, number][] = [
  [/^(?:hundred|hundert|cent|cents|cien|ciento)$/, 100],
  [/^(?:thousand|tausend|tsd|mille|mil|тис|тисяч\p{L}{0,2})$/u, 1e3],
  [/^(?:million|millions|mn|mln|m|millionen|mio|millones|millón|млн|мільйон\p{L}{0,3})$/u, 1e6],
  [/^(?:bn|milliarden?|mrd|milliards?|млрд|мільярд\p{L}{0,3})$/u, 1e9],
  [/^(?:trillion|трильйон\p{L}{0,3})$/u, 1e12],
]

/** German writes it in one word: "zweiundzwanzig", "dreißigtausend", "dreihundert". */
const GERMAN = /^(?:(\p{L}+?)und)?(\p{L}*zig|\p{L}*ßig)$/u

/** @param low a word in lower case. @returns its number, where it is one in words */
export function numberWord(low: string): number | null {
  const known = SMALL.get(low)
  if (known !== undefined) return known
  const hyphen = low.lastIndexOf('-')
  if (hyphen > 0) {
    const tens = SMALL.get(low.slice(0, hyphen))
    const rest = SMALL.get(low.slice(hyphen + 1)) ?? (/-(?:one|un)$/.test(low) ? 1 : undefined)
    if (tens !== undefined && rest !== undefined && tens >= 20 && rest < 20) return tens + rest
  }
  for (const [ending, scale] of [
    ['tausend', 1_000],
    ['hundert', 100],
  ] as const) {
    if (!low.endsWith(ending) || low.length === ending.length) continue
    const head = low.slice(0, -ending.length)
    const count = head === 'ein' ? 1 : numberWord(head)
    if (count !== null) return count * scale
  }
  const german = GERMAN.exec(low)
  if (!german?.[1] || !german[2]) return null
  const tens = SMALL.get(german[2])
  const ones = german[1] === 'ein' ? 1 : SMALL.get(german[1])
  return tens !== undefined && ones !== undefined && ones < 10 ? tens + ones : null
}

/** @returns what a word multiplies by: "million" 1,000,000; null where it is no such word */
export function scaleOf(low: string, lang: string | null): number | null {
  // A German or French billion is a million millions.
  if (/^billion/.test(low)) return /^(?:de|fr|es)/.test(lang ?? 'en') ? 1e12 : 1e9
  return SCALES.find(([pattern]) => pattern.test(low))?.[1] ?? null
}

/** Words that are one only before a scale: "one million", "a dozen", "eine Million", "un millón". */
export const isOne = (low: string): boolean => /^(?:a|one|ein|eine|un|une|uno|una|один|одна)$/.test(low)
