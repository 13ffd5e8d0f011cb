/** What the language and the letters of a text ask of its layout. */

export type Direction = 'ltr' | 'rtl'

const RTL_SCRIPTS = new Set(['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa'])
/** Scripts without spaces, whose signs fill a square: they need more air between lines. */
const DENSE_SCRIPTS = new Set(['Hans', 'Hant', 'Jpan', 'Kore', 'Hani', 'Bopo', 'Yiii'])

const ANY_RTL = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u
const RTL_LETTERS = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/gu
const ANY_LETTER = /\p{L}/u
const LETTERS = /\p{L}/gu

/** @returns the script a language is written in (ISO 15924), or null where it cannot be told */
function scriptOf(lang: string | null): string | null {
  if (lang === null) return null
  try {
    return new Intl.Locale(lang).maximize().script ?? null
  } catch {
    return null
  }
}

/**
 * The direction that most letters of a text run in. Most, not the first: an Arabic paragraph that begins
 * with "COVID-19" is still an Arabic paragraph.
 * @returns null for a text without letters
 */
export function directionOfText(text: string): Direction | null {
  // Nearly every text ends here; counting letters is the slow part.
  if (!ANY_RTL.test(text)) return ANY_LETTER.test(text) ? 'ltr' : null
  const letters = text.match(LETTERS)?.length ?? 0
  if (letters === 0) return null
  return (text.match(RTL_LETTERS)?.length ?? 0) * 2 > letters ? 'rtl' : 'ltr'
}

/** @returns the direction of an article: its language's, else that of its letters */
export function directionOf(lang: string | null, text: string): Direction {
  const script = scriptOf(lang)
  if (script !== null) return RTL_SCRIPTS.has(script) ? 'rtl' : 'ltr'
  return directionOfText(text) ?? 'ltr'
}

/** True for Chinese, Japanese and Korean. */
export function isDense(lang: string | null): boolean {
  const script = scriptOf(lang)
  return script !== null && DENSE_SCRIPTS.has(script)
}

const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' })

/** @returns the language's English name, or null where there is none */
export function languageName(lang: string | null): string | null {
  if (lang === null) return null
  try {
    return names.of(lang) ?? null
  } catch {
    return null
  }
}
