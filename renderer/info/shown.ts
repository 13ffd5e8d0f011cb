import { useEffect } from 'react'
import { changeSettings } from '../app/changeSettings'
import { session, settings } from '../app/session'
import { store, useStore } from '../app/store'
import { focusList, focusReader } from '../library/focus'

export const INFO_ID = 'info'

/** The panel, the reader and the list stand side by side; narrower, the panel takes the reader's place. */
const BESIDE = window.matchMedia('(min-width: 1280px)')
const hasRoom = store(BESIDE.matches)

/** True while the panel lies in the place of the reader. Beside it, it is a setting, and stays. */
export const infoOver = store(false)

export type InfoPlace = 'beside' | 'over' | 'away'

/** Where the panel stands now. For the library's view alone: it follows the window's width. */
export function useInfoPlace(): InfoPlace {
  useEffect(() => {
    const follow = () => {
      hasRoom.set(BESIDE.matches)
      infoOver.set(false)
    }
    BESIDE.addEventListener('change', follow)
    return () => BESIDE.removeEventListener('change', follow)
  }, [])
  const room = useStore(hasRoom)
  const isShown = useInfoShown()
  return isShown ? (room ? 'beside' : 'over') : 'away'
}

export function useInfoShown(): boolean {
  const room = useStore(hasRoom)
  const kept = useStore(settings, ({ info }) => info)
  const over = useStore(infoOver)
  return room ? kept : over
}

export const isInfoShown = (): boolean => (hasRoom.get() ? settings.get().info : infoOver.get())

export function showInfo(): void {
  if (hasRoom.get()) changeSettings({ info: true })
  else infoOver.set(true)
}

/** Gives the keyboard back to what was beside it. */
export function closeInfo(): void {
  const hadFocus = isInInfo()
  if (hasRoom.get()) changeSettings({ info: false })
  else infoOver.set(false)
  if (!hadFocus) return
  if (session.get().focused) focusReader()
  else focusList()
}

export const isInInfo = (): boolean =>
  document.activeElement !== null && (document.getElementById(INFO_ID)?.contains(document.activeElement) ?? false)

/** What is to have the keyboard once the panel is drawn. */
export const wanted = store<'panel' | 'title' | null>(null)
