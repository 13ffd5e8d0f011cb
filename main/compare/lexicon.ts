import type { CompareOptions } from '../../common/comparison'
import { folded, sameForm, withQuotesAsTheyStand } from './fold'
import { item } from './item'
import { numbered } from './numbered'

export type TokenKind = 'word' | 'figure' | 'punctuation'

/** A distinct token of the texts that are compared, by its letters as they stand. */
export interface TokenType {
  kind: TokenKind
  /** Tokens with the same key count as unchanged. */
  key: number
  /** Tokens with the same fold tell the same word, whatever its case. */
  fold: number
  /** How many words it holds: an amount such as "$9.6 billion" holds two, a comma none. */
  words: number
  /** The folded words, joined by a space. */
  form: string
  isCapital: boolean
}

/** All distinct tokens of one comparison, numbered. */
export interface Lexicon {
  types: TokenType[]
  /** How many folds there are; they are numbered from 0. */
  folds: number
  /** @returns the number of a token's type */
  intern(token: string): number
}

const WORDS = /[\p{L}\p{M}\p{N}]+(?:['.,:-][\p{L}\p{M}\p{N}]+)*/gu

export function lexicon(options: CompareOptions): Lexicon {
  const byText = new Map<string, number>()
  const keys = new Map<string, number>()
  const folds = new Map<string, number>()
  const types: TokenType[] = []
  return {
    types,
    get folds() {
      return folds.size
    },
    intern(token) {
      const known = byText.get(token)
      if (known !== undefined) return known
      const words = folded(token).match(WORDS) ?? []
      const form = words.join(' ')
      const kind = words.length === 0 ? 'punctuation' : /\p{N}/u.test(token) ? 'figure' : 'word'
      const asKey = options.ignoreQuotationStyle ? sameForm(token) : withQuotesAsTheyStand(token)
      const key = options.ignoreCase ? asKey.toLowerCase() : asKey
      const made = types.length
      types.push({
        kind,
        key: numbered(keys, key),
        fold: numbered(folds, form || key),
        words: words.length,
        form,
        isCapital: /^\p{Lu}/u.test(token),
      })
      byText.set(token, made)
      return made
    },
  }
}

export const typeOf = (words: Lexicon, index: number): TokenType => item(words.types, index)
