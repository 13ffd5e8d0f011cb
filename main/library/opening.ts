import type { FirstView } from './firstView'
import type { Library } from './library'

/** `with loss` leaves out what cannot be read; `anew` begins an empty library where one was. Both only where the person has said so. */
export type HowToOpen = 'whole' | 'with loss' | 'anew'

/** The one library of the app, from the moment it is being opened. */
export interface Opening {
  /** Rejects with the Failure for which the library could not be opened. */
  library(): Promise<Library>
  /** @returns what can be shown before the library is open; null where it is open, or must be waited for */
  firstView(): Promise<FirstView | null>
  /** Opens the library once more where that failed; one that is open stays as it is. @throws Failure as opening does */
  again(how?: HowToOpen): Promise<void>
  /**
   * Puts another library in the place of the one that is open. Who asks for the library meanwhile gets the other one.
   * @param make is given the one that is open, null where none could be; what it throws leaves that one in its place
   */
  replace(make: (old: Library | null) => Promise<Library>): Promise<void>
}

/** Opens a library. It tells once what can be shown before that is done. */
type Open = (onView: (view: FirstView | null) => void, how: HowToOpen) => Promise<Library>

/** @param onFailure hears of each failure; every call that needs the library reports it as well */
export function openingOf(open: Open, onFailure: (error: unknown) => void): Opening {
  const begin = (how: HowToOpen) => {
    let tell: (view: FirstView | null) => void = () => undefined
    const view = new Promise<FirstView | null>((resolve) => {
      tell = resolve
    })
    const library = open(tell, how)
    const begun = { library, view }
    // What changes once the library is open is not in the view.
    library.then(
      () => {
        tell(null)
        begun.view = Promise.resolve(null)
      },
      (error: unknown) => {
        tell(null)
        begun.view = Promise.resolve(null)
        // None who would report it may be there yet.
        onFailure(error)
      },
    )
    return begun
  }
  let current = begin('whole')
  let replacing: Promise<unknown> = Promise.resolve()
  const replaceNow = async (make: (old: Library | null) => Promise<Library>) => {
    const before = current
    const old = await before.library.catch(() => null)
    const next = make(old)
    // While the other one is being opened, whoever asks waits for it, or for the one that stays.
    current = { library: next.catch(() => before.library), view: Promise.resolve(null) }
    current.library.catch(() => undefined)
    await next
  }
  return {
    library: () => current.library,
    firstView: () => current.view,
    replace: async (make) => {
      const turn = replacing.then(() => replaceNow(make))
      replacing = turn.catch(() => undefined)
      await turn
    },
    again: async (how = 'whole') => {
      const tried = current
      await tried.library.catch(() => {
        // Of two who ask at once the first opens it; the second would find the library in use, by itself.
        if (current === tried) current = begin(how)
        return current.library
      })
    },
  }
}
