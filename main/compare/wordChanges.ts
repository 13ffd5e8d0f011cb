import type { CompareOptions, Span, TextChange, WordChange } from '../../common/comparison'
import type { PreparedColumn } from './column'
import { conflicts } from './conflicts'
import type { Group } from './group'
import { item } from './item'
import { type Lexicon, type TokenType, typeOf } from './lexicon'
import { type Change, readableChanges } from './readableChanges'
import { matchTokens } from './tokenDiff'
import { spanOf, tokensOf } from './tokens'

/** What became of the words of a link. */
export interface Wording {
  text: TextChange
  changes: WordChange[]
  /** Token numbers of each side that stand unchanged in the other. */
  kept: { left: number[]; right: number[] }
}

/** Passages that share fewer of their words are told in other words: to mark each of them would mark everything. */
const EDITED_FROM = 0.5

export function wordChanges(
  left: PreparedColumn,
  right: PreparedColumn,
  group: Group,
  words: Lexicon,
  options: CompareOptions,
): Wording {
  const sides = { left: passage(left, group.left, words, options), right: passage(right, group.right, words, options) }
  const matched = matchTokens(sides.left.types, sides.right.types)
  const changed = readableChanges(sides.left.types, sides.right.types, matched)
  const kept = {
    left: outside(
      sides.left.tokens,
      changed.map((change) => change.left),
    ),
    right: outside(
      sides.right.tokens,
      changed.map((change) => change.right),
    ),
  }
  if (changed.length === 0) return { text: 'identical', changes: [], kept }
  const text = sharedShare(sides.left.types, sides.right.types, matched) >= EDITED_FROM ? 'edited' : 'paraphrased'
  const shown = text === 'edited' ? changed : conflicts(sides.left.types, sides.right.types, left.text.lang)
  return { text, changes: shown.map((change) => spans(change, sides)), kept }
}

interface PassageTokens {
  column: PreparedColumn
  tokens: number[]
  types: TokenType[]
  start: number
}

function passage(
  column: PreparedColumn,
  units: readonly number[],
  words: Lexicon,
  options: CompareOptions,
): PassageTokens {
  const all = tokensOf(column.tokens, units).map((token) => ({
    token,
    type: typeOf(words, column.tokens.type[token] ?? 0),
  }))
  const counted = options.ignorePunctuation ? all.filter(({ type }) => type.kind !== 'punctuation') : all
  return {
    column,
    tokens: counted.map(({ token }) => token),
    types: counted.map(({ type }) => type),
    start: item(column.units, item(units, 0)).start,
  }
}

function outside(tokens: readonly number[], ranges: readonly [number, number][]): number[] {
  const kept: number[] = []
  let at = 0
  for (const [from, to] of ranges) {
    kept.push(...tokens.slice(at, from))
    at = to
  }
  kept.push(...tokens.slice(at))
  return kept
}

/** Words that both share in the same order, against the words of both. */
function sharedShare(left: readonly TokenType[], right: readonly TokenType[], matched: Int32Array): number {
  let shared = 0
  matched.forEach((other, index) => {
    if (other >= 0) shared += item(left, index).words
  })
  const total = count(left) + count(right)
  return total === 0 ? 1 : (2 * shared) / total
}

const count = (types: readonly TokenType[]) => types.reduce((sum, type) => sum + type.words, 0)

function spans(change: Change, sides: { left: PassageTokens; right: PassageTokens }): WordChange {
  return { left: span(sides.left, change.left), right: span(sides.right, change.right) }
}

/** An empty span stands at the end of the token before. */
function span({ column, tokens, start }: PassageTokens, [from, to]: [number, number]): Span {
  if (to > from) return spanOf(column.tokens, item(tokens, from), item(tokens, to - 1) + 1)
  const at = from === 0 ? start : (column.tokens.end[item(tokens, from - 1)] ?? start)
  return [at, at]
}
