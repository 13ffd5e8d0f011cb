import type { ToIndex } from '../search/asked'
import { IndexRoom } from '../search/room'
import { answerMain } from './parentPort'

const room = new IndexRoom()
answerMain((message: ToIndex) => room.answer(message))
