import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import type { ResultQuery } from '../../../../common/contract/schemas'
import type { Draft } from '../../../../main/library/draft'
import { Finder } from '../../../../main/search/finder'
import { indexFile } from '../../../../main/search/indexKey'
import type { IndexPort } from '../../../../main/search/port'
import { aDraft, aHighlight, aLibrary, type BuiltLibrary } from '../../../support/builders'
import { indexInProcess } from '../../../support/indexInProcess'

const open: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close()
})

async function searched(...drafts: Draft[]) {
  let finder: Finder | undefined
  const found: string[] = []
  const built = await aLibrary({ onChange: (change) => finder?.changed(change) })
  open.push(() => built.dispose())
  const begin = async (from: BuiltLibrary = built) => {
    const begun = new Finder({
      library: from.library,
      port: indexInProcess(),
      onStatus: () => undefined,
      onFound: (filter) => found.push(filter),
      soonMs: 10_000,
    })
    finder = begun
    begun.start()
    await begun.settled()
    open.push(() => begun.end())
    return begun
  }
  await built.with(...drafts)
  const first = await begin()
  const titles = async (filter: string, rest: Partial<ResultQuery> = {}, asked = finder ?? first) => {
    await asked.settled()
    const query: ResultQuery = { place: 'all', tag: null, filter, sort: 'best', ...rest }
    const ids = await asked.ids(query)
    return ids.map((id) => built.library.get(id).title)
  }
  return { ...built, finder: first, begin, titles, found }
}

const html = (...paragraphs: string[]) => paragraphs.map((text) => `<p>${text}</p>`).join('')
const text = (title: string, ...paragraphs: string[]) =>
  aDraft({ title, excerpt: paragraphs[0] ?? '', html: html(...paragraphs) })

describe('Finder', () => {
  it('finds words anywhere in the text, all of them, best first', async () => {
    const { titles } = await searched(
      text('Freight', 'Rates rose.', 'The canal at Suez was closed.'),
      text('Suez canal', 'It is a canal.', 'Ships pass.'),
      text('Elsewhere', 'Nothing of it.', 'Ships pass by.'),
    )
    expect(await titles('suez canal ')).toEqual(['Suez canal', 'Freight'])
    expect(await titles('ships canal ')).toEqual(['Suez canal'])
    expect(await titles('"canal at suez"')).toEqual(['Freight'])
    expect(await titles('"suez at canal"')).toEqual([])
    expect(await titles('ships -canal ')).toEqual(['Elsewhere'])
    expect(await titles('-canal ')).toEqual(['Elsewhere'])
    expect((await titles('rates OR pass ')).sort()).toEqual(['Elsewhere', 'Freight', 'Suez canal'])
    expect(await titles('title:canal ')).toEqual(['Suez canal'])
    expect(await titles('closed canal', { sort: 'title' })).toEqual(['Freight'])
  })

  it('finds a word as it is typed, and a whole word when it is ended', async () => {
    const { titles } = await searched(text('One', 'x', 'A containership ran aground.'))
    expect(await titles('container')).toEqual(['One'])
    expect(await titles('container ')).toEqual([])
    expect(await titles('container* aground ')).toEqual(['One'])
  })

  it('finds words whatever their accents, case and script', async () => {
    const { titles } = await searched(
      text('French', 'x', 'Le canal a été fermé à Port-Saïd.'),
      text('German', 'x', 'Die Straße nach Suez.'),
      text('Russian', 'x', 'Ещё шёл дождь, и йод.'),
      text('Japanese', 'x', 'スエズ運河が閉鎖された。'),
      text('Thai', 'x', 'คลองสุเอซถูกปิดเป็นเวลาหกวัน'),
      text('Arabic', 'x', 'أُغلقت قناة السويس'),
    )
    expect(await titles('SAID ete ')).toEqual(['French'])
    expect(await titles('strasse ')).toEqual(['German'])
    expect(await titles('еще ')).toEqual(['Russian'])
    expect(await titles('иод ', { exact: true })).toEqual([])
    expect(await titles('運河')).toEqual(['Japanese'])
    expect(await titles('河')).toEqual(['Japanese'])
    expect(await titles('สุเอซ')).toEqual(['Thai'])
    expect(await titles('اغلقت ')).toEqual(['Arabic'])
  })

  it('knows what the record tells: tags with those below, site, author, language, state, dates', async () => {
    const { library, titles } = await searched(
      aDraft({
        title: 'A',
        tags: ['politics/eu'],
        site: 'Reuters',
        address: 'https://www.reuters.com/x',
        byline: 'Zoë Smith',
        lang: 'en-GB',
        publishedAt: '2021-03-14T09:00:00.000Z',
        html: html('canal'),
      }),
      aDraft({ title: 'B', tags: ['sea'], lang: 'de', publishedAt: '2021-04-01', html: html('Kanal: canal') }),
    )
    expect(await titles('canal tag:politics ')).toEqual(['A'])
    expect(await titles('tag:EU ')).toEqual(['A'])
    expect(await titles('canal -tag:sea ')).toEqual(['A'])
    expect(await titles('tag:sea OR by:zoe canal ', { sort: 'title' })).toEqual(['A', 'B'])
    expect(await titles('canal site:reuters.com ')).toEqual(['A'])
    expect(await titles('canal lang:en ')).toEqual(['A'])
    expect(await titles('canal lang:german ')).toEqual(['B'])
    expect(await titles('canal before:2021-04 ')).toEqual(['A'])
    expect(await titles('canal after:2021-03-15 ')).toEqual(['B'])
    expect(await titles('canal politics ')).toEqual(['A'])
    const [a] = library.ids({ place: 'all', tag: null, filter: 'title:A ', sort: 'title' })
    await library.edit({ ids: [a ?? ''], set: { read: true, starred: true, state: 'archive' } })
    expect(await titles('canal is:unread ')).toEqual(['B'])
    expect(await titles('canal is:starred is:archived is:read ')).toEqual(['A'])
    expect(await titles('canal', { place: 'inbox' })).toEqual(['B'])
  })

  it('does not find what was cut from an article, until it is restored', async () => {
    const cut = { id: 'c1', at: 'end' as const, reason: 'links', text: 'Subscribe now', restored: false }
    const { library, titles } = await searched(
      aDraft({ title: 'A', html: `${html('canal')}<div data-cut="c1" hidden><p>Subscribe now</p></div>`, cuts: [cut] }),
    )
    expect(await titles('subscribe ', { exact: true })).toEqual([])
    const [id = ''] = await titles('canal ').then(() =>
      library.ids({ place: 'all', tag: null, filter: '', sort: 'title' }),
    )
    await library.cut({ id, cuts: ['c1'], restored: true })
    expect(await titles('subscribe ')).toEqual(['A'])
    await library.undo()
    expect(await titles('subscribe ', { exact: true })).toEqual([])
  })

  it('finds articles by what was marked and written in them, and shows a line of that', async () => {
    const { library, titles, finder } = await searched(text('One', 'x', 'A canal.'), text('Two', 'x', 'A canal too.'))
    const idOf = (title: string) =>
      library.ids({ place: 'all', tag: null, filter: `title:${title} `, sort: 'title' })[0] ?? ''
    await library.annotations.make(aHighlight(idOf('One'), { quote: 'A canal' }, 'Compare the zinc exports, Größe.'))
    const { id } = await library.annotations.make({ article: idOf('Two'), anchor: null, pen: 1, text: 'Manganese' })
    expect(await titles('zinc ')).toEqual(['One'])
    expect(await titles('note:GRÖSSE ')).toEqual(['One'])
    expect(await titles('note:canal ')).toEqual(['One'])
    expect(await titles('canal -note:canal ')).toEqual(['Two'])
    expect(await titles('"zinc exports" has:highlight ')).toEqual(['One'])
    const snippets = await finder.snippets({ ids: [idOf('One')], filter: 'zinc ' })
    expect(snippets[idOf('One')]).toMatchObject({ from: 'notes', text: expect.stringContaining('the zinc exports') })
    await library.annotations.edit({ ids: [id], set: { text: 'Tungsten' } })
    expect(await titles('manganese ', { exact: true })).toEqual([])
    expect(await titles('tungsten ')).toEqual(['Two'])
    await library.undo()
    expect(await titles('manganese ')).toEqual(['Two'])
  })

  it('follows what is added, edited, undone and deleted for good', async () => {
    const { library, titles, with: add } = await searched(text('One', 'x', 'A canal.'))
    const [id = ''] = await add(text('Two', 'x', 'Another canal.'))
    expect(await titles('canal ', { sort: 'title' })).toEqual(['One', 'Two'])
    await library.edit({ ids: [id], set: { title: 'Strait' } })
    expect(await titles('title:strait ')).toEqual(['Strait'])
    expect(await titles('title:two ', { exact: true })).toEqual([])
    await library.trash([id])
    expect(await titles('canal ')).toEqual(['One'])
    expect(await titles('canal ', { place: 'trash' })).toEqual(['Strait'])
    await library.erase([id])
    expect(await titles('canal ', { place: 'trash' })).toEqual([])
  })

  it('takes a mistyped word for the one that was meant, says so, and does not where it is told not to', async () => {
    const { finder, titles } = await searched(
      text('One', 'x', 'The Suez canal was closed.'),
      text('Two', 'x', 'Sues us.'),
    )
    const query = { place: 'all', tag: null, filter: 'suze canal ', sort: 'best', offset: 0, limit: 10 } as const
    const page = await finder.page(query)
    expect(page.rows.map(({ title }) => title)).toEqual(['One'])
    expect(page.search).toEqual({ through: 'text', corrections: [{ typed: 'suze', shown: 'suez' }] })
    expect(await titles('suze ', { exact: true })).toEqual([])
    expect(await titles('closde ')).toEqual(['One'])
  })

  it('shows the line where it stands, with the hits marked', async () => {
    const filler = Array.from({ length: 40 }, (_, index) => `Sentence number ${index} says little.`).join(' ')
    const { finder, library } = await searched(
      text('One', filler, 'In the end the <b>Ca</b>nal was   reopened.', filler),
    )
    const [id = ''] = library.ids({ place: 'all', tag: null, filter: '', sort: 'title' })
    const snippet = (await finder.snippets({ ids: [id], filter: 'canal reopened ' }))[id]
    expect(snippet?.text).toMatch(/^…?In the end the Canal was reopened\. Sentence/)
    expect(snippet?.hits.map(({ start, end }) => snippet.text.slice(start, end))).toEqual(['Canal', 'reopened'])
    const corrected = (await finder.snippets({ ids: [id], filter: 'reopende ' }))[id]
    expect(corrected?.hits.map(({ start, end }) => corrected.text.slice(start, end))).toEqual(['reopened'])
  })

  it('takes up an index where it was left, and indexes what differs alone', async () => {
    const first = await searched(text('One', 'x', 'A canal.'), text('Two', 'x', 'A strait.'))
    const id = first.library.ids({ place: 'all', tag: null, filter: 'title:Two ', sort: 'title' })[0] ?? ''
    await first.finder.end()
    // Nobody follows these changes.
    await first.library.edit({ ids: [id], set: { title: 'Second' } })
    const again = await first.begin()
    expect(again.status()).toEqual({ indexed: 2, total: 2 })
    expect(await first.titles('title:second ', {}, again)).toEqual(['Second'])
    expect(await first.titles('canal ', {}, again)).toEqual(['One'])
  })

  it.each([
    ['is missing', (file: string) => rmSync(file)],
    ['is no index', (file: string) => writeFileSync(file, 'no index at all, but some text')],
    ['is damaged', (file: string) => writeFileSync(file, Buffer.alloc(40_000, 7), { flag: 'r+' })],
    ['was locked by a process that was killed', (file: string) => mkdirSync(`${file}.lock`, { recursive: true })],
  ])('makes an index anew that %s', async (_, spoil) => {
    const first = await searched(text('One', 'x', 'A canal.'))
    await first.finder.end()
    const file = indexFile(first.folder)
    rmSync(`${file}-wal`, { force: true })
    spoil(file)
    expect(path.dirname(file)).toBe(path.join(first.folder, 'cache'))
    const again = await first.begin()
    expect(await first.titles('canal ', {}, again)).toEqual(['One'])
  })

  it('looks in the text for the last of the letters that are typed, and for what somebody needs whole', async () => {
    const { library, finder: first } = await searched(text('One', 'x', 'A canal.'))
    await first.end()
    const { port, asked, release } = heldIndex(['find'])
    const finder = new Finder({ library, port, onStatus: () => undefined, onFound: () => undefined })
    const query = { place: 'all', tag: null, sort: 'best', offset: 0, limit: 10 } as const
    const typed = ['c', 'ca', 'can', 'cana', 'canal']
    for (const filter of typed) expect((await finder.page({ ...query, filter })).search?.through).toBe('records')
    const whole = finder.ids({ place: 'all', tag: null, sort: 'best', filter: 'can' })
    release()
    expect(await whole).toHaveLength(1)
    await expect.poll(async () => (await finder.page({ ...query, filter: 'canal' })).search?.through).toBe('text')
    // The first was on its way; the last, and the one that is needed whole, followed; what lay between was left out.
    expect(asked.filter((kind) => kind === 'find').length).toBeLessThan(typed.length)
    await finder.end()
  })

  it('answers by records first where the text takes longer, and tells when it has been gone through', async () => {
    const { library, found, finder: first } = await searched(text('One', 'x', 'A canal.'), text('The canal', 'x', 'y'))
    await first.end()
    const { port, release } = heldIndex()
    const finder = new Finder({
      library,
      port,
      onStatus: () => undefined,
      onFound: (filter) => found.push(filter),
    })
    const query = { place: 'all', tag: null, filter: 'canal', sort: 'best', offset: 0, limit: 10 } as const
    const page = await finder.page(query)
    expect([page.search?.through, page.rows.map(({ title }) => title)]).toEqual(['records', ['The canal']])
    release()
    await expect.poll(() => found).toEqual(['canal'])
    await finder.end()
  })
})

/**
 * An index that answers nothing of these kinds until it is released; left out: nothing at all. `asked` lists what it was
 * asked for, by kind.
 */
function heldIndex(kinds?: readonly string[]) {
  const index = indexInProcess()
  const asked: string[] = []
  let release = () => undefined as undefined
  const held = new Promise<void>((resolve) => {
    release = () => void resolve()
  })
  const port: IndexPort = {
    ...index,
    ask: async (message) => {
      asked.push(message.kind)
      if (kinds?.includes(message.kind) ?? true) await held
      return (await index.ask(message)) as never
    },
  }
  return { port, asked, release }
}
