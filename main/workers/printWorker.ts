import type { ToReuse } from '../search/reuse/asked'
import { PrintRoom } from '../search/reuse/printRoom'
import { answerMain } from './parentPort'

const room = new PrintRoom()
answerMain((message: ToReuse) => room.answer(message))
