import type { Cut } from '../../common/model'
import type { Verdict } from './furniture'
import { type Element, element, textOf } from './tree'

export interface Trimmed {
  body: Element[]
  cuts: Cut[]
}

/**
 * Takes blocks out of a body so that each can be restored where it stood: it stays, hidden, in an
 * element that its cut names.
 * @param verdicts for each block why it is cut, or null
 */
export function cutBlocks(blocks: readonly Element[], verdicts: readonly Verdict[]): Trimmed {
  const first = verdicts.indexOf(null)
  const last = verdicts.lastIndexOf(null)
  const cuts: Cut[] = []
  const body = blocks.map((block, index) => {
    const reason = verdicts[index]
    const text = textOf([block])
    if (!reason) return block
    const id = `c${cuts.length + 1}`
    cuts.push({ id, at: index < first ? 'start' : index > last ? 'end' : 'inside', reason, text, restored: false })
    return element('div', [block], { 'data-cut': id, hidden: '' })
  })
  return { body, cuts }
}
