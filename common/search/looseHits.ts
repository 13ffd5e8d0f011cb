import type { Hit } from './hits'
import { type Token, tokensOf } from './tokens'

/** @returns the words as they are looked for in a page, from the middle of one word into the middle of another */
export const looseWords = (text: string): string[] => tokensOf(text).map((token) => token.text)

/**
 * Finds what stands anywhere in a text, as a browser's own search does: case, accents and what parts the words do
 * not count.
 */
export function looseHits(tokens: readonly Token[], words: readonly string[]): Hit[] {
  const hits: Hit[] = []
  if (words.length === 0) return hits
  for (let index = 0; index + words.length <= tokens.length; index++) {
    const found = words.length === 1 ? within(tokens[index], words[0]) : across(tokens, index, words)
    if (found && found.start >= (hits.at(-1)?.end ?? 0)) hits.push(found)
  }
  return hits
}

function within(token: Token | undefined, word: string | undefined): Hit | null {
  if (!token || !word) return null
  const at = token.text.indexOf(word)
  return at < 0 ? null : part(token, at, at + word.length)
}

function across(tokens: readonly Token[], index: number, words: readonly string[]): Hit | null {
  const last = words.length - 1
  for (const [offset, word] of words.entries()) {
    const there = tokens[index + offset]?.text ?? ''
    const fits = offset === 0 ? there.endsWith(word) : offset === last ? there.startsWith(word) : there === word
    if (!fits) return null
  }
  const [first, end] = [tokens[index], tokens[index + last]]
  if (!first || !end) return null
  const head = words[0]?.length ?? 0
  const tail = words[last]?.length ?? 0
  return { start: part(first, first.text.length - head, first.text.length).start, end: part(end, 0, tail).end }
}

/** The stretch of a token; all of it where folding changed its length, and places no longer tell. */
function part({ text, start, end }: Token, from: number, to: number): Hit {
  return text.length === end - start ? { start: start + from, end: start + to } : { start, end }
}
