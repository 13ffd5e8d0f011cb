import type { Link, Pair, Span, Unit } from '../../../common/comparison'
import type { ReusePiece } from '../../../common/reuse'

interface Side {
  text: string
  units: readonly Unit[]
}

/** What only one of the two has is told as far as this. UTF-16 units. */
const LONGEST_CHANGE = 90

/** @returns the right text told as a change of the left one; white space and all */
export function piecesOf(left: Side, right: Side, pair: Pair): ReusePiece[] {
  const pieces: ReusePiece[] = []
  const add = (what: ReusePiece['kind'], text: string) => {
    const before = pieces.at(-1)
    const isMark = !/[\p{L}\p{N}]/u.test(text)
    // A comma more or less is seen in the comparison; here it would hide what matters.
    if (text === '' || (isMark && what === 'gone')) return
    const kind = isMark ? (before?.kind ?? 'same') : what
    if (before?.kind === kind) before.text += text
    else pieces.push({ kind, text })
  }
  const between = (from: number, to: number) => add('same', right.text.slice(from, to).replace(/\s+/g, ' '))
  const byRuns = ([from, to]: Span) => {
    let at = from
    for (const run of [...pair.runs].sort((a, b) => a.right[0] - b.right[0])) {
      const start = Math.max(at, run.right[0])
      const end = Math.min(to, run.right[1])
      if (end <= start) continue
      add('here', right.text.slice(at, start))
      add('same', right.text.slice(start, end))
      at = end
    }
    add('here', right.text.slice(at, to))
  }
  const byChanges = ({ changes }: Link, [from, to]: Span) => {
    let at = from
    for (const change of changes) {
      add('same', right.text.slice(at, change.right[0]))
      add('gone', left.text.slice(...change.left))
      add('here', right.text.slice(...change.right))
      at = change.right[1]
    }
    add('same', right.text.slice(at, to))
  }

  let at = 0
  let toldLeft = -1
  for (const span of spansOf(right.units, pair.links)) {
    between(at, span.start)
    const { link } = span
    if (!link || link.text === 'paraphrased') byRuns([span.start, span.end])
    else {
      // What the other has between two of its linked sentences, and this one left out.
      const first = link.left[0] ?? 0
      const skipped = toldLeft >= 0 ? left.units.slice(toldLeft + 1, first) : []
      for (const unit of skipped)
        if (!isLinked(left.units.indexOf(unit), pair)) add('gone', `${left.text.slice(unit.start, unit.end)} `)
      byChanges(link, [span.start, span.end])
      toldLeft = Math.max(toldLeft, link.left.at(-1) ?? 0)
    }
    at = span.end
  }
  return pieces.map(shortened).filter(({ text }) => text !== '')
}

const isLinked = (unit: number, { links }: Pair): boolean => links.some(({ left }) => left.includes(unit))

interface Stretch {
  start: number
  end: number
  link: Link | null
}

/** Sentences that are linked together are told together. */
function spansOf(units: readonly Unit[], links: readonly Link[]): Stretch[] {
  const spans: Stretch[] = []
  let told = -1
  units.forEach((unit, index) => {
    if (index <= told) return
    const link = links.find(({ right }) => right.includes(index)) ?? null
    const last = link ? lastTogether(link, index) : index
    told = last
    spans.push({ start: unit.start, end: units[last]?.end ?? unit.end, link })
  })
  return spans
}

function lastTogether({ right }: Link, first: number): number {
  let last = first
  while (right.includes(last + 1)) last += 1
  return last
}

function shortened({ kind, text }: ReusePiece): ReusePiece {
  const line = text.replace(/\s+/g, ' ')
  if (kind === 'same' || line.length <= LONGEST_CHANGE) return { kind, text: line }
  const cut = line.slice(0, LONGEST_CHANGE)
  const space = cut.lastIndexOf(' ')
  return { kind, text: `${space > LONGEST_CHANGE / 2 ? cut.slice(0, space) : cut}… ` }
}
