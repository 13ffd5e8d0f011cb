import type { CompareOptions, Span, TextChange, WordChange } from '../../common/comparison'
import type { PreparedColumn } from './column'
import type { Conflicts } from './conflicts'
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

/** How the words of a link are compared. */
export interface WordingRules {
  words: Lexicon
  options: CompareOptions
  conflicts: Conflicts
}

/** Compares the words of two linked passages. */
export function wordChanges(left: PreparedColumn, right: PreparedColumn, group: Group, rules: WordingRules): Wording {
  const sides = { left: passage(left, group.left, rules), right: passage(right, group.right, rules) }
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
  const isEdited = sharedShare(sides.left.types, sides.right.types, matched) >= EDITED_FROM
  const shown = isEdited ? changed : rules.conflicts(sides.left.types, sides.right.types)
  return { text: isEdited ? 'edited' : 'paraphrased', changes: shown.map((change) => spans(change, sides)), kept }
}

interface PassageTokens {
  column: PreparedColumn
  tokens: number[]
  types: TokenType[]
  start: number
}

function passage(column: PreparedColumn, units: readonly number[], { words, options }: WordingRules): PassageTokens {
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
