import type { Verdict } from './furniture'
import type { Element } from './tree'

/** Told of by nothing but their length; anything else a line was cut for is told of by its words. */
const SHORT: ReadonlySet<Verdict> = new Set(['short line before the text', 'short line after the text'])

/**
 * Keeps what the text itself points to, a footnote mostly: however short, it is no furniture.
 * @returns the verdicts without those
 */
export function spareNotes(blocks: readonly Element[], verdicts: readonly Verdict[]): Verdict[] {
  const wanted = new Set<string>()
  blocks.forEach((block, index) => {
    if (verdicts[index]) return
    for (const { attributes } of within(block)) {
      if (attributes.href?.startsWith('#')) wanted.add(attributes.href.slice(1))
    }
  })
  if (wanted.size === 0) return [...verdicts]
  return blocks.map((block, index) => {
    const verdict = verdicts[index] ?? null
    const isNote = SHORT.has(verdict) && within(block).some(({ attributes }) => wanted.has(attributes.id ?? ''))
    return isNote ? null : verdict
  })
}

/** The element and all inside it. */
const within = (block: Element): Element[] => [
  block,
  ...block.children.flatMap((child) => (typeof child === 'string' ? [] : within(child))),
]
