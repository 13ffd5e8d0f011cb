import type { IndexPort } from '../../main/search/port'
import { IndexRoom } from '../../main/search/room'

/** The index without its thread, for tests of what it finds; what it is told and asked is copied as a thread would. */
export function indexInProcess(): IndexPort {
  const room = new IndexRoom()
  return {
    ask: async (message) => structuredClone(await room.answer(structuredClone(message))) as never,
    end: async () => undefined,
  }
}
