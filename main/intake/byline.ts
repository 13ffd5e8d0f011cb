import { findDate } from './dates'

const LEAD =
  /^(?:(?:written|story|text|words|report(?:ed)?|posted|published|article|reporting)\s+by|by|von|text\s*:|autore?n?(?:in)?\s*:|autor(?:a)?\s*:|author\s*:|par|por|автор(?:ка)?\s*:|текст\s*:|di|door)\s+/iu

/** Words that stand inside a name in small letters. */
const PARTICLE =
  /^(?:von|van|der|den|de|del|della|di|da|dos|du|la|le|les|bin|ibn|al|el|y|und|and|et|e|i|й|і|та|и|zu|zur|ter|ten|af|av|with|mit|avec|con|for|für|pour|in|dans|en)$/iu
/** Words that make a line a title, whatever their case. */
const NOT_A_NAME =
  /^(?:the|a|an|of|through|to|on|at|from|over|under|your|our|my|his|her|their|its|this|that|these|train|night|day|design|der|die|das|den|le|la|les|el|los|las|what|how|why|all|no|means)$/iu
const NAME_PART = /^(?:\p{Lu}[\p{L}\p{M}'’.-]*|\p{Lu}\.)$/u

/**
 * @param line one that stands near the top of a text: "By Jane Doe", "Von Anna Schmidt und Jan Roth"
 * @returns the names as written, or null where the line is something else
 */
export function bylineIn(line: string): string | null {
  const text = line.trim()
  const lead = LEAD.exec(text)
  if (!lead || text.length > 140) return null
  let rest = text.slice(lead[0].length)
  const date = findDate(rest)
  if (date) rest = rest.slice(0, date.start)
  const names = rest
    .split(/\s*(?:\||•|·|—|–|\bupdated\b|\bpublished\b)\s*/i)[0]
    ?.replace(/[\s,;:-]+$/u, '')
    .trim()
  if (!names || /[!?…]|\.$(?<!\b\p{Lu}\.)(?<!Jr\.)/u.test(names) || /\d/.test(names)) return null
  const words = names.split(/[\s,&]+/u).filter(Boolean)
  const parts = words.filter((word) => !PARTICLE.test(word))
  // "By Design" is a title; a name has two parts at least.
  if (parts.length < 2 || parts.length > 9 || words.length > 14) return null
  const isNames = parts.every((part) => NAME_PART.test(part) && !NOT_A_NAME.test(part))
  return isNames && NAME_PART.test(words[0] ?? '') ? names : null
}

/** A byline from a page's data, without "By", addresses, dates and handles; null where nothing is left. */
export function tidyByline(value: string | null | undefined): string | null {
  const line = (value ?? '')
    .slice(0, 1_000)
    .replace(/https?:\/\/\S+|(?<=\s)@\w+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const text = line
    .slice(0, findDate(line)?.start)
    .replace(/^(?:by|von|par|por|автор:?)\s+/iu, '')
    .replace(/^[\s,;:(|•·–—-]+|[\s,;:(|•·–—-]+$/gu, '')
  return text === '' || text.length > 200 || !/\p{L}/u.test(text) ? null : text
}
