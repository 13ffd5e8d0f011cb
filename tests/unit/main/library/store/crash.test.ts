import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { failingLives, type Trouble } from './crashRounds'

const SCHEDULES = 1_000

async function runAll(trouble: Trouble): Promise<number> {
  let losses = 0
  for (let seed = 1; seed <= SCHEDULES; seed++) {
    losses += await failingLives(seed, trouble).catch((error: unknown) => {
      throw new Error(`seed ${seed}`, { cause: error })
    })
  }
  return losses
}

describe('the store when the power fails', { timeout: 120_000 }, () => {
  beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(() => undefined))
  afterEach(() => void vi.restoreAllMocks())

  it('keeps every acknowledged change and no half of one, wherever it fails', async () => {
    expect(await runAll({ failOneIn: 0 })).toBeGreaterThan(SCHEDULES)
  })

  it('keeps them too when writes fail in between', async () => {
    await runAll({ failOneIn: 6 })
  })
})
