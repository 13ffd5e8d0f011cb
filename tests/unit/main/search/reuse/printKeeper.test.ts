import { afterEach, describe, expect, it } from 'vitest'
import type { LibraryChange } from '../../../../../common/contract'
import type { ToReuse } from '../../../../../main/search/reuse/asked'
import { PrintKeeper, type PrintPort } from '../../../../../main/search/reuse/printKeeper'
import { aDraft, aLibrary } from '../../../../support/builders'
import { printsInProcess } from '../../../../support/printsInProcess'

const open: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close()
})

/** A keeper of a library, and the articles it handed over to be read, each time it is looked at. */
async function kept(articles: number) {
  let keeper: PrintKeeper | undefined
  const changes: Promise<void>[] = []
  const onChange = (change: LibraryChange) => {
    if (keeper) changes.push(keeper.changed(change))
  }
  const built = await aLibrary({ onChange })
  open.push(() => built.dispose())
  const texts = Array.from({ length: articles }, (_, index) =>
    aDraft({ title: `Of ${index}`, html: `<p>Text ${index}</p>` }),
  )
  await built.with(...texts)
  let read: string[] = []
  let rests = 0
  const begin = async () => {
    const prints = printsInProcess()
    const port: PrintPort = {
      ...prints,
      ask: (message) => {
        const told: ToReuse = message
        if (told.kind === 'keep') read.push(...told.articles.map(({ id }) => id))
        return prints.ask(message)
      },
    }
    const { library } = built
    const rest = async () => {
      rests += 1
    }
    keeper = new PrintKeeper(
      port,
      { articles: library.records.articles, slots: library.slots, folder: library.folder },
      { onStep: () => undefined, rest },
    )
    await keeper.settled()
    const begun = keeper
    open.push(() => begun.end())
    return begun
  }
  const taken = async () => {
    await Promise.all(changes.splice(0))
    await keeper?.settled()
    const told = read
    read = []
    return told
  }
  return { ...built, begin, taken, rests: () => rests }
}

describe('PrintKeeper', () => {
  it('reads every article once; another start reads none of them again', async () => {
    const { begin, taken } = await kept(5)
    const first = await begin()
    expect(new Set(await taken()).size).toBe(5)
    await first.end()
    await begin()
    expect(await taken()).toEqual([])
  })

  it('reads again what changed of an article alone, and nothing where only its star or its place did', async () => {
    const { begin, taken, library } = await kept(3)
    await begin()
    await taken()
    const [id = '', other = ''] = library.records.articles.keys()
    await library.toggle({ ids: [id, other], field: 'starred' })
    await library.edit({ ids: [id], set: { state: 'archive' } })
    expect(await taken()).toEqual([])
    await library.edit({ ids: [other], set: { title: 'Of something else' } })
    expect(await taken()).toEqual([other])
  })

  it('takes its time with a whole library, and none with what just came in', async () => {
    const { begin, taken, rests, with: add } = await kept(60)
    await begin()
    expect((await taken()).length).toBe(60)
    const before = rests()
    expect(before).toBeGreaterThan(0)
    await add(aDraft({ title: 'New', html: '<p>New text</p>' }))
    expect((await taken()).length).toBe(1)
    expect(rests()).toBe(before)
  })
})
