import { useEffect } from 'react'
import './readingSettings.css'
import { THEMES, type Theme } from '../../common/model'
import { changeSettings, saveSettings } from '../app/changeSettings'
import { change, settings } from '../app/session'
import { useStore } from '../app/store'
import { Dialog } from '../ui/Dialog'
import { Dial } from './Dial'
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
  useEffect(() => saveSettings, [])

  return (
    <Dialog label="Reading settings" place={{ below: 'reading.settings' }} className="reading-settings" onClose={close}>
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
              data-autofocus={now.theme === theme ? '' : undefined}
              onChange={() => changeSettings({ theme })}
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
        onClick={() => changeSettings(FIRST_READING)}
      >
        Reset
      </button>
    </Dialog>
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
