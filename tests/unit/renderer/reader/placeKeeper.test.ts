import { describe, expect, it } from 'vitest'
import { placeKeeper } from '../../../../renderer/reader/placeKeeper'
import { type Place, START } from '../../../../renderer/reader/position'

const at = (block: number): Place => ({ progress: block / 100, position: { block, within: 0 } })
const start: Place = { progress: 0, position: START }

/** A library that answers each write in turn. */
function writing(...answers: readonly ('kept' | 'failed')[]) {
  const written: Place[] = []
  const write = async (place: Place) => {
    const answer = answers[written.length]
    written.push(place)
    if (answer === 'failed') throw new Error('The disk is full.')
  }
  return { written, write }
}

const answered = () => new Promise((resolve) => setImmediate(resolve))

describe('placeKeeper', () => {
  it('writes a place once', async () => {
    const { written, write } = writing('kept', 'kept')
    const keep = placeKeeper(start, write)
    keep(at(7))
    await answered()
    keep(at(7))
    expect(written).toEqual([at(7)])
  })

  it('writes nothing for the place it began with', () => {
    const { written, write } = writing()
    placeKeeper(at(7), write)(at(7))
    expect(written).toEqual([])
  })

  it('tries a place again that could not be written', async () => {
    const { written, write } = writing('failed', 'kept')
    const keep = placeKeeper(start, write)
    keep(at(7))
    await answered()
    keep(at(7))
    await answered()
    keep(at(7))
    expect(written).toEqual([at(7), at(7)])
  })

  it('lets a failure that comes late not undo what was written meanwhile', async () => {
    const { written, write } = writing('failed', 'kept')
    const keep = placeKeeper(start, write)
    keep(at(7))
    keep(at(8))
    await answered()
    keep(at(8))
    expect(written).toEqual([at(7), at(8)])
  })
})
