import { NO_WEB_ADDRESS } from '../../common/limits'
import { isIsoDate } from '../../common/text/isoDate'
import { isWebAddress } from '../../common/text/webAddress'
import { languageName } from '../reader/script'

/** What was typed into a field, as it is to be kept; or what is wrong with it, for the person. */
export type Read<T> = { value: T } | { problem: string }

const tidy = (text: string) => text.replace(/\s+/g, ' ').trim()

export const readText = (text: string): Read<string | null> => ({ value: tidy(text) || null })

export function readTitle(text: string): Read<string> {
  const title = tidy(text)
  return title === '' ? { problem: 'An article needs a title.' } : { value: title }
}

/** An address without its beginning is taken as https. */
export function readAddress(text: string): Read<string | null> {
  const typed = text.trim()
  if (typed === '') return { value: null }
  const whole = /^[\w-]+(?:\.[\w-]+)+(?:[:/?#]\S*)?$/.test(typed) ? `https://${typed}` : typed
  return isWebAddress(whole) && isUrl(whole) ? { value: whole } : { problem: NO_WEB_ADDRESS }
}

function isUrl(text: string): boolean {
  try {
    return new URL(text).hostname !== ''
  } catch {
    return false
  }
}

const MONTHS = 'january february march april may june july august september october november december'.split(' ')
const two = (number: number | string) => String(number).padStart(2, '0')

/** @returns a date as the field shows and takes it: `2021`, `2021-03`, `2021-03-14`, `2021-03-14 06:30` by this clock */
export function dateText(iso: string | null): string {
  if (iso === null) return ''
  const date = new Date(iso)
  if (iso.length <= 10 || Number.isNaN(date.getTime())) return iso
  // Midnight in UTC stands for a day without a time.
  if (date.getTime() % 86_400_000 === 0) return iso.slice(0, 10)
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-')
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}`
}

const NO_DATE = 'Write a date as 2021, 2021-03, 2021-03-14 or 14 March 2021.'

/** Takes the forms the field shows, and days and months written out in English. */
export function readDate(text: string): Read<string | null> {
  const typed = tidy(text)
  if (typed === '') return { value: null }
  const [, day = typed, time] = /^(.*\d)[ T,]+(\d{1,2}:\d\d)$/.exec(typed) ?? []
  const iso = numbered(day) ?? written(day)
  if (iso === null || !isIsoDate(iso)) return { problem: NO_DATE }
  if (time === undefined) return { value: iso }
  const moment = new Date(`${iso}T${time.padStart(5, '0')}`)
  return iso.length === 10 && !Number.isNaN(moment.getTime()) ? { value: moment.toISOString() } : { problem: NO_DATE }
}

/** 2021, 2021-3, 2021/3/14, 14.3.2021; 3/4/2021 is not taken, for it may be March or April. */
function numbered(text: string): string | null {
  const first = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$/.exec(text)
  if (first) return first.slice(1).filter(Boolean).map(two).join('-')
  const last = /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})$/.exec(text)
  return last ? [last[3], two(last[2] ?? ''), two(last[1] ?? '')].join('-') : null
}

/** 14 March 2021, March 14, 2021, Mar 2021. */
function written(text: string): string | null {
  const parts = text.toLowerCase().split(/[\s,.]+/)
  const name = parts.find((part) => /^\p{L}{3,}$/u.test(part))
  const year = parts.find((part) => /^\d{4}$/.test(part))
  const day = parts.find((part) => /^\d{1,2}$/.test(part))
  const month = name === undefined ? -1 : MONTHS.findIndex((each) => each.startsWith(name))
  if (month < 0 || year === undefined || parts.length !== (day === undefined ? 2 : 3)) return null
  return [year, two(month + 1), ...(day === undefined ? [] : [two(day)])].join('-')
}

const CODES = (
  'af ar be bg bn bs ca cs cy da de el en eo es et eu fa fi fr ga gl gu he hi hr hu hy id is it ja ka kk ko la lt lv mk ' +
  'mn mr ms nb ne nl nn pa pl pt pt-BR ro ru sk sl sq sr sv sw ta te th tr uk ur uz vi yi zh zh-Hant'
).split(' ')

/** Languages to choose from, by their names; any other can be given by its code. */
export const languages = (): string[] => CODES.map((code) => languageName(code) ?? code).sort()

export const languageText = (code: string | null): string => (code === null ? '' : (languageName(code) ?? code))

/** Takes a language's English name or its code. */
export function readLanguage(text: string): Read<string | null> {
  const typed = tidy(text)
  if (typed === '') return { value: null }
  const named = CODES.find((code) => languageText(code).toLowerCase() === typed.toLowerCase())
  if (named !== undefined) return { value: named }
  const code = canonical(typed)
  if (code !== null && languageName(code) !== null) return { value: code }
  return { problem: `No language is known as “${typed}”. Write its English name or its code, such as German or de.` }
}

function canonical(code: string): string | null {
  try {
    return Intl.getCanonicalLocales(code)[0] ?? null
  } catch {
    return null
  }
}
