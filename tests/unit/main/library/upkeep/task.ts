import type { Sources, Task } from '../../../../../main/library/upkeep/desk'

/** Long work that nobody cancels. */
export const aTask = (signal: AbortSignal = new AbortController().signal): Task => ({
  signal,
  progress: () => undefined,
})

/** Nothing is to be had but what the library's own folder holds. */
export const nothingElse: Sources = {
  fromBackups: async () => null,
  remake: async () => {
    throw new Error('The source cannot be read.')
  },
}
