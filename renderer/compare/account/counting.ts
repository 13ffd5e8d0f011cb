/** Numbers and lists as they are written in a sentence. */

const WORDS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'] as const
const figures = new Intl.NumberFormat('en-GB')

/** @returns up to ten in words, then figures: "three", "1,204" */
export const inWords = (count: number): string => WORDS[count] ?? figures.format(count)

/** @returns "one paragraph", "three paragraphs" */
export const numbered = (count: number, noun: string): string => `${inWords(count)} ${noun}${count === 1 ? '' : 's'}`

/** @returns "A", "A and B", "A, B and C" */
export function joined(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join('')
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}

/**
 * Shares of a whole in hundredths that add up. What is more than nothing gets one at least, so that nothing
 * else is all; the largest gives it.
 * @param counts none is negative
 * @param sum what the shares add up to
 * @returns all 0 where the counts are
 */
export function hundredths(counts: readonly number[], sum = 100): number[] {
  const total = counts.reduce((all, count) => all + count, 0)
  if (total === 0) return counts.map(() => 0)
  const exact = counts.map((count) => (count * sum) / total)
  const shares = exact.map((share) => (share > 0 ? Math.max(1, Math.floor(share)) : 0))
  let left = sum - shares.reduce((all, share) => all + share, 0)
  const byRest = exact.map((share, index) => ({ index, rest: share - Math.floor(share) }))
  byRest.sort((a, b) => b.rest - a.rest || a.index - b.index)
  for (const { index } of byRest) {
    if (left > 0 && (exact[index] ?? 0) >= 1) {
      shares[index] = (shares[index] ?? 0) + 1
      left -= 1
    }
  }
  // What the smallest took beyond their due comes from the largest.
  const largest = shares.indexOf(Math.max(...shares))
  shares[largest] = (shares[largest] ?? 0) + left
  return shares
}

/** @param share 0–1 @returns all or none only where it is so */
export function hundredth(share: number): number {
  if (share <= 0) return 0
  return share >= 1 ? 100 : Math.min(99, Math.max(1, Math.round(share * 100)))
}
