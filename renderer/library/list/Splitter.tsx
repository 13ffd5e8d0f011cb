import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import { DEFAULT_SETTINGS, SETTING_LIMITS } from '../../../common/model'
import { ask } from '../../app/client'
import { settings } from '../../app/session'
import { useStore } from '../../app/store'
import { sayProblem } from '../../app/toasts'

const { min, max, step } = SETTING_LIMITS.listWidth
/** px for one press of an arrow key */
const KEY_STEP = step * 4

const within = (width: number) => Math.max(min, Math.min(max, Math.round(width / step) * step))

/** Shown at once; remembered when the hand lets go. */
const show = (width: number) => document.documentElement.style.setProperty('--list', `${width}px`)

function remember(width: number): void {
  show(width)
  ask('settings.set', { listWidth: width }).catch(sayProblem)
}

/** The edge between list and reader, to be dragged or moved with the arrow keys. */
export function Splitter() {
  const width = useStore(settings, (current) => current.listWidth)
  const drag = useRef<{ startX: number; startWidth: number; width: number } | null>(null)

  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return
    // What is on screen may be less than what is remembered, in a narrow window.
    const startWidth = event.currentTarget.parentElement?.offsetWidth ?? width
    drag.current = { startX: event.clientX, startWidth, width: startWidth }
    event.currentTarget.setPointerCapture(event.pointerId)
  }
  const onPointerMove = (event: PointerEvent) => {
    if (!drag.current) return
    drag.current.width = within(drag.current.startWidth + event.clientX - drag.current.startX)
    show(drag.current.width)
  }
  const onPointerUp = () => {
    const ended = drag.current
    drag.current = null
    if (ended && ended.width !== ended.startWidth) remember(ended.width)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const next = { ArrowLeft: width - KEY_STEP, ArrowRight: width + KEY_STEP, Home: min, End: max }[event.key]
    if (next === undefined) return
    event.preventDefault()
    event.stopPropagation()
    remember(within(next))
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule cannot be moved; a separator with a value can
    <div
      className="splitter"
      role="separator"
      aria-orientation="vertical"
      aria-label="Width of the list"
      aria-valuenow={width}
      aria-valuemin={min}
      aria-valuemax={max}
      tabIndex={0}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={onPointerUp}
      onDoubleClick={() => remember(DEFAULT_SETTINGS.listWidth)}
      onKeyDown={onKeyDown}
    />
  )
}
