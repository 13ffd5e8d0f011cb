import { DEFAULT_SETTINGS, type Settings, type Theme } from '../../common/model'

const dark = window.matchMedia('(prefers-color-scheme: dark)')

const shown = (theme: Theme) => (theme === 'system' ? (dark.matches ? 'dark' : 'light') : theme)

/** Writes what the person set to the page: the theme, and the measures of the reading view. */
export function applySettings(settings: Settings): void {
  const root = document.documentElement
  root.dataset.theme = shown(settings.theme)
  root.style.setProperty('--read-size', `${settings.readingSize}px`)
  root.style.setProperty('--read-scale', String(settings.readingSize / DEFAULT_SETTINGS.readingSize))
  root.style.setProperty('--read-line', String(settings.readingLine))
  root.style.setProperty('--read-measure', `${settings.readingMeasure}ch`)
  root.style.setProperty('--list', `${settings.listWidth}px`)
}

/** @returns a function that stops following the system */
export function followSystem(current: () => Settings): () => void {
  const follow = () => applySettings(current())
  dark.addEventListener('change', follow)
  return () => dark.removeEventListener('change', follow)
}
