import { type KeyboardEvent, type MouseEvent, useMemo, useState } from 'react'
import type { Comparison } from '../../../common/comparison'
import { siglum } from '../wording'
import { type Cell, type CellKind, cellsOf, cellWords, takingPart } from './cells'

interface Props {
  comparison: Comparison
  /** Goes to a passage, in a column that has it. */
  onJump(column: number, unit: number): void
}

/** In the units of the drawing: a passage is one wide, a column one high. Kinds differ in height, not in colour alone. */
const TALL: Record<CellKind, number> = { same: 0.34, edited: 0.62, moved: 0.62, only: 1 }
const KINDS = Object.keys(TALL) as CellKind[]
const GAP = 0.14
/** Height of a column's row. */
const ROW_PX = 22
/** From this many passages on gaps would be thinner than a pixel. */
const GAPLESS = 260

/** Which passages every column has: one row a column, one place a passage. A click, or Enter, goes there. */
export function PassageMap({ comparison: whole, onJump }: Props) {
  const comparison = useMemo(() => takingPart(whole), [whole])
  const rows = useMemo(() => cellsOf(comparison), [comparison])
  const of = comparison.passages.length
  const [at, setAt] = useState({ column: 0, passage: 0 })
  const [isNamed, setNamed] = useState(false)
  const words = cellWords(rows[at.column]?.[at.passage], { ...at, of })

  const jump = ({ column, passage }: { column: number; passage: number }) => {
    const units = comparison.passages[passage]?.units ?? []
    const inColumn = (units[column]?.length ?? 0) > 0 ? column : units.findIndex((list) => list.length > 0)
    const unit = units[inColumn]?.[0]
    if (unit !== undefined) onJump(inColumn, unit)
  }
  const step = (columns: number, passages: number) =>
    setAt((now) => ({
      column: clamped(now.column + columns, rows.length),
      passage: clamped(now.passage + passages, of),
    }))
  const onKey = (event: KeyboardEvent) => {
    const moves: Record<string, () => void> = {
      ArrowRight: () => step(0, 1),
      ArrowLeft: () => step(0, -1),
      ArrowDown: () => step(1, 0),
      ArrowUp: () => step(-1, 0),
      Home: () => step(0, -of),
      End: () => step(0, of),
      Enter: () => jump(at),
      ' ': () => jump(at),
    }
    const move = moves[event.key]
    if (!move || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    event.stopPropagation()
    setNamed(true)
    move()
  }
  const placeOf = (event: MouseEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect()
    return {
      column: clamped(Math.floor(((event.clientY - box.top) / box.height) * rows.length), rows.length),
      passage: clamped(Math.floor(((event.clientX - box.left) / box.width) * of), of),
    }
  }
  if (of === 0) return null
  return (
    <div className="acc-map">
      <div className="acc-map-sigla" style={{ gridAutoRows: ROW_PX }} aria-hidden="true">
        {rows.map((_, column) => (
          <span key={siglum(column)} className="sig">
            {siglum(column)}
          </span>
        ))}
      </div>
      {/* One control with a value that is told, as a screen reader takes it; a cell alone says nothing. */}
      <div
        className="acc-map-cells"
        style={{ height: rows.length * ROW_PX }}
        role="slider"
        tabIndex={0}
        aria-label="Map of passages. Arrow keys look, Enter goes there."
        aria-valuemin={1}
        aria-valuemax={of}
        aria-valuenow={at.passage + 1}
        aria-valuetext={words}
        onKeyDown={onKey}
        onClick={(event) => {
          const place = placeOf(event)
          setAt(place)
          jump(place)
        }}
        onPointerMove={(event) => {
          const place = placeOf(event)
          if (place.column !== at.column || place.passage !== at.passage) setAt(place)
          setNamed(true)
        }}
        onPointerLeave={() => setNamed(false)}
        onBlur={() => setNamed(false)}
      >
        <svg viewBox={`0 0 ${of} ${rows.length}`} preserveAspectRatio="none" aria-hidden="true">
          {KINDS.map((kind) => (
            <path key={kind} className={`k-${kind} is-${kind}`} d={drawn(rows, kind, of > GAPLESS ? 0 : GAP)} />
          ))}
          {isNamed && <rect className="acc-map-at" x={at.passage} y={at.column} width={1} height={1} />}
        </svg>
      </div>
      <p className="acc-map-words quiet" aria-hidden="true">
        {isNamed ? words : 'A place a passage; a click goes there'}
      </p>
    </div>
  )
}

const clamped = (value: number, length: number) => Math.max(0, Math.min(length - 1, value))

/** All cells of one kind as one path: thousands of passages stay four elements. */
function drawn(rows: readonly (readonly (Cell | undefined)[])[], kind: CellKind, gap: number): string {
  const height = TALL[kind] * (1 - GAP)
  const parts: string[] = []
  rows.forEach((cells, row) => {
    const top = row + (1 - height) / 2
    for (const cell of cells) {
      if (cell?.kind !== kind) continue
      const left = cell.passage + gap / 2
      parts.push(`M${left} ${top}h${1 - gap}v${height}h${gap - 1}z`)
    }
  })
  return parts.join('')
}
