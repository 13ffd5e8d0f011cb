import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { History, HistoryStep } from '../../../../common/model'

/** What main would answer; the window's bridge is all that is made up here. */
const main = { history: { undo: null, redo: null } as History, calls: [] as [string, unknown][] }

vi.stubGlobal('window', {
  variorum: {
    call: async (name: string, input: unknown) => {
      main.calls.push([name, input])
      if (name === 'history.get') return { ok: true, value: main.history }
      const step = name === 'history.undo' ? main.history.undo : main.history.redo
      main.history = name === 'history.undo' ? { undo: null, redo: step } : { undo: step, redo: null }
      history.set(main.history)
      return { ok: true, value: step }
    },
    on: () => () => undefined,
  },
})

const { history, mayTake, offer, undo, undoStep } = await import('../../../../renderer/app/history')
const { toasts } = await import('../../../../renderer/app/toasts')

const star: HistoryStep = { id: 'star', name: 'star 2 articles' }
const move: HistoryStep = { id: 'move', name: 'move 1 article to Archive' }
const now = (state: History) => {
  main.history = state
  history.set(state)
}
const shown = () => toasts.get().map(({ message, action }) => [message, action?.label])
const noRun = () => undefined

beforeEach(() => {
  toasts.set([])
  main.calls = []
  now({ undo: null, redo: null })
})

describe('an offer to undo', () => {
  it('stands as long as its step is the next, and goes with it', async () => {
    now({ undo: star, redo: null })
    await offer('2 articles starred.', { direction: 'undo', step: 'star' }, noRun)
    now({ undo: star, redo: move })
    expect(shown()).toEqual([['2 articles starred.', 'Undo']])
    now({ undo: move, redo: null })
    expect(shown()).toEqual([])
  })

  it('is not made where another step is next', async () => {
    now({ undo: move, redo: null })
    await offer('2 articles starred.', { direction: 'undo', step: 'star' }, noRun)
    expect(shown()).toEqual([['2 articles starred.', undefined]])
  })

  it('is made where the answer to a change comes before the event that tells of it', async () => {
    main.history = { undo: star, redo: null }
    await offer('2 articles starred.', { direction: 'undo', step: 'star' }, noRun)
    expect(shown()).toEqual([['2 articles starred.', 'Undo']])
  })
})

describe('undoing', () => {
  it('says what was undone, and offers to do that very step again', async () => {
    now({ undo: star, redo: null })
    undo()
    await vi.waitFor(() => expect(shown()).toEqual([['Undone: star 2 articles.', 'Redo']]))
    toasts.get()[0]?.action?.run()
    await vi.waitFor(() => expect(main.calls).toContainEqual(['history.redo', { step: 'star' }]))
    await vi.waitFor(() => expect(shown()).toEqual([['Done again: star 2 articles.', 'Undo']]))
  })

  it('names the step it means, so that main can refuse another', () => {
    undoStep('star')
    expect(main.calls).toEqual([['history.undo', { step: 'star' }]])
  })
})

describe('a step that is being taken back', () => {
  it('can be asked for again before main has answered, and not where there is nothing any more', async () => {
    now({ undo: star, redo: null })
    expect(mayTake('redo')).toBe(false)
    undo()
    expect(mayTake('redo')).toBe(true)
    await vi.waitFor(() => expect(mayTake('undo')).toBe(false))
    expect(mayTake('redo')).toBe(true)
  })
})
