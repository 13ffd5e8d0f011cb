import type { Tag } from '../../../common/model'
import { tagParts } from '../../../common/text/tagName'

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' })

/** A to Z, each tag after the one it lies below and before those beside that one. */
export function byTagName(a: Tag, b: Tag): number {
  const [left, right] = [tagParts(a.name), tagParts(b.name)]
  for (const [index, part] of left.entries()) {
    const other = right[index]
    if (other === undefined) return 1
    const order = part === other ? 0 : collator.compare(part, other)
    if (order !== 0) return order
  }
  return left.length - right.length || (a.id < b.id ? -1 : 1)
}
