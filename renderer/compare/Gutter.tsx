import { ArrowLeftRight } from 'lucide-react'
import { useCallback, useLayoutEffect, useRef } from 'react'
import { Icon } from '../ui/Icon'
import { type GutterDrawing, gutterDrawing, type Look } from './gutterDrawing'
import type { Layout } from './layout'
import type { ShownPassage } from './passages'
import { type StageSignals, useFrameSignal } from './stageParts'

interface Props {
  passages: readonly ShownPassage[]
  /** The columns at its sides. */
  left: number
  right: number
  look: Look
  signals: StageSignals
  /** Left out where there is more than one gutter. */
  onSwap?(): void
}

/** The space between two columns, with what joins them. */
export function Gutter({ passages, left, right, look, signals, onSwap }: Props) {
  const svg = useRef<SVGSVGElement>(null)
  const drawing = useRef<GutterDrawing | null>(null)
  const shownLook = useRef(look)
  const hasWedges = onSwap !== undefined

  useLayoutEffect(() => {
    const target = svg.current
    if (!target) return
    drawing.current = gutterDrawing(target, passages, { left, right, wedges: hasWedges })
    return () => target.replaceChildren()
  }, [passages, left, right, hasWedges])

  useLayoutEffect(() => {
    shownLook.current = look
    if (signals.latest) drawing.current?.draw(signals.latest.layout, signals.latest.places, look)
  }, [look, signals])

  useFrameSignal(
    signals,
    useCallback((layout: Layout, places: readonly number[]) => {
      drawing.current?.draw(layout, places, shownLook.current)
    }, []),
  )

  return (
    <div className="cmp-gutter" data-left={left} data-right={right}>
      <div className="cmp-gutter-head">
        {onSwap && (
          <button
            type="button"
            className="tool"
            aria-label="Swap the columns"
            title="Swap the columns (X)"
            onClick={onSwap}
          >
            <Icon of={ArrowLeftRight} />
          </button>
        )}
      </div>
      <svg ref={svg} className="cmp-ribbons" aria-hidden="true" />
    </div>
  )
}
