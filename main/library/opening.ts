import type { Library } from './library'

/** The one library of the app, from the moment it is being opened. */
export interface Opening {
  /** Rejects with the Failure for which the library could not be opened. */
  library(): Promise<Library>
  /** Opens the library once more where that failed; one that is open stays as it is. @throws Failure as opening does */
  again(): Promise<void>
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
  return {
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
