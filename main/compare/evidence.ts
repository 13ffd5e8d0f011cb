import type { Evidence } from '../../common/comparison'
import { STARTERS } from './abbreviations'
import type { PreparedColumn } from './column'
import { firstOf, type Group, lastOf } from './group'
import { type Lexicon, type TokenType, typeOf } from './lexicon'
import { tokensOf } from './tokens'

const MOST_SHOWN = 8
/** Common words are left out, but for filling up to so many. */
const LEAST_SHOWN = 3
/** A word that stands in a greater share of all units says little about any one of them. */
const COMMON_SHARE = 0.1
/** In short texts a word that stands in no more units than these is not common, whatever their share. */
const NEVER_COMMON = 2
/** A word of fewer letters is mostly one that binds others. Holds for scripts with capitals alone. */
const SHORT_WORD = 4

/** How common words are in the texts of one comparison. */
export interface Commonness {
  /** All units of all columns. */
  units: number
  /** How many of them each word stands in, by its fold. */
  standsIn: Int32Array
}

export function commonness(columns: readonly PreparedColumn[], words: Lexicon): Commonness {
  const standsIn = new Int32Array(words.folds)
  const lastSeen = new Int32Array(words.folds).fill(-1)
  let units = 0
  for (const { tokens, units: own } of columns) {
    for (const unit of own.keys()) {
      for (const token of tokensOf(tokens, [unit])) {
        const { fold } = typeOf(words, tokens.type[token] ?? 0)
        if (lastSeen[fold] !== units) standsIn[fold] = (standsIn[fold] ?? 0) + 1
        lastSeen[fold] = units
      }
      units += 1
    }
  }
  return { units, standsIn }
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
  common: Commonness,
): Omit<Evidence, 'neighbours'> {
  const inLeft = spokenWords(left, group.left, words)
  const inRight = spokenWords(right, group.right, words)
  const available = new Map<number, number>()
  for (const { type } of inRight) available.set(type.fold, (available.get(type.fold) ?? 0) + 1)
  const found = new Map<number, SpokenWord>()
  let shared = 0
  for (const word of inLeft) {
    const { type } = word
    const rest = available.get(type.fold) ?? 0
    if (rest === 0) continue
    available.set(type.fold, rest - 1)
    shared += type.words
    const known = found.get(type.fold)
    if (!known) found.set(type.fold, word)
    else if (word.isName) known.isName = true
  }
  const standsIn = ({ type }: SpokenWord) => common.standsIn[type.fold] ?? 0
  const rarest = [...found.values()].sort((a, b) => standsIn(a) - standsIn(b))
  const most = Math.max(NEVER_COMMON, common.units * COMMON_SHARE)
  const isTelling = (word: SpokenWord) => word.isName || (standsIn(word) <= most && !isSmall(word.type))
  const telling = rarest.filter(isTelling)
  const others = rarest.filter((word) => !isTelling(word))
  return {
    shared: [...telling.slice(0, MOST_SHOWN), ...others.slice(0, Math.max(0, LEAST_SHOWN - telling.length))].map(
      ({ token }) => left.text.text.slice(left.tokens.start[token], left.tokens.end[token]),
    ),
    sharedWords: shared,
    leftWords: inLeft.reduce((sum, { type }) => sum + type.words, 0),
    rightWords: inRight.reduce((sum, { type }) => sum + type.words, 0),
  }
}

interface SpokenWord {
  token: number
  type: TokenType
  /** A figure, or written with a capital that no sentence's beginning explains. */
  isName: boolean
}

function spokenWords(column: PreparedColumn, units: readonly number[], words: Lexicon): SpokenWord[] {
  return units.flatMap((unit) => {
    const spoken = tokensOf(column.tokens, [unit])
      .map((token) => ({ token, type: typeOf(words, column.tokens.type[token] ?? 0) }))
      .filter(({ type }) => type.words > 0)
    return spoken.map(({ token, type }, index) => {
      return { token, type, isName: type.kind === 'figure' || (index > 0 && isProper(type)) }
    })
  })
}

const isProper = ({ isCapital, form }: TokenType) => isCapital && !STARTERS.has(form)

const isSmall = ({ form }: TokenType) => STARTERS.has(form) || (/\p{Ll}/u.test(form) && [...form].length < SHORT_WORD)
