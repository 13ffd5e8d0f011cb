import { ArrowLeftRight } from 'lucide-react'
import { type Ref, useCallback, useLayoutEffect, useRef } from 'react'
import { Icon } from '../ui/Icon'
import { type GutterDrawing, gutterDrawing, type Look } from './gutterDrawing'
import type { Layout } from './layout'
import type { Both, ShownPassage } from './passages'
import { type StageSignals, useFrameSignal } from './stageParts'

interface Props {
  passages: readonly ShownPassage[]
  look: Look
  signals: StageSignals
  gutterRef: Ref<HTMLDivElement>
  onSwap(): void
}

/** The space between two columns, with what joins them. */
export function Gutter({ passages, look, signals, gutterRef, onSwap }: Props) {
  const svg = useRef<SVGSVGElement>(null)
  const drawing = useRef<GutterDrawing | null>(null)
  const shownLook = useRef(look)

  useLayoutEffect(() => {
    const target = svg.current
    if (!target) return
    drawing.current = gutterDrawing(target, passages)
    return () => target.replaceChildren()
  }, [passages])

  useLayoutEffect(() => {
    shownLook.current = look
    if (signals.latest) drawing.current?.draw(signals.latest.layout, signals.latest.places, look)
  }, [look, signals])

  useFrameSignal(
    signals,
    useCallback((layout: Layout, places: Both<number>) => {
      drawing.current?.draw(layout, places, shownLook.current)
    }, []),
  )

  return (
    <div className="cmp-gutter" ref={gutterRef}>
      <div className="cmp-gutter-head">
        <button
          type="button"
          className="tool"
          aria-label="Swap the columns"
          title="Swap the columns (X)"
          onClick={onSwap}
        >
          <Icon of={ArrowLeftRight} />
        </button>
      </div>
      <svg ref={svg} className="cmp-ribbons" aria-hidden="true" />
    </div>
  )
}
