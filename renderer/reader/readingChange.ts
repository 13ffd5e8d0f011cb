import type { SettingsEdit } from '../../common/contract/schemas'
import { ask } from '../app/client'
import { settings } from '../app/session'
import { applySettings } from '../app/theme'
import { sayProblem } from '../app/toasts'

/** Long enough to wait out a drag or a held key, short enough to survive closing the window. ms */
const DRAG_MS = 250

function saver() {
  let waiting: SettingsEdit = {}
  let timer: ReturnType<typeof setTimeout> | undefined
  const save = () => {
    clearTimeout(timer)
    timer = undefined
    const part = waiting
    waiting = {}
    if (Object.keys(part).length > 0) ask('settings.set', part).catch(sayProblem)
  }
  return {
    save,
    later: (part: SettingsEdit) => {
      waiting = { ...waiting, ...part }
      clearTimeout(timer)
      timer = setTimeout(save, DRAG_MS)
    },
  }
}

const { save, later } = saver()

/** Changes how the page is set: on screen at once, in the library at the end of the drag. */
export function changeReading(part: SettingsEdit): void {
  const next = { ...settings.get(), ...part }
  settings.set(next)
  applySettings(next)
  later(part)
}

/** Saves now what waits: when the settings are closed. */
export const saveReading = save
