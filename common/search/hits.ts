import type { TextLeaf } from './query'
import { isUnspaced, type Token, tokensOf } from './tokens'

/** A stretch of text. UTF-16 units, end exclusive. */
export interface Hit {
  start: number
  end: number
}

/** What a text leaf looks for: tokens one after another, of which the last may go on. */
export interface Pattern {
  tokens: readonly string[]
  open: boolean
}

/** @returns the tokens a leaf asks for; in scripts without spaces each pair but the last, lone character */
export function patternOf({ text, as }: Pick<TextLeaf, 'text' | 'as'>): Pattern {
  const tokens = tokensOf(text).map((token) => token.text)
  const last = tokens.at(-1) ?? ''
  const isPairs = isUnspaced(last)
  if (isPairs && tokens.length > 1 && [...last].length === 1 && isUnspaced(tokens.at(-2) ?? '')) tokens.pop()
  // One character of such a script is found at the beginning of every pair it begins.
  const open = isPairs ? [...(tokens.at(-1) ?? '')].length === 1 : as === 'prefix' || as === 'typed'
  return { tokens, open }
}

/** @returns where the patterns stand in a text, in its order, without overlap */
export function hitsIn(tokens: readonly Token[], patterns: readonly Pattern[]): Hit[] {
  const hits: Hit[] = []
  for (const [index, token] of tokens.entries()) {
    for (const pattern of patterns) {
      if (!standsAt(tokens, index, pattern)) continue
      const end = endOf(tokens[index + pattern.tokens.length - 1] ?? token, pattern)
      const last = hits.at(-1)
      if (last && token.start <= last.end && token.start < last.end) last.end = Math.max(last.end, end)
      else hits.push({ start: token.start, end })
    }
  }
  return hits
}

/** Of a pair that was found by its first character, that character alone was meant. */
function endOf(last: Token, { tokens, open }: Pattern): number {
  const wanted = tokens.at(-1) ?? ''
  return open && isUnspaced(wanted) ? Math.min(last.end, last.start + wanted.length) : last.end
}

function standsAt(tokens: readonly Token[], index: number, { tokens: wanted, open }: Pattern): boolean {
  if (wanted.length === 0) return false
  return wanted.every((text, offset) => {
    const there = tokens[index + offset]?.text
    if (there === undefined) return false
    return open && offset === wanted.length - 1 ? there.startsWith(text) : there === text
  })
}
