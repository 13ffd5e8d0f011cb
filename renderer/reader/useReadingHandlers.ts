import { useEffect } from 'react'
import { changeSettings, saveSettings } from '../app/changeSettings'
import { type Handler, useHandlers } from '../app/handlers'
import { change, session, settings } from '../app/session'
import { FIRST_READING, isAsAtFirst, type ReadingKey, stepped } from './readingSteps'

const step = (key: ReadingKey, by: 1 | -1): Handler => ({
  run: () => changeSettings({ [key]: stepped(key, settings.get()[key], by) }),
  enabled: () => stepped(key, settings.get()[key], by) !== settings.get()[key],
})

const isOpen = () => session.get().overlay?.kind === 'reading-settings'

/** The commands that set the page. They work in every view; the comparison reads by the same settings. */
export function useReadingHandlers(): void {
  useEffect(() => {
    // The window may close in the moment after the key.
    window.addEventListener('pagehide', saveSettings)
    return () => window.removeEventListener('pagehide', saveSettings)
  }, [])
  useHandlers({
    'reading.larger': step('readingSize', 1),
    'reading.smaller': step('readingSize', -1),
    'reading.wider': step('readingMeasure', 1),
    'reading.narrower': step('readingMeasure', -1),
    'reading.reset': {
      run: () => changeSettings(FIRST_READING),
      enabled: () => !isAsAtFirst(settings.get()),
    },
    'reading.settings': { run: () => change({ overlay: isOpen() ? null : { kind: 'reading-settings' } }) },
  })
}
