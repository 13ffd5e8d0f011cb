import { type PointerEvent, useCallback, useRef } from 'react'
import { FILTERS, filterOf, KIND_OF_FILTER } from './differences'
import type { Layout } from './layout'
import type { Both, ShownPassage, Side } from './passages'
import { type StageSignals, useFrameSignal, useLayoutSignal } from './stageParts'
import { stripCells } from './strips'

interface Props {
  passages: readonly ShownPassage[]
  side: Side
  signals: StageSignals
  /** @param share how far down the text, 0–1 */
  onJump(side: Side, share: number): void
}

/** The whole of one text at a glance: a cell a passage and a box for what is in view. For the pointer alone. */
export function Strip({ passages, side, signals, onJump }: Props) {
  const map = useRef<SVGSVGElement>(null)
  const view = useRef<HTMLDivElement>(null)
  /** px of the strip for a px of the text. */
  const scale = useRef(0)

  useLayoutSignal(
    signals,
    useCallback(
      ({ columns, height: viewHeight }: Layout) => {
        const svg = map.current
        if (!svg) return
        const { boxes, height } = columns[side]
        const [width, room] = [svg.clientWidth, svg.clientHeight]
        scale.current = room / Math.max(1, height, viewHeight)
        if (view.current) view.current.style.height = `${Math.min(room, viewHeight * scale.current)}px`
        for (const [index, filter] of FILTERS.entries()) {
          const own = passages.filter((passage) => filterOf(passage) === filter)
          const cells = own.flatMap(({ index: of }) => boxes[of] ?? [])
          const path = svg.children[index]
          path?.setAttribute('d', stripCells(cells, { scale: scale.current, width, kind: KIND_OF_FILTER[filter] }))
        }
      },
      [passages, side],
    ),
  )

  useFrameSignal(
    signals,
    useCallback(
      (_layout: Layout, places: Both<number>) => {
        // Moved by transform alone: a change of layout in every frame would paint the whole strip anew.
        if (view.current) view.current.style.transform = `translateY(${(places[side] * scale.current).toFixed(2)}px)`
      },
      [side],
    ),
  )

  const jump = (event: PointerEvent<HTMLDivElement>) => {
    const frame = map.current?.getBoundingClientRect()
    if (frame) onJump(side, Math.min(1, Math.max(0, (event.clientY - frame.top) / Math.max(1, frame.height))))
  }
  return (
    <div
      className="cmp-strip"
      aria-hidden="true"
      onPointerDown={(event) => {
        if (event.button !== 0) return
        event.currentTarget.setPointerCapture(event.pointerId)
        jump(event)
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) jump(event)
      }}
    >
      <div className="cmp-map">
        <svg ref={map} aria-hidden="true">
          {FILTERS.map((filter) => (
            <path key={filter} className={`k-${KIND_OF_FILTER[filter]} f-${filter}`} />
          ))}
        </svg>
        <div ref={view} className="cmp-window" />
      </div>
    </div>
  )
}
