import type { SettingsEdit } from '../../common/contract/settingsSchemas'
import type { Settings } from '../../common/model'
import { ask } from './client'
import { settings } from './session'
import { applySettings } from './theme'
import { sayProblem } from './toasts'

/** Long enough to wait out a drag or a held key. ms */
const DRAG_MS = 250

function saver() {
  let waiting: SettingsEdit = {}
  /** What was sent to main and not yet answered, oldest first. */
  let underway: readonly SettingsEdit[] = []
  let timer: ReturnType<typeof setTimeout> | undefined
  const save = () => {
    clearTimeout(timer)
    timer = undefined
    const part = waiting
    waiting = {}
    if (Object.keys(part).length === 0) return
    underway = [...underway, part]
    ask('settings.set', part)
      .catch(sayProblem)
      .finally(() => {
        underway = underway.filter((one) => one !== part)
      })
  }
  return {
    save,
    later: (part: SettingsEdit) => {
      waiting = { ...waiting, ...part }
      clearTimeout(timer)
      timer = setTimeout(save, DRAG_MS)
    },
    unsaved: (): SettingsEdit => Object.assign({}, ...underway, waiting),
  }
}

const { save, later, unsaved } = saver()

/** Changes what the person set: on screen at once, in the library at the end of the drag. */
export function changeSettings(part: SettingsEdit): void {
  const next = { ...settings.get(), ...part }
  settings.set(next)
  applySettings(next)
  later(part)
}

/**
 * Takes over what main says is set, but for what was changed here since: main's word may be older than the last
 * press of a key.
 */
export function takeSettings(told: Settings): void {
  const next = { ...told, ...unsaved() }
  settings.set(next)
  applySettings(next)
}

/** Saves now what waits: when the settings or the window are closed. */
export const saveSettings = save
