import type { Column, ComparedText, Link, Pair, Span, TextBlock } from '../../../common/comparison'

/** What a stretch of a redline says: it stands in both, in the version alone, in the base alone, or moved. */
export type Fate = 'kept' | 'added' | 'left out' | 'moved here' | 'moved away'

/** Words of one of the two texts. */
export interface Stretch {
  fate: Fate
  /** Whose words they are. */
  from: 'base' | 'version'
  start: number
  end: number
  /** A unit they belong to, of that text; null for what stands between units. */
  unit: number | null
  /** It stands inside what moved. */
  isMoved: boolean
}

/** A paragraph of the version, or one that only the base has. */
export interface RedlineBlock {
  /** Unique among them. */
  key: string
  kind: TextBlock['kind']
  stretches: Stretch[]
}

/** Which text is read, and against which its changes are tracked. */
export interface Sides {
  base: number
  version: number
}

export interface Side {
  text: ComparedText
  column: Column
}

/**
 * One text with its changes against another, as an editor tracks them: the version's text, in its order, with what it
 * leaves out of the base where that stood.
 * @param pair what links them, from the base (left) to the version (right)
 */
export function redlineOf(base: Side, version: Side, pair: Pick<Pair, 'links'>): RedlineBlock[] {
  const linkOfVersion = byUnit(pair.links, 'right')
  const removed = removedAfter(base, pair.links)
  const blocks: RedlineBlock[] = removedBlocks(base, removed.get(null) ?? [])
  for (const block of version.text.blocks) {
    const stretches: Stretch[] = []
    const later: Removed[] = []
    const units = version.column.units.flatMap((unit, index) =>
      unit.start < block.end && unit.end > block.start ? [index] : [],
    )
    let at = block.start
    for (const unit of units) {
      const { start, end } = version.column.units[unit] ?? block
      const [from, to] = [Math.max(at, start), Math.min(end, block.end)]
      if (from > at) stretches.push(between(at, from))
      const link = linkOfVersion.get(unit)
      stretches.push(...(link ? linked(link, unit, [from, to], base.column) : [added(unit, from, to)]))
      at = to
      const goesOn = units.some((other) => other > unit && linkOfVersion.get(other)?.moved === false)
      // A sentence that is left out stays in its paragraph; whole paragraphs stand by themselves, if nothing that the
      // base has after them comes before.
      for (const gone of end > block.end ? [] : (removed.get(unit) ?? [])) {
        if (gone.isInParagraph || goesOn) stretches.push(gone.stretch)
        else later.push(gone)
      }
    }
    if (at < block.end) stretches.push(between(at, block.end))
    blocks.push({ key: `version ${block.start}`, kind: block.kind, stretches: joined(stretches) })
    blocks.push(...removedBlocks(base, later))
  }
  return blocks
}

interface Removed {
  stretch: Stretch
  /** The unit before it, in its paragraph, is kept. */
  isInParagraph: boolean
}

/** What the version leaves out or has elsewhere, by the version's unit after which it stood; null: before all of them. */
function removedAfter({ column }: Side, links: readonly Link[]): Map<number | null, Removed[]> {
  const linkOfBase = byUnit(links, 'left')
  const removed = new Map<number | null, Removed[]>()
  let after: number | null = null
  let paragraph = -1
  for (const [index, unit] of column.units.entries()) {
    const link = linkOfBase.get(index)
    if (link && !link.moved) {
      if (index === link.left[0]) after = link.right.at(-1) ?? after
      paragraph = unit.paragraph
      continue
    }
    const fate: Fate = link ? 'moved away' : 'left out'
    const stretch: Stretch = { fate, from: 'base', start: unit.start, end: unit.end, unit: index, isMoved: false }
    removed.set(after, [...(removed.get(after) ?? []), { stretch, isInParagraph: unit.paragraph === paragraph }])
  }
  return removed
}

/** Paragraphs that only the base has. */
function removedBlocks({ text, column }: Side, removed: readonly Removed[]): RedlineBlock[] {
  const blocks: (RedlineBlock & { paragraph: number | undefined })[] = []
  for (const { stretch } of removed) {
    const paragraph = column.units[stretch.unit ?? -1]?.paragraph
    const last = blocks.at(-1)
    if (last && last.paragraph === paragraph) last.stretches.push(stretch)
    else {
      const kind = text.blocks.find(({ start, end }) => stretch.start < end && stretch.end > start)?.kind ?? 'paragraph'
      blocks.push({ key: `base ${stretch.start}`, kind, stretches: [stretch], paragraph })
    }
  }
  return blocks.map(({ key, kind, stretches }) => ({ key, kind, stretches }))
}

/** The part of a link that stands in one unit of the version, with what changed in it. */
function linked(link: Link, unit: number, [from, to]: Span, base: Column): Stretch[] {
  const isMoved = link.moved
  const kept = (start: number, end: number): Stretch => {
    const fate = isMoved ? 'moved here' : 'kept'
    return { fate, from: 'version', start, end, unit, isMoved }
  }
  // What was told in other words is not told word by word: what was there stands struck before what is there now.
  if (link.changes.length === 0 && link.text !== 'identical') {
    const now: Stretch = { ...kept(from, to), fate: isMoved ? 'moved here' : 'added' }
    if (unit !== link.right[0] || isMoved) return [now]
    const own = { fate: 'left out', from: 'base', isMoved } as const
    return [...link.left.map((left): Stretch => ({ ...own, ...spanOf(base, left), unit: left })), now]
  }
  const stretches: Stretch[] = []
  let at = from
  const isLast = unit === link.right.at(-1)
  const own = link.changes
    .filter(({ right: [start, end] }) => {
      const isInside = start < to && (end > from || start >= from)
      return isInside || (start === end && (start === from || (start === to && isLast)))
    })
    .sort((a, b) => a.right[0] - b.right[0])
  for (const { left, right } of own) {
    const [start, end] = [Math.max(at, right[0]), Math.min(to, right[1])]
    if (start > at) stretches.push(kept(at, start))
    // Told once, where the change begins.
    if (right[0] >= from && left[1] > left[0]) {
      stretches.push({
        ...{ fate: 'left out', from: 'base', start: left[0], end: left[1] },
        ...{ unit: link.left[0] ?? null, isMoved },
      })
    }
    if (end > start) stretches.push({ fate: 'added', from: 'version', start, end, unit, isMoved })
    at = Math.max(at, end)
  }
  if (at < to) stretches.push(kept(at, to))
  return stretches
}

const spanOf = ({ units }: Column, unit: number) => ({ start: units[unit]?.start ?? 0, end: units[unit]?.end ?? 0 })

const between = (start: number, end: number): Stretch => ({
  ...{ fate: 'kept', from: 'version', start, end },
  ...{ unit: null, isMoved: false },
})

const added = (unit: number, start: number, end: number): Stretch => ({
  ...{ fate: 'added', from: 'version', start, end, unit },
  isMoved: false,
})

/** The space between two sentences that are new is new as well. */
function joined(stretches: readonly Stretch[]): Stretch[] {
  const result: Stretch[] = []
  for (const [index, stretch] of stretches.entries()) {
    const [before, after] = [stretches[index - 1], stretches[index + 1]]
    const isAdded = before?.fate === 'added' && after?.fate === 'added'
    result.push(stretch.unit === null && isAdded ? { ...stretch, fate: 'added' } : stretch)
  }
  return result
}

function byUnit(links: readonly Link[], side: 'left' | 'right'): Map<number, Link> {
  return new Map(links.flatMap((link) => link[side].map((unit) => [unit, link] as const)))
}
