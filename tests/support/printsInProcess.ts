import type { PrintPort } from '../../main/search/reuse/printKeeper'
import { PrintRoom } from '../../main/search/reuse/printRoom'

/** The fingerprints without their process, for tests of what they find; what they are told and asked is copied as a process would. */
export function printsInProcess(): PrintPort {
  const room = new PrintRoom()
  return {
    ask: async (message) => structuredClone(await room.answer(structuredClone(message))) as never,
    end: async () => undefined,
  }
}
