import { createHash } from 'node:crypto'
import type { Draft } from '../../../../../main/library/draft'
import { Reuser } from '../../../../../main/search/reuse/reuser'
import { aDraft, aLibrary, type BuiltLibrary } from '../../../../support/builders'
import { printsInProcess } from '../../../../support/printsInProcess'

/** An article of its own, even where another has the same words. */
export const text = (title: string, ...paragraphs: string[]): Draft =>
  aDraft({ title, html: html(paragraphs), textHash: createHash('sha256').update(title).digest('hex') })
export const html = (paragraphs: readonly string[]) => paragraphs.map((each) => `<p>${each}</p>`).join('')

/** A library whose fingerprints are taken. */
export async function reused(...drafts: Draft[]) {
  let reuser: Reuser | undefined
  const open: (() => Promise<unknown>)[] = []
  const built = await aLibrary({ onChange: (change) => reuser?.changed(change) })
  open.push(() => built.dispose())
  const begin = async (from: BuiltLibrary = built) => {
    const begun = new Reuser({ library: from.library, port: printsInProcess(), onStatus: () => undefined })
    reuser = begun
    await begun.settled()
    open.push(() => begun.end())
    return begun
  }
  const ids = await built.with(...drafts)
  const first = await begin()
  const titled = (title: string) => {
    const article = [...built.library.records.articles.values()].find((each) => each.title === title)
    if (!article) throw new Error(`No article is called ${title}.`)
    return article.id
  }
  return {
    ...built,
    ids,
    reuser: first,
    begin,
    titled,
    find: async (title: string, quote: string | null = null) => {
      await reuser?.settled()
      return await (reuser ?? first).find({ id: titled(title), quote })
    },
    related: async (title: string) => {
      await reuser?.settled()
      return await (reuser ?? first).related(titled(title))
    },
    end: async () => {
      for (const close of open.reverse()) await close()
    },
  }
}
