import { afterEach, describe, expect, it } from 'vitest'
import { Failure } from '../../../../common/failure'
import type { Library } from '../../../../main/library/library'
import { openingOf } from '../../../../main/library/opening'
import { aLibrary, type BuiltLibrary } from '../../../support/builders'

const built: BuiltLibrary[] = []
afterEach(async () => {
  for (const one of built.splice(0)) await one.dispose()
})

/** @returns what opens: a failure so many times, then the library; and how often it was asked */
async function failing(times: number) {
  const one = await aLibrary()
  built.push(one)
  const told: unknown[] = []
  let asked = 0
  const open = async (): Promise<Library> => {
    asked += 1
    if (asked <= times) throw new Failure('damaged', `try ${asked}`)
    return one.library
  }
  return { library: one.library, told, asked: () => asked, opening: openingOf(open, (error) => told.push(error)) }
}

describe('a library that could not be opened', () => {
  it('tells every one who asks for it why, and opens when it is tried again', async () => {
    const { opening, library, told, asked } = await failing(2)
    await expect(opening.library()).rejects.toThrow('try 1')
    await expect(opening.again()).rejects.toThrow('try 2')
    await expect(opening.library()).rejects.toThrow('try 2')
    await opening.again()
    expect(await opening.library()).toBe(library)
    expect(told).toHaveLength(2)
    expect(asked()).toBe(3)
  })

  it('is opened once by two who try at the same time: the second would find it in use', async () => {
    const { opening, library, asked } = await failing(1)
    await Promise.all([opening.again(), opening.again()])
    expect(await opening.library()).toBe(library)
    expect(asked()).toBe(2)
  })

  it('is left alone once it is open', async () => {
    const { opening, asked } = await failing(0)
    await opening.again()
    expect(asked()).toBe(1)
  })
})
