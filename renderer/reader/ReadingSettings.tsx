import { type KeyboardEvent, type MouseEvent, useLayoutEffect, useRef } from 'react'
import './readingSettings.css'
import { THEMES, type Theme } from '../../common/model'
import { change, settings } from '../app/session'
import { useStore } from '../app/store'
import { Dial } from './Dial'
import { changeReading, saveReading } from './readingChange'
import { FIRST_READING, isAsAtFirst } from './readingSteps'

const THEME_LABELS: Record<Theme, string> = {
  system: 'System',
  light: 'Light',
  sepia: 'Sepia',
  dark: 'Dark',
  black: 'Black',
}

const close = () => change({ overlay: null })

/**
 * How the page is set. It hangs below its button and dims nothing, for the page behind it is the preview.
 */
export function ReadingSettings() {
  const now = useStore(settings)
  const dialog = useRef<HTMLDialogElement>(null)

  useLayoutEffect(() => {
    const element = dialog.current
    if (!element) return
    const before = document.activeElement
    element.showModal()
    element.querySelector<HTMLElement>('input:checked')?.focus()
    element.addEventListener('close', close)
    const panel = element.firstElementChild
    const hang = () => panel instanceof HTMLElement && hangBelowButton(panel)
    hang()
    window.addEventListener('resize', hang)
    return () => {
      window.removeEventListener('resize', hang)
      element.removeEventListener('close', close)
      element.close()
      saveReading()
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    close()
  }
  const onMouseDown = (event: MouseEvent) => {
    if (event.target !== event.currentTarget) return
    event.preventDefault()
    close()
  }

  return (
    <dialog
      ref={dialog}
      className="reading-settings"
      aria-label="Reading settings"
      onKeyDown={onKeyDown}
      onMouseDown={onMouseDown}
    >
      <div className="pop reading-settings-panel">
        <fieldset className="themes">
          <legend>Page</legend>
          {THEMES.map((theme) => (
            <label key={theme} className="theme">
              <input
                className="visually-hidden"
                type="radio"
                name="theme"
                value={theme}
                checked={now.theme === theme}
                onChange={() => changeReading({ theme })}
              />
              <Swatch theme={theme} />
              {THEME_LABELS[theme]}
            </label>
          ))}
        </fieldset>
        <h3>Text</h3>
        <Dial of="readingSize" label="Size" settings={now} />
        <Dial of="readingLine" label="Line height" settings={now} />
        <Dial of="readingMeasure" label="Line length" settings={now} advice="65 to 75 characters read best" />
        <button
          type="button"
          className="btn reading-settings-reset"
          disabled={isAsAtFirst(now)}
          onClick={() => changeReading(FIRST_READING)}
        >
          Reset
        </button>
      </div>
    </dialog>
  )
}

/** A small page in its theme's own colours; the system's shows both that it may be. */
function Swatch({ theme }: { theme: Theme }) {
  if (theme !== 'system') {
    return (
      <span className="theme-swatch" data-theme={theme} aria-hidden="true">
        a
      </span>
    )
  }
  return (
    <span className="theme-swatch theme-both" aria-hidden="true">
      <span data-theme="light" />
      <span data-theme="dark" />
    </span>
  )
}

/** Distance to the button and to the window's edge. px */
const GAP = 6
const EDGE = 12

function hangBelowButton(panel: HTMLElement): void {
  const button = document.querySelector('[data-command="reading.settings"]')?.getBoundingClientRect()
  const { width, height } = panel.getBoundingClientRect()
  // Without its button, as in a comparison, it stands where the button would be: at the top right.
  const right = button && button.width > 0 ? button.right + 48 : window.innerWidth - EDGE
  const top = button && button.width > 0 ? button.bottom + GAP : 84
  panel.style.left = `${Math.max(EDGE, Math.min(right, window.innerWidth - EDGE) - width)}px`
  panel.style.top = `${Math.max(EDGE, Math.min(top, window.innerHeight - EDGE - height))}px`
}
