import type { Evidence } from '../../common/comparison'
import type { PreparedColumn } from './column'
import { firstOf, type Group, lastOf } from './group'
import { type Lexicon, typeOf } from './lexicon'
import { tokensOf } from './tokens'

const MOST_SHOWN = 8

/** @returns how often each word stands in all columns, by its fold */
export function wordFrequencies(columns: readonly PreparedColumn[], words: Lexicon): Int32Array {
  const counts = new Int32Array(words.folds)
  for (const { tokens } of columns) {
    for (const number of tokens.type) {
      const { fold } = typeOf(words, number)
      counts[fold] = (counts[fold] ?? 0) + 1
    }
  }
  return counts
}

/** @returns for each unit the number of the group it is in, or -1 */
export function groupOfUnit(groups: readonly Group[], side: 'left' | 'right', units: number): Int32Array {
  const found = new Int32Array(units).fill(-1)
  groups.forEach((group, index) => {
    for (const unit of group[side]) found[unit] = index
  })
  return found
}

/** How many of the two neighbours (before, after) of a group are linked to each other. */
export function linkedNeighbours({ left, right }: Group, ofLeft: Int32Array, ofRight: Int32Array): number {
  const agrees = (i: number, j: number) => (ofLeft[i] ?? -1) >= 0 && ofLeft[i] === ofRight[j]
  return Number(agrees(firstOf(left) - 1, firstOf(right) - 1)) + Number(agrees(lastOf(left) + 1, lastOf(right) + 1))
}

/** Which words speak for a link: those on both sides, rarest first, as they stand in the left text. */
export function sharedWords(
  left: PreparedColumn,
  right: PreparedColumn,
  group: Group,
  words: Lexicon,
  frequencies: Int32Array,
): Omit<Evidence, 'neighbours'> {
  const typesOf = (column: PreparedColumn, units: readonly number[]) =>
    tokensOf(column.tokens, units)
      .map((token) => ({ token, type: typeOf(words, column.tokens.type[token] ?? 0) }))
      .filter(({ type }) => type.words > 0)
  const inLeft = typesOf(left, group.left)
  const inRight = typesOf(right, group.right)
  const available = new Map<number, number>()
  for (const { type } of inRight) available.set(type.fold, (available.get(type.fold) ?? 0) + 1)
  const shown = new Map<number, string>()
  let shared = 0
  for (const { token, type } of inLeft) {
    const rest = available.get(type.fold) ?? 0
    if (rest === 0) continue
    available.set(type.fold, rest - 1)
    shared += type.words
    if (!shown.has(type.fold))
      shown.set(type.fold, left.text.text.slice(left.tokens.start[token], left.tokens.end[token]))
  }
  const rarest = [...shown].sort(([a], [b]) => (frequencies[a] ?? 0) - (frequencies[b] ?? 0))
  return {
    shared: rarest.slice(0, MOST_SHOWN).map(([, word]) => word),
    sharedWords: shared,
    leftWords: inLeft.reduce((sum, { type }) => sum + type.words, 0),
    rightWords: inRight.reduce((sum, { type }) => sum + type.words, 0),
  }
}
