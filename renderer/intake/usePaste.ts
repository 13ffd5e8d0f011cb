import { useEffect } from 'react'
import { Failure } from '../../common/failure'
import { ask } from '../app/client'
import { isTyping } from '../app/keys'
import { session } from '../app/session'
import { sayProblem } from '../app/toasts'
import { began } from './imports'
import { nothingToPaste } from './useIntakeHandlers'

/**
 * Makes an article of what is pasted outside of fields. The browser's own paste event carries text and
 * HTML without any permission; the menu has main press the key, see useIntakeHandlers.
 */
export function usePaste(): void {
  useEffect(() => {
    window.addEventListener('paste', onPaste)
    return () => window.removeEventListener('paste', onPaste)
  }, [])
}

function onPaste(event: ClipboardEvent): void {
  const { view, overlay } = session.get()
  if (event.defaultPrevented || isTyping(event.target) || view !== 'library' || overlay !== null) return
  const data = event.clipboardData
  if (!data) return
  event.preventDefault()
  importText(data)
}

/** Imports the text that the clipboard or a drag from another program holds, or says why it cannot. */
export function importText(data: DataTransfer): void {
  const text = data.getData('text/plain')
  const html = data.getData('text/html')
  if (text.trim() !== '' || html.trim() !== '') ask('intake.paste', { text, html }).then(began, sayProblem)
  else sayProblem(data.files.length > 0 ? filesCannotBePasted() : nothingToPaste())
}

const filesCannotBePasted = () =>
  new Failure(
    'unsupported',
    'Files cannot be pasted.',
    'Drop them on the window, or choose Import files in the File menu.',
  )
