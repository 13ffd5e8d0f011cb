import type { Link } from '../../common/comparison'

/** One entry of the apparatus: what the left text has, and what the right one has in its place. */
export interface Reading {
  kind: 'differs' | 'add' | 'om'
  /** Words of the left text. For `add` the word after which the right one has more; empty at the very start. */
  lemma: string
  /** Words of the right text; empty for `om`. */
  variant: string
}

/** @param left, right the whole texts that the link's offsets refer to */
export function readingsOf(link: Link, left: string, right: string): Reading[] {
  const readings: Reading[] = []
  for (const change of link.changes) {
    const lemma = oneLine(left.slice(...change.left))
    const variant = oneLine(right.slice(...change.right))
    if (lemma === '' && variant === '') continue
    if (lemma === '') readings.push({ kind: 'add', lemma: wordBefore(left, change.left[0]), variant })
    else if (variant === '') readings.push({ kind: 'om', lemma, variant })
    else readings.push({ kind: 'differs', lemma, variant })
  }
  return readings
}

/** White space as one space, none at the ends. */
export const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()

/** @returns the word that ends before an offset, in its line; empty where the line begins there */
export function wordBefore(text: string, offset: number): string {
  const before = text.slice(Math.max(0, offset - 80), offset)
  const line = before.slice(before.lastIndexOf('\n') + 1)
  return line.trim().split(/\s+/).at(-1) ?? ''
}
