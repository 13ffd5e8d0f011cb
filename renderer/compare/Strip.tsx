import { type PointerEvent, useCallback, useMemo, useRef } from 'react'
import { filterClass, filterOf, filtersOf } from './differences'
import { inColumn } from './inColumn'
import type { Layout } from './layout'
import type { Kind, ShownPassage } from './passages'
import { type StageSignals, useFrameSignal, useLayoutSignal } from './stageParts'
import { stripCells } from './strips'

interface Props {
  passages: readonly ShownPassage[]
  column: number
  /** Upright beside its column, or flat under its head. */
  way: 'upright' | 'flat'
  signals: StageSignals
  /** @param share how far down the text, 0–1 */
  onJump(column: number, share: number): void
}

/** The whole of one text at a glance: a cell a passage and a box for what is in view. For the pointer alone. */
export function Strip({ passages, column, way, signals, onJump }: Props) {
  const map = useRef<SVGSVGElement>(null)
  const view = useRef<HTMLDivElement>(null)
  /** px of the strip for a px of the text. */
  const scale = useRef(0)
  const layers = useMemo(() => layersOf(passages, column), [passages, column])
  const isFlat = way === 'flat'

  useLayoutSignal(
    signals,
    useCallback(
      ({ columns, height: viewHeight }: Layout) => {
        const svg = map.current
        if (!svg) return
        const { boxes, height } = inColumn(columns, column)
        const [across, along] = isFlat ? [svg.clientHeight, svg.clientWidth] : [svg.clientWidth, svg.clientHeight]
        scale.current = along / Math.max(1, height, viewHeight)
        const box = view.current
        if (box) box.style[isFlat ? 'width' : 'height'] = `${Math.min(along, viewHeight * scale.current)}px`
        for (const [index, { kind, passages: own }] of layers.entries()) {
          const cells = own.flatMap((of) => boxes[of] ?? [])
          const path = svg.children[index]
          path?.setAttribute('d', stripCells(cells, { scale: scale.current, width: across, kind, way }))
        }
      },
      [layers, column, isFlat, way],
    ),
  )

  useFrameSignal(
    signals,
    useCallback(
      (_layout: Layout, places: readonly number[]) => {
        if (!view.current) return
        // Moved by transform alone: a change of layout in every frame would paint the whole strip anew.
        const at = (inColumn(places, column) * scale.current).toFixed(2)
        view.current.style.transform = isFlat ? `translateX(${at}px)` : `translateY(${at}px)`
      },
      [column, isFlat],
    ),
  )

  const jump = (event: PointerEvent<HTMLDivElement>) => {
    const frame = map.current?.getBoundingClientRect()
    if (!frame) return
    const at = isFlat ? event.clientX - frame.left : event.clientY - frame.top
    const along = isFlat ? frame.width : frame.height
    onJump(column, Math.min(1, Math.max(0, at / Math.max(1, along))))
  }
  return (
    <div
      className={`cmp-strip is-${way}`}
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
          {layers.map(({ className }) => (
            <path key={className} className={className} />
          ))}
        </svg>
        <div ref={view} className="cmp-window" />
      </div>
    </div>
  )
}

interface Layer {
  kind: Kind
  className: string
  /** Indices. */
  passages: number[]
}

/** Cells of one look are one path. */
function layersOf(passages: readonly ShownPassage[], column: number): Layer[] {
  const { length } = passages[0]?.units ?? []
  const layers = new Map<string, Layer>()
  for (const filter of filtersOf(length)) {
    for (const passage of passages) {
      const kind = passage.kinds[column]
      if (!kind || filterOf(passage) !== filter) continue
      const className = `k-${kind} ${filterClass(passage)}`
      const layer = layers.get(className) ?? { kind, className, passages: [] }
      layer.passages.push(passage.index)
      layers.set(className, layer)
    }
  }
  return [...layers.values()]
}
