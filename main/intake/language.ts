import { eld } from 'eld/extrasmall'
import { languageByScript } from './languageByScript'

/** Fewer words tell too little. */
const LEAST_WORDS = 20
/** Enough to be sure, and read in a few milliseconds. Characters. */
const SAMPLE = 6_000
/** From here on what the text says about itself outweighs a template's default. Words. */
const SURE_WORDS = 100

/**
 * @param declared what the source says, such as `<html lang>`; null where it says nothing
 * @returns BCP 47, or null where it cannot be told
 */
export function languageOf(text: string, words: number, declared: string | null): string | null {
  const said = canonical(declared)
  // English is what templates say when nobody changed them, so it alone is doubted.
  if (said && !(said.split('-')[0] === 'en' && words >= SURE_WORDS)) return said
  if (words < LEAST_WORDS) return said ?? languageByScript(text)
  const found = detect(text) ?? languageByScript(text)
  if (!said) return found
  return found && found !== 'en' ? found : said
}

function detect(text: string): string | null {
  // The middle is free of datelines, names and what else stands at the edges.
  const start = text.length > SAMPLE * 2 ? Math.floor((text.length - SAMPLE) / 2) : 0
  const result = eld.detect(text.slice(start, start + SAMPLE))
  return result.language !== '' && result.isReliable() ? result.language : null
}

function canonical(tag: string | null): string | null {
  const given = tag?.trim().replaceAll('_', '-')
  if (!given || !/^[a-z]{2,3}(-[a-z0-9]{1,8})*$/i.test(given)) return null
  try {
    return Intl.getCanonicalLocales(given)[0] ?? null
  } catch {
    return null
  }
}
