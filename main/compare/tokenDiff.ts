import type { TokenType } from './lexicon'

/** What a match of two tokens is worth. Words weigh more than marks, long words more than short ones. */
const WORTH = { figure: 4, word: 2, letter: 0.25, letters: 8, punctuation: 0.4, otherCase: 0.75 }
/** Added when the tokens before match as well: one long shared run reads better than many short ones. */
const CONTIGUOUS = 1

/**
 * Finds which tokens of one passage stand in the other, in the same order.
 * Weighted longest common subsequence; work and memory grow with the product of the lengths.
 * @returns for each left token the right token that tells the same word (its case may differ), or -1
 */
export function matchTokens(left: readonly TokenType[], right: readonly TokenType[]): Int32Array {
  const matched = new Int32Array(left.length).fill(-1)
  let begin = 0
  while (begin < left.length && begin < right.length && left[begin]?.key === right[begin]?.key) matched[begin] = begin++
  let leftEnd = left.length
  let rightEnd = right.length
  while (leftEnd > begin && rightEnd > begin && left[leftEnd - 1]?.key === right[rightEnd - 1]?.key) {
    matched[--leftEnd] = --rightEnd
  }
  const inside = { left: left.slice(begin, leftEnd), right: right.slice(begin, rightEnd) }
  matchInside(inside.left, inside.right).forEach((other, index) => {
    if (other >= 0) matched[begin + index] = begin + other
  })
  return matched
}

const UP = 1
const ACROSS = 2
const MATCH = 4
const CONTINUED = 8

function matchInside(left: readonly TokenType[], right: readonly TokenType[]): Int32Array {
  const matched = new Int32Array(left.length).fill(-1)
  if (left.length === 0 || right.length === 0) return matched
  const width = right.length + 1
  const steps = new Uint8Array((left.length + 1) * width)
  let above = new Float64Array(width)
  let here = new Float64Array(width)
  /** The best value of a path that ends with a match of the two tokens; -1 where they differ. */
  let endedAbove = new Float64Array(width).fill(-1)
  let ended = new Float64Array(width).fill(-1)
  for (let i = 1; i <= left.length; i++) {
    const one = left[i - 1]
    here[0] = 0
    ended[0] = -1
    for (let j = 1; j < width; j++) {
      const up = above[j] ?? 0
      const across = here[j - 1] ?? 0
      let value = Math.max(up, across)
      let step = up >= across ? UP : ACROSS
      const other = right[j - 1]
      if (one && other && one.fold === other.fold) {
        const fresh = above[j - 1] ?? 0
        const before = endedAbove[j - 1] ?? -1
        const continued = before < 0 ? -1 : before + CONTIGUOUS
        const total = Math.max(fresh, continued) + worth(one, other)
        ended[j] = total
        if (continued > fresh) step |= CONTINUED
        if (total >= value) {
          value = total
          step |= MATCH
        }
      } else ended[j] = -1
      here[j] = value
      steps[i * width + j] = step
    }
    ;[above, here] = [here, above]
    ;[endedAbove, ended] = [ended, endedAbove]
  }
  let forced = false
  for (let i = left.length, j = right.length; i > 0 && j > 0; ) {
    const step = steps[i * width + j] ?? 0
    if (forced || step & MATCH) {
      matched[i - 1] = j - 1
      forced = (step & CONTINUED) !== 0
      i--
      j--
    } else if (step & UP) i--
    else j--
  }
  return matched
}

function worth(one: TokenType, other: TokenType): number {
  if (one.kind === 'punctuation') return WORTH.punctuation
  const value =
    one.kind === 'figure' ? WORTH.figure : WORTH.word + Math.min(one.form.length, WORTH.letters) * WORTH.letter
  return one.key === other.key ? value : value * WORTH.otherCase
}
