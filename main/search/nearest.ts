/** Shorter words have too many neighbours for a guess to be a help. Characters. */
const SHORTEST = 4
/** One slip in a short word, two in a longer one. */
const slipsIn = (word: string): number => (word.length < 6 ? 1 : 2)

/**
 * @returns the words that are nearest by slips of the finger: a letter left out, doubled or exchanged, two swapped;
 *   all of them equally near, none where none is near
 */
export function nearest(typed: string, words: readonly string[]): string[] {
  if (typed.length < SHORTEST) return []
  const letters = lettersOf(typed)
  let found: string[] = []
  let bound = slipsIn(typed)
  for (const word of words) {
    if (Math.abs(word.length - typed.length) > bound || word === typed) continue
    // Each slip changes two letters of the set at most.
    if (differing(letters ^ lettersOf(word)) > 2 * bound) continue
    const slips = distance(typed, word, bound)
    if (slips > bound) continue
    if (slips < bound) found = []
    found.push(word)
    bound = slips
  }
  return found
}

/** @returns which letters a word has, as bits; letters that share a bit only make the test weaker */
function lettersOf(word: string): number {
  let letters = 0
  for (let index = 0; index < word.length; index++) letters |= 1 << (word.charCodeAt(index) & 31)
  return letters
}

function differing(bits: number): number {
  let rest = bits
  let count = 0
  for (; rest !== 0; count++) rest &= rest - 1
  return count
}

/** @returns the slips between two words, neighbours swapped counting as one; more than `bound` where there are more */
export function distance(a: string, b: string, bound: number): number {
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let row = 1; row <= a.length; row++) {
    const next = [row]
    let least = row
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1]
      let slips = Math.min(
        (last[column] ?? 0) + 1,
        (next[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      )
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        slips = Math.min(slips, (before[column - 2] ?? 0) + 1)
      }
      next.push(slips)
      if (slips < least) least = slips
    }
    if (least > bound) return bound + 1
    before = last
    last = next
  }
  return last[b.length] ?? 0
}
