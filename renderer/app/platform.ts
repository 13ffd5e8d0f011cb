/** The system the window stands on, and what the page's address tells before the first drawing. */

// Without a window (in a unit test) this is a Linux without an address.
const address = new URLSearchParams(globalThis.location?.search)

function systemName(): 'darwin' | 'win32' | 'linux' {
  const named = address.get('platform')
  if (named === 'darwin' || named === 'win32' || named === 'linux') return named
  const system = globalThis.navigator?.platform ?? ''
  if (system.startsWith('Mac')) return 'darwin'
  return system.startsWith('Win') ? 'win32' : 'linux'
}

export const platform = systemName()

/** On macOS the system draws menu bar and traffic lights; elsewhere the page draws its own title bar. */
export const isMac = platform === 'darwin'

/** Writes theme and platform to the page at once, so that nothing is drawn in the wrong colours first. */
export function markPage(): void {
  const root = document.documentElement
  root.dataset.platform = platform
  const theme = address.get('theme')
  if (theme) root.dataset.theme = theme
}
