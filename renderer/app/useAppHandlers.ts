import type { Theme } from '../../common/model'
import { ask } from './client'
import { type Handler, useHandlers } from './handlers'
import { history, inSentence, mayTake, redo, undo } from './history'
import { change, type Overlay, session, settings } from './session'
import { windowState } from './start'
import { sayProblem } from './toasts'

/** A second press of the same key takes it away again. */
const toggle = (overlay: Overlay) => change({ overlay: session.get().overlay?.kind === overlay.kind ? null : overlay })

const theme = (choice: Theme): Handler => ({
  run: () => ask('settings.set', { theme: choice }).catch(sayProblem),
  checked: () => settings.get().theme === choice,
})

const windowAct = (act: 'close' | 'fullscreen') => () => void ask('app.window', { act }).catch(sayProblem)

/** The commands that belong to the window itself, whatever it shows. */
export function useAppHandlers(): void {
  useHandlers({
    'app.palette': { run: () => toggle({ kind: 'palette', query: '' }) },
    'app.goto': { run: () => toggle({ kind: 'goto' }) },
    'app.showLibrary': { run: () => ask('app.showLibrary').catch(sayProblem) },
    'app.close': { run: windowAct('close') },
    'view.fullscreen': { run: windowAct('fullscreen'), checked: () => windowState.get().fullscreen },
    'history.undo': {
      run: undo,
      enabled: () => mayTake('undo'),
      label: () => withName('Undo', history.get().undo?.name),
    },
    'history.redo': {
      run: redo,
      enabled: () => mayTake('redo'),
      label: () => withName('Redo', history.get().redo?.name),
    },
    'theme.system': theme('system'),
    'theme.light': theme('light'),
    'theme.sepia': theme('sepia'),
    'theme.dark': theme('dark'),
    'theme.black': theme('black'),
    // The comparison has one of its own, which goes before this; until it is loaded, Esc leads back all the same.
    'compare.close': { run: () => change({ view: 'library' }) },
    'comparisons.show': { run: () => toggle({ kind: 'comparisons' }) },
    'help.keys': { run: () => toggle({ kind: 'keys' }) },
    'help.about': { run: () => toggle({ kind: 'about' }) },
  })
}

const withName = (verb: string, what: string | undefined) =>
  what === undefined ? verb : `${verb}: ${inSentence(what)}`
