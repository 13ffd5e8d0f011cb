import type { JobRef } from '../../common/contract'
import { Failure } from '../../common/failure'
import { ask } from '../app/client'
import { useHandlers } from '../app/handlers'
import { isTyping } from '../app/keys'
import { sayProblem } from '../app/toasts'
import { began } from './imports'

/** What to say where there is no text to make an article of. */
export const nothingToPaste = () =>
  new Failure('empty', 'The clipboard holds no text.', 'Copy the text of an article first, then paste it here.')

const begin = (asked: Promise<JobRef | null>) => void asked.then(began, sayProblem)

/** Has main press paste for us: the page's own paste event follows, see usePaste. */
function pasteClipboard(): void {
  // In a field it would be pasted as text there.
  if (document.activeElement instanceof HTMLElement && isTyping(document.activeElement)) document.activeElement.blur()
  ask('intake.pasteClipboard').catch(sayProblem)
}

/** The ways in: files, clipboard, sample. Drops come by the preload, see DropOverlay. */
export function useIntakeHandlers(): void {
  useHandlers({
    'intake.choose': { run: () => begin(ask('intake.choose')) },
    'intake.paste': { run: pasteClipboard },
    'intake.sample': { run: () => begin(ask('intake.sample')) },
  })
}
