import { STARTERS } from './abbreviations'
import type { TokenType } from './lexicon'

/** A stretch of tokens that differs, by token numbers; ends not included. */
export interface Change {
  left: [from: number, to: number]
  right: [from: number, to: number]
}

/**
 * Turns matched tokens into changes that are good to read: what is shared but says nothing by itself
 * between two changes becomes a part of them.
 * @param matched for each left token the right one that tells the same word, or -1
 */
export function readableChanges(
  left: readonly TokenType[],
  right: readonly TokenType[],
  matched: Int32Array,
): Change[] {
  const changes = rawChanges(left, right, matched)
  const joined: Change[] = []
  for (const change of changes) {
    const before = joined.at(-1)
    const told = before && [before, change].every((part) => isOfWords(part, left, right))
    if (told && isNoise(left.slice(before.left[1], change.left[0]), before, change)) {
      before.left[1] = change.left[1]
      before.right[1] = change.right[1]
    } else joined.push(change)
  }
  return joined.map((change) => {
    if (change.left[0] === change.left[1])
      return { left: shift(change.left, slide(right, change.right)), right: slid(right, change.right) }
    if (change.right[0] === change.right[1])
      return { left: slid(left, change.left), right: shift(change.right, slide(left, change.left)) }
    return change
  })
}

function rawChanges(left: readonly TokenType[], right: readonly TokenType[], matched: Int32Array): Change[] {
  const changes: Change[] = []
  let i = 0
  let j = 0
  const close = (leftEnd: number, rightEnd: number) => {
    if (leftEnd > i || rightEnd > j) changes.push({ left: [i, leftEnd], right: [j, rightEnd] })
  }
  matched.forEach((other, at) => {
    if (other < 0 || left[at]?.key !== right[other]?.key) return
    close(at, other)
    i = at + 1
    j = other + 1
  })
  close(left.length, right.length)
  return changes
}

/** More than a mark, or one figure for another: those are seen best by themselves. */
function isOfWords(change: Change, left: readonly TokenType[], right: readonly TokenType[]): boolean {
  const types = [...left.slice(...change.left), ...right.slice(...change.right)]
  return types.some((type) => type.kind === 'word') || (types.some((type) => type.words > 0) && types.length !== 2)
}

/** @param shared the tokens that stand unchanged between two changes */
function isNoise(shared: readonly TokenType[], before: Change, after: Change): boolean {
  const words = shared.filter((type) => type.words > 0)
  if (words.length > 2) return false
  if (words.every(isLight)) return true
  // A single word left over in the midst of much that changed is chance.
  return words.length === 1 && words[0]?.kind === 'word' && Math.min(size(before), size(after)) >= 4
}

const size = ({ left, right }: Change) => Math.min(left[1] - left[0], right[1] - right[0])

const PARTICLES = /^(?:[\p{Script=Hiragana}]{1,2}|[的了在是和也就都而及与或之])$/u
const WITHOUT_SPACES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u

/** Joins words rather than saying something: articles, prepositions, marks. */
function isLight(type: TokenType): boolean {
  if (type.kind !== 'word') return type.kind === 'punctuation'
  if (STARTERS.has(type.form)) return true
  if (WITHOUT_SPACES.test(type.form)) return PARTICLES.test(type.form)
  return type.form.length <= 3 && !type.isCapital
}

/**
 * "x, [and y,] and z" rather than "x[, and y], and z": an addition can often stand in several places
 * with the same result; it reads best where it begins after a mark and ends with one.
 * @returns by how many tokens it is better moved; negative towards the beginning
 */
function slide(types: readonly TokenType[], [from, to]: [number, number]): number {
  let best = 0
  let bestEnds = ends(types, from, to)
  for (let by = -1; types[from + by] && types[from + by]?.key === types[to + by]?.key && -by <= to - from; by--) {
    const found = ends(types, from + by, to + by)
    if (found > bestEnds) [best, bestEnds] = [by, found]
  }
  return best
}

function ends(types: readonly TokenType[], from: number, to: number): number {
  const before = types[from - 1]
  const last = types[to - 1]
  return Number(!before || before.kind === 'punctuation') + Number(last?.kind === 'punctuation' && to - from > 1)
}

const shift = ([from, to]: [number, number], by: number): [number, number] => [from + by, to + by]
const slid = (types: readonly TokenType[], range: [number, number]) => shift(range, slide(types, range))
