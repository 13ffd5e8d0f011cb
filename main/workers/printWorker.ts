import { constants, setPriority } from 'node:os'
import type { ToReuse } from '../search/reuse/asked'
import { PrintRoom } from '../search/reuse/printRoom'
import { answerMain } from './parentPort'

// Whatever else the machine has to do comes first. The full-text index is not put back so: searches go through it.
try {
  setPriority(constants.priority.PRIORITY_BELOW_NORMAL)
} catch {
  // Where that may not be, it keeps out of the way by its pauses alone.
}

const room = new PrintRoom()
answerMain((message: ToReuse) => room.answer(message))
