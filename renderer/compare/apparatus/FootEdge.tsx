import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import { useStore } from '../../app/store'
import { FOOT, foot, setFootHeight } from './foot'

/** The upper edge of the foot: drag it, or move it by the arrows, to make room for readings or for the texts. */
export function FootEdge() {
  const height = useStore(foot, (now) => now.height)
  const from = useRef<{ y: number; height: number } | null>(null)
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowUp' ? FOOT.step : event.key === 'ArrowDown' ? -FOOT.step : 0
    if (by === 0 || event.altKey || event.ctrlKey || event.metaKey) return
    // The arrows scroll the texts elsewhere.
    event.preventDefault()
    event.stopPropagation()
    setFootHeight(height + by)
  }
  const onPointerDown = (event: PointerEvent<HTMLHRElement>) => {
    if (event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    from.current = { y: event.clientY, height }
  }
  return (
    <hr
      className="cmp-foot-edge"
      aria-label="Height of the readings"
      aria-orientation="horizontal"
      aria-valuenow={height}
      aria-valuemin={FOOT.least}
      aria-valuemax={FOOT.most}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onPointerMove={(event) => {
        if (from.current) setFootHeight(from.current.height + from.current.y - event.clientY)
      }}
      onPointerUp={() => {
        from.current = null
      }}
      onDoubleClick={() => setFootHeight(FOOT.usual)}
    />
  )
}
