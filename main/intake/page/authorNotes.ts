import type { Verdict } from '../furniture'
import { type Element, textOf } from '../tree'
import { wordsIn } from './wordCount'

/** A note on the author stands among the last blocks, and is no longer. */
const WITHIN = 5
const LONGEST = 130
const SAYS =
  /^(?:,|\(|is|was|has|had|covers?|writes?|wrote|works?|lives?|joined|reports?|serves?|studie[sd]|teaches|hosts?|spent|began|started|can be|also|currently|ist|war|hat|schreibt|arbeitet|studierte|lebt|est|écrit|travaille|es|ha|escribe|trabaja|è|scrive|é|escreve|jest|pisze|skriver|schrijft|werkt|woont|пише|працює|живе|—|–)(?![\p{L}])/iu

/**
 * Tells the note on who wrote it from the text it follows: it begins with the author's name and says what they do.
 * @param verdicts for each block why it is cut, or null
 * @returns the verdicts with those
 */
export function cutAuthorNotes(
  blocks: readonly Element[],
  verdicts: readonly Verdict[],
  byline: string | null,
): Verdict[] {
  const names = namesIn(byline)
  const out = [...verdicts]
  if (names.length === 0) return out
  const kept = blocks.flatMap((block, index) => (verdicts[index] || !block ? [] : [index]))
  // Where nearly nothing else is, it is the text.
  if (kept.length <= WITHIN) return out
  for (const index of kept.slice(-WITHIN)) {
    const text = textOf(blocks.slice(index, index + 1))
    if (isNote(text, names)) out[index] = 'note on the author'
    else if (out[index + 1] === undefined && isName(text, names)) out[index] = 'note on the author'
  }
  // The name alone may head it.
  for (const index of kept.slice(-WITHIN))
    if (out[index + 1] === 'note on the author' && isName(textOf(blocks.slice(index, index + 1)), names))
      out[index] = 'note on the author'
  return out
}

/** Whole names, and first names alone. */
function namesIn(byline: string | null): string[] {
  const whole = (byline ?? '')
    .split(/\s*(?:,|;|&|\band\b|\bund\b|\bet\b|\by\b)\s*/u)
    .filter((name) => /^\p{Lu}/u.test(name))
  const first = whole.flatMap((name) => /^\p{Lu}[\p{L}’'-]{2,}(?=\s)/u.exec(name)?.[0] ?? [])
  return [...new Set([...whole, ...first])].filter((name) => name.length >= 3)
}

function isNote(text: string, names: readonly string[]): boolean {
  if (wordsIn(text) > LONGEST) return false
  return names.some((name) => {
    if (!text.startsWith(name)) return false
    // A surname may follow the first name.
    const rest = text.slice(name.length).replace(/^(?:\s+\p{Lu}[\p{L}’'.-]*){0,2}\s*/u, '')
    return SAYS.test(rest)
  })
}

const isName = (text: string, names: readonly string[]) => wordsIn(text) <= 4 && names.includes(text)
