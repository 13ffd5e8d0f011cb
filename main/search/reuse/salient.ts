import { foldWord } from '../../../common/search/foldWord'

/** What tells one event from another, whatever the words around it. */
export interface Salient {
  kind: 'name' | 'figure' | 'date'
  /** Equal for the same name, figure or day, however it is written. */
  key: string
  /** As it stands in the text. */
  shown: string
}

/** An article is known by so many; those said most often first. */
const MOST = 48
/** A run of more capitals is a heading. */
const LONGEST_NAME = 4

const CAPITAL = String.raw`\p{Lu}[\p{L}\p{M}'’]*(?:-\p{Lu}?[\p{L}\p{M}]+)*`
const NAME = new RegExp(String.raw`(?<![\p{L}\p{M}\p{N}])${CAPITAL}(?: ${CAPITAL})*(?![\p{L}\p{M}\p{N}])`, 'gu')
const KATAKANA = /[\p{Script=Katakana}ー][\p{Script=Katakana}ー・]{2,}/gu
const FIGURE =
  /(?<![\p{L}\p{N}.,])\d{1,3}(?:[.,\u00a0\u202f ]\d{3})+(?!\d)|(?<![\p{L}\p{N}.,])\d+(?:[.,]\d+)?(?![\p{L}\d])/gu
/** What stands before a capital that any first word would have. */
const BEGINS = /(?:^|[.!?…:。！？\n“”"„«»‘(–—-])\s*$/u
const YEAR = /^(?:19|20)\d\d$/

/**
 * Reads the names, figures and days of a text, by how they are written alone: runs of capitals, in Japanese runs of
 * katakana, numbers of three digits and more. What has no capitals (Chinese, Arabic) has its figures and days.
 * @param lang BCP 47: names the months; in German, where every noun has a capital, only runs of two count as names
 * @returns each once, those said most often first
 */
export function salientOf(text: string, lang: string | null): Salient[] {
  const found = new Map<string, Salient & { times: number }>()
  const see = (kind: Salient['kind'], key: string, shown: string, weight = 1) => {
    const known = found.get(`${kind} ${key}`)
    if (known) known.times += weight
    else found.set(`${kind} ${key}`, { kind, key, shown, times: weight })
  }
  const isGerman = lang?.startsWith('de') ?? false
  const days = daysIn(text, lang)
  for (const { key, shown } of days) see('date', key, shown)
  const months = monthsOf(lang)
  for (const match of text.matchAll(NAME)) {
    const begins = BEGINS.test(text.slice(Math.max(0, match.index - 4), match.index))
    const words = match[0].split(' ')
    // The first word of a sentence may have its capital from there.
    if (words.length === 1 && begins) continue
    if (words.length > LONGEST_NAME || words.some((word) => months.has(foldWord(word)) || isWeekday(word, lang)))
      continue
    if (words.length === 1 && (isGerman || match[0].length < 3)) continue
    const own = begins && words.length > 2 ? words.slice(1) : words
    see('name', ownKey(own), own.join(' '), own.length)
  }
  for (const match of text.matchAll(KATAKANA)) see('name', match[0], match[0])
  for (const match of text.matchAll(FIGURE)) {
    const digits = match[0].replace(/[.,\u00a0\u202f ](?=\d{3}(?!\d))/gu, '').replace(',', '.')
    if (YEAR.test(digits) || digits.replace('.', '').length < 3) continue
    see('figure', digits, match[0])
  }
  return [...found.values()]
    .sort((a, b) => b.times - a.times)
    .slice(0, MOST)
    .map(({ kind, key, shown }) => ({ kind, key, shown }))
}

const ownKey = (words: readonly string[]): string => foldWord(words.join(' ').replace(/['’]s?(?= |$)/g, ''))

/** @returns the days that are named with their month, as `3-23` */
function daysIn(text: string, lang: string | null): { key: string; shown: string }[] {
  const months = monthsOf(lang)
  const found: { key: string; shown: string }[] = []
  for (const match of text.matchAll(
    /(\d{1,2})(?:\.|st|nd|rd|th|er)?\s(\p{L}{3,12})|(\p{L}{3,12})\s(\d{1,2})(?!\d)/gu,
  )) {
    const [shown, dayBefore, monthAfter, monthBefore, dayAfter] = match
    const month = months.get(foldWord(monthAfter ?? monthBefore ?? ''))
    const day = Number(dayBefore ?? dayAfter)
    if (month !== undefined && day >= 1 && day <= 31) found.push({ key: `${month}-${day}`, shown })
  }
  for (const match of text.matchAll(/(\d{1,2})月(\d{1,2})日/gu))
    found.push({ key: `${Number(match[1])}-${Number(match[2])}`, shown: match[0] })
  return found
}

const weekdays = new Map<string, ReadonlySet<string>>()

function isWeekday(word: string, lang: string | null): boolean {
  const language = lang ?? 'en'
  const held = weekdays.get(language)
  const names =
    held ??
    new Set(
      Array.from({ length: 7 }, (_, day) =>
        nameIn(language, { weekday: 'long' }, new Date(Date.UTC(2024, 0, 1 + day))),
      ),
    )
  if (!held) weekdays.set(language, names)
  return names.has(foldWord(word))
}

const known = new Map<string, ReadonlyMap<string, number>>()

/** @returns the months of a language, folded, with their numbers */
function monthsOf(lang: string | null): ReadonlyMap<string, number> {
  const language = lang ?? 'en'
  const held = known.get(language)
  if (held) return held
  const months = new Map<string, number>()
  for (const month of ['long', 'short'] as const) {
    for (let number = 1; number <= 12; number++) {
      const day = new Date(Date.UTC(2024, number - 1, 12))
      for (const parts of [{ day: 'numeric', month }, { month }] as const) {
        const name = nameIn(language, parts, day)
        if (name !== '') months.set(name, number)
      }
    }
  }
  known.set(language, months)
  return months
}

/** @returns the name of the month or weekday, folded; in some languages a month has another ending beside its day */
function nameIn(language: string, parts: Intl.DateTimeFormatOptions, day: Date): string {
  try {
    const format = new Intl.DateTimeFormat(language, { ...parts, timeZone: 'UTC', calendar: 'gregory' })
    const name = format.formatToParts(day).find(({ type }) => type === 'month' || type === 'weekday')?.value ?? ''
    return /^\p{L}{3,}\.?$/u.test(name) ? foldWord(name.replace('.', '')) : ''
  } catch {
    return ''
  }
}
