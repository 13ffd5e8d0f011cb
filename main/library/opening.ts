import type { Library } from './library'

/** The one library of the app, from the moment it is being opened. */
export interface Opening {
  /** Rejects with the Failure for which the library could not be opened. */
  library(): Promise<Library>
  /** Opens the library once more where that failed; one that is open stays as it is. @throws Failure as opening does */
  again(): Promise<void>
  /**
   * Puts another library in the place of the one that is open. Who asks for the library meanwhile gets the other one.
   * @param make is given the one that is open, null where none could be; what it throws leaves that one in its place
   */
  replace(make: (old: Library | null) => Promise<Library>): Promise<void>
}

/** @param onFailure hears of each failure; every call that needs the library reports it as well */
export function openingOf(open: () => Promise<Library>, onFailure: (error: unknown) => void): Opening {
  const begin = () => {
    const next = open()
    // None who would report it may be there yet.
    next.catch(onFailure)
    return next
  }
  let current = begin()
  let replacing: Promise<unknown> = Promise.resolve()
  const replaceNow = async (make: (old: Library | null) => Promise<Library>) => {
    const before = current
    const old = await before.catch(() => null)
    const next = make(old)
    // While the other one is being opened, whoever asks waits for it, or for the one that stays.
    current = next.catch(() => before)
    current.catch(() => undefined)
    await next
  }
  return {
    replace: async (make) => {
      const turn = replacing.then(() => replaceNow(make))
      replacing = turn.catch(() => undefined)
      await turn
    },
    library: () => current,
    again: async () => {
      const tried = current
      await tried.catch(() => {
        // Of two who ask at once the first opens it; the second would find the library in use, by itself.
        if (current === tried) current = begin()
        return current
      })
    },
  }
}
