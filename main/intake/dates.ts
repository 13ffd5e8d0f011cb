import { MONTH_OF } from '../../common/text/calendarNames'

const MONTH = `(${[...MONTH_OF.keys()].sort((a, b) => b.length - a.length).join('|')})`
const YEAR = '((?:1[5-9]|20)\\d\\d)'
const DAY = '(\\d{1,2})(?:st|nd|rd|th|er|\\.|º)?'
const edge = (inside: string) => new RegExp(`(?<![\\p{L}\\p{N}])${inside}(?![\\p{L}\\p{N}])`, 'iu')

interface Form {
  pattern: RegExp
  /** Which groups hold what. */
  parts: (groups: (string | undefined)[]) => [year: string, month: string, day: string] | null
}

const named = ([year = '', month = '', day = '']: (string | undefined)[]): [string, string, string] => [
  year,
  month,
  day,
]

const FORMS: readonly Form[] = [
  {
    pattern: new RegExp(`(?<![\\p{L}\\p{N}])${YEAR}[-/.](\\d{1,2})[-/.](\\d{1,2})(?![\\p{N}])(?!(?!T\\d)\\p{L})`, 'iu'),
    parts: named,
  },
  {
    pattern: edge(`${DAY}\\s*(?:de\\s+|of\\s+)?${MONTH}\\.?,?\\s*(?:de\\s+|del\\s+)?${YEAR}`),
    parts: ([d, m, y]) => named([y, m, d]),
  },
  { pattern: edge(`${MONTH}\\.?\\s+${DAY},?\\s+${YEAR}`), parts: ([m, d, y]) => named([y, m, d]) },
  { pattern: edge(`(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?${YEAR}`), parts: ([d, m, y]) => named([y, m, d]) },
  {
    pattern: edge(`(\\d{1,2})[/-](\\d{1,2})[/-]${YEAR}`),
    // 3/4/2025 is the third of April or the fourth of March; only the other kind can be read.
    parts: ([a, b, y]) => {
      if (Number(a) > 12) return named([y, b, a])
      if (Number(b) > 12 || a === b) return named([y, a, b])
      return null
    },
  },
  { pattern: /((?:19|20)\d\d)\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/u, parts: named },
  { pattern: /((?:19|20)\d\d)\s*년\s*(\d{1,2})\s*월\s*(\d{1,2})\s*일/u, parts: named },
]

export interface FoundDate {
  /** `2025-09-02`, or with a time in UTC where the source has one with its zone. */
  iso: string
  /** Where it stands in the text. */
  start: number
  end: number
}

/** ISO 8601 with a time and its zone: the only kind that names a moment. */
const MOMENT = /\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?\s?(?:Z|[+-]\d\d:?\d\d)/i

/** The first whole date in a text, or null: a date without its year is none. Nothing is guessed. */
export function findDate(text: string): FoundDate | null {
  const moment = MOMENT.exec(text)
  if (moment) {
    const time = Date.parse(moment[0].replace(/\s?([Z+-])(?=[\d:]*$)/i, '$1').replace(' ', 'T'))
    if (!Number.isNaN(time))
      return { iso: new Date(time).toISOString(), start: moment.index, end: moment.index + moment[0].length }
  }
  let first: FoundDate | null = null
  for (const { pattern, parts } of FORMS) {
    const match = pattern.exec(text)
    const found = match && parts(match.slice(1))
    const iso = found && day(found)
    if (match && iso && (!first || match.index < first.start)) {
      first = { iso, start: match.index, end: match.index + match[0].length }
    }
  }
  return first
}

/** A date as a source gives it in its data: ISO, RFC 2822, seconds or milliseconds, or words. */
export function readDate(value: unknown): string | null {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString()
  const text = String(value ?? '').trim()
  if (/^\d{10}$/.test(text)) return new Date(Number(text) * 1_000).toISOString()
  if (/^\d{13}$/.test(text)) return new Date(Number(text)).toISOString()
  const found = findDate(text.slice(0, 200))
  if (found && !/(?:GMT|UTC|[+-]\d{4})\b/.test(text)) return found.iso
  const time = found ? Date.parse(text) : Number.NaN
  return Number.isNaN(time) ? (found?.iso ?? null) : new Date(time).toISOString()
}

function day([year, month, date]: [string, string, string]): string | null {
  const number = /^\d+$/.test(month) ? Number(month) : MONTH_OF.get(month.toLowerCase())
  if (!number || number > 12) return null
  const at = new Date(Date.UTC(Number(year), number - 1, Number(date)))
  // The 31st of April rolls over into May: not a date.
  if (at.getUTCMonth() !== number - 1 || at.getUTCDate() !== Number(date)) return null
  return at.toISOString().slice(0, 10)
}

const AROUND =
  /(?<!\p{L})(?:published|posted|updated|modified|created|original|date|last|first|originally|on|at|by|am|pm|um|uhr|den|vom|stand|veröffentlicht|aktualisiert|erstellt|le|à|publié|publiée|mis|jour|modifié|el|publicado|publicada|actualizado|actualizada|fecha|hours|hrs|h|gmt|utc|cet|cest|est|edt|pst|pdt|et|bst|eet|eest|msk)(?!\p{L})/giu
const AROUND_CYRILLIC =
  /(?<!\p{L})(?:опубліковано|оновлено|дата|публікації|року|р|о|об|год|опубликовано|обновлено|года|г|в)(?!\p{L})/giu
const WEEKDAY =
  /(?<!\p{L})(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|mo|di|mi|do|fr|sa|so|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|понеділок|вівторок|середа|четвер|п['’]ятниця|субота|неділя)(?!\p{L})/giu

/** Whether a line is nothing but a date, with its weekday, time, and words such as "Published on" and "Updated". */
export function isDateLine(line: string): boolean {
  if (line.length > 120) return false
  let rest = line
  let dates = 0
  for (let found = findDate(rest); found && dates < 3; found = findDate(rest)) {
    rest = `${rest.slice(0, found.start)} ${rest.slice(found.end)}`
    dates++
  }
  if (dates === 0) return false
  return !/[\p{L}\p{N}]/u.test(
    rest
      .replace(/T?\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?\s*(?:[ap]\.?m\.?)?|\b\d{1,2}\s*[ap]\.?m\.?/giu, ' ')
      .replace(/\d{1,2}\s*(?:min(?:ute)?s?|хв)\.?(?:\s+(?:read|lesezeit|de lecture|de lectura|читання))?/giu, ' ')
      .replace(WEEKDAY, ' ')
      .replace(AROUND, ' ')
      .replace(AROUND_CYRILLIC, ' '),
  )
}
