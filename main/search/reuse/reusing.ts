import type { LibraryChange } from '../../../common/contract'
import type { ReuseStatus } from '../../../common/reuse'
import type { Library } from '../../library/library'
import type { PrintPort } from './printKeeper'
import { Reuser } from './reuser'

export interface ReusingOptions {
  library(): Promise<Library>
  /** Makes what runs the fingerprints; one for each library that is opened. */
  port(): PrintPort
  onStatus(status: ReuseStatus): void
  /** Resolves when nothing is more urgent: the full text is what people wait for first. */
  idle(): Promise<void>
  /** Resolves when the next part of what nobody waits for may be done. */
  rest(): Promise<void>
}

/** The fingerprints of the open library, taken when somebody first asks for them, or nothing else is to be done. */
export interface Reusing {
  /** @throws Failure why the library could not be opened */
  reuser(): Promise<Reuser>
  changed(change: LibraryChange): void
  /** Begins to take fingerprints, once the window has drawn what it shows first and its search is ready. */
  startSoon(): void
  /** Closes the fingerprints of the library in this folder, before the library itself is closed. */
  release(folder: string): Promise<void>
  end(): Promise<void>
}

/** The window comes first, and then the search. Milliseconds. */
const START_AFTER_MS = 12_000
/** Steps are many while the fingerprints are taken; the window hears of them this often. Milliseconds. */
const TELL_EVERY_MS = 500

export function reusingOf({ library, port, onStatus, idle, rest }: ReusingOptions): Reusing {
  let reuser: Reuser | undefined
  let of: Library | undefined
  let starting: NodeJS.Timeout | undefined
  let telling: NodeJS.Timeout | undefined
  let making: Promise<Reuser> = new Promise(() => undefined)

  const tellSoon = () => {
    telling ??= setTimeout(() => {
      telling = undefined
      if (reuser) onStatus(reuser.status())
    }, TELL_EVERY_MS)
  }

  const made = async (): Promise<Reuser> => {
    const opened = await library()
    if (of !== opened) {
      of = opened
      // Where another was open, or the same one before, its file is closed first: nobody shares it.
      making = Promise.resolve(reuser?.end())
        .catch(() => undefined)
        .then(() => new Reuser({ library: opened, port: port(), onStatus: tellSoon, rest }))
    }
    const next = await making
    reuser = next
    return next
  }

  return {
    reuser: made,
    changed: (change) => reuser?.changed(change),
    startSoon: () => {
      starting ??= setTimeout(() => {
        starting = undefined
        idle()
          .then(rest)
          .then(made)
          .then(
            (begun) => begun.start(),
            () => undefined,
          )
      }, START_AFTER_MS)
    },
    release: async (released) => {
      if (of?.folder !== released) return
      const closing = reuser
      reuser = undefined
      await closing?.end()
    },
    end: async () => {
      clearTimeout(starting)
      clearTimeout(telling)
      await reuser?.end()
    },
  }
}
