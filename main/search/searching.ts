import type { LibraryChange } from '../../common/contract'
import type { SearchStatus } from '../../common/search/result'
import type { Library } from '../library/library'
import { Finder } from './finder'
import type { IndexPort } from './port'

export interface SearchingOptions {
  library(): Promise<Library>
  /** Makes what runs the index; one for each library that is opened. */
  port(): IndexPort
  onStatus(status: SearchStatus): void
  onFound(filter: string): void
  onAsked(): void
  /** Resolves when the next part of what nobody waits for may be done. */
  rest(): Promise<void>
}

/** The search of the open library, made when somebody first asks for it. */
export interface Searching {
  /** @throws Failure why the library could not be opened */
  finder(): Promise<Finder>
  changed(change: LibraryChange): void
  /** Begins to index, once the window has drawn what it shows first. */
  startSoon(): void
  /** Closes the index of the library in this folder, before the library itself is closed. */
  release(folder: string): Promise<void>
  end(): Promise<void>
}

/** The first rows, the first article and what a person does at once come before the index; a search does not wait for it. Milliseconds. */
const START_AFTER_MS = 8_000
/** Steps are many while the index is built; the window hears of them this often. Milliseconds. */
const TELL_EVERY_MS = 500

export function searchingOf({ library, port, onStatus, onFound, onAsked, rest }: SearchingOptions): Searching {
  let finder: Finder | undefined
  let of: Library | undefined
  let starting: NodeJS.Timeout | undefined
  let telling: NodeJS.Timeout | undefined

  const tellSoon = () => {
    telling ??= setTimeout(() => {
      telling = undefined
      if (finder) onStatus(finder.status())
    }, TELL_EVERY_MS)
  }

  let making: Promise<Finder> = new Promise(() => undefined)

  const made = async (): Promise<Finder> => {
    const opened = await library()
    if (of !== opened) {
      of = opened
      // Where another was open, or the same one before, its index is closed first: nobody shares the file.
      making = Promise.resolve(finder?.end())
        .catch(() => undefined)
        .then(() => new Finder({ library: opened, port: port(), onStatus: tellSoon, onFound, onAsked, rest }))
    }
    const next = await making
    finder = next
    return next
  }

  return {
    finder: made,
    changed: (change) => finder?.changed(change),
    startSoon: () => {
      starting ??= setTimeout(() => {
        starting = undefined
        rest()
          .then(made)
          .then(
            (begun) => begun.start(),
            () => undefined,
          )
      }, START_AFTER_MS)
    },
    release: async (released) => {
      if (of?.folder !== released) return
      const closing = finder
      finder = undefined
      await closing?.end()
    },
    end: async () => {
      clearTimeout(starting)
      clearTimeout(telling)
      await finder?.end()
    },
  }
}
