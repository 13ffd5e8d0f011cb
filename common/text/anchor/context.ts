import { folded } from './foldedText'
import type { QuoteAnchor } from './quoteAnchor'

type Context = Pick<QuoteAnchor, 'prefix' | 'suffix'>

/** Whether anything is known of what stood beside a passage. */
export const hasContext = ({ prefix, suffix }: Context): boolean => /\S/.test(prefix + suffix)

/**
 * @returns how well what stands beside a stretch of a text fits what stood beside the passage, 0–1. Where only one side
 *   is known that one alone counts.
 */
export function contextFit(text: string, { start, end }: { start: number; end: number }, context: Context): number {
  const { prefix, suffix } = context
  const sides: number[] = []
  if (/\S/.test(prefix)) sides.push(likeness(prefix, text.slice(Math.max(0, start - prefix.length), start), 'end'))
  if (/\S/.test(suffix)) sides.push(likeness(suffix, text.slice(end, end + suffix.length), 'start'))
  if (sides.length === 0) return 0
  return sides.reduce((sum, side) => sum + side, 0) / sides.length
}

/** @param near the end that touches the passage: what is the same from there on tells most */
function likeness(wanted: string, there: string, near: 'start' | 'end'): number {
  if (wanted === there) return 1
  const [a, b] = [folded(wanted), folded(there)]
  if (a === b) return 1
  if (a.length === 0 || b.length === 0) return 0
  let same = 0
  const at = (text: string) => text[near === 'start' ? same : text.length - 1 - same]
  while (same < a.length && same < b.length && at(a) === at(b)) same += 1
  return Math.max(same / a.length, pairsShared(a, b))
}

/** Dice's coefficient over pairs of neighbouring signs: small edits cost little. */
function pairsShared(a: string, b: string): number {
  const left = new Map<string, number>()
  for (let at = 0; at + 1 < a.length; at++) {
    const pair = a.slice(at, at + 2)
    left.set(pair, (left.get(pair) ?? 0) + 1)
  }
  let shared = 0
  for (let at = 0; at + 1 < b.length; at++) {
    const pair = b.slice(at, at + 2)
    const count = left.get(pair) ?? 0
    if (count === 0) continue
    shared += 1
    left.set(pair, count - 1)
  }
  return (2 * shared) / Math.max(1, a.length + b.length - 2)
}
