import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Annotation, saidIn } from '../../../../common/annotations'
import type { AnnotationEdit } from '../../../../common/contract/annotationSchemas'
import type { ResultQuery } from '../../../../common/contract/schemas'
import { type Article, PLACES, SORTS, type Tag } from '../../../../common/model'
import type { Library } from '../../../../main/library/library'
import { isIn } from '../../../../main/library/query/places'
import { aDraft, aLibrary } from '../../../support/builders'

const TEXTS = ['one', 'two', 'three', 'four', 'five', 'six']
const TAGS = ['Suez', 'suez', 'Canal', 'canal/Suez', 'Egypt/Nile/flood']

/** An act on whatever the library holds when its turn comes; numbers choose among what is there. */
type Act = (library: Library) => Promise<unknown>

const ids = (library: Library) =>
  SORTED.flatMap((place) => library.ids({ place, tag: null, filter: '', sort: 'oldest' }))
const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' })
const SORTED = ['all', 'trash'] as const
const pick = <T>(from: readonly T[], choice: number): T | undefined => from[choice % Math.max(1, from.length)]
const some = (library: Library, choices: readonly number[]) =>
  choices.flatMap((choice) => pick(ids(library), choice) ?? [])
const aTag = (library: Library, choice: number) => pick(library.overview().tags, choice)?.id

const choice = fc.nat(20)
const choices = fc.array(choice, { minLength: 1, maxLength: 4 })
const onSome = (act: (library: Library, ids: string[]) => Promise<unknown>) =>
  choices.map(
    (chosen): Act =>
      async (library) => {
        const found = some(library, chosen)
        if (found.length > 0) await act(library, found)
      },
  )

const drafts = fc.array(fc.tuple(fc.constantFrom(...TEXTS), fc.subarray(TAGS)), { minLength: 1, maxLength: 3 })
const adds = drafts.map(
  (texts): Act =>
    (library) =>
      library.add(texts.map(([text, tags]) => aDraft({ title: text, textHash: text, tags }))),
)
const edits = fc
  .record(
    {
      title: fc.constantFrom('Zulu', 'alpha', '10', '9'),
      read: fc.boolean(),
      starred: fc.boolean(),
      state: fc.constantFrom('inbox', 'later', 'archive'),
    },
    { requiredKeys: [] },
  )
  .chain((set) => onSome((library, found) => library.edit({ ids: found, set })))
const tagging = fc
  .tuple(fc.subarray(TAGS), fc.option(choice, { nil: undefined }))
  .chain(([add, remove]) =>
    onSome((library, found) =>
      library.tag({ ids: found, add, remove: remove === undefined ? [] : [aTag(library, remove) ?? []].flat() }),
    ),
  )
const tagEdits = fc.tuple(choice, fc.constantFrom('SUEZ', 'canal/nile', 'egypt'), fc.constantFrom(null, 1, 2)).map(
  ([chosen, name, key]): Act =>
    async (library) => {
      const id = aTag(library, chosen)
      if (id) await library.editTag({ id, set: { name, colour: 'plum', key } })
    },
)
const tagDeletions = choice.map(
  (chosen): Act =>
    async (library) => {
      const id = aTag(library, chosen)
      if (id) await library.deleteTag(id)
    },
)
/** The n-th of what is marked and written in the whole library. */
const aNote = (library: Library, choice: number) => pick(notesIn(library), choice)?.id
const notesIn = (library: Library) => library.annotations.list(ids(library).sort())
const highlights = fc.tuple(choice, fc.constantFrom('', 'zeta', 'Suez')).map(
  ([chosen, text]): Act =>
    async (library) => {
      const article = pick(ids(library), chosen)
      const anchor = { quote: 'canal', prefix: 'The ', suffix: ' was', position: { start: 4, end: 9, block: 0 } }
      if (article) await library.annotations.make({ article, anchor, pen: 2, text })
    },
)
const noteEdits = fc.tuple(choice, fc.constantFrom({ pen: 1 }, { pen: 5 }, { text: '' }, { text: 'omega' })).map(
  ([chosen, set]): Act =>
    async (library) => {
      const id = aNote(library, chosen)
      if (id) await library.annotations.edit({ ids: [id], set: set as AnnotationEdit['set'] })
    },
)
const noteDeletions = choice.map(
  (chosen): Act =>
    async (library) => {
      const id = aNote(library, chosen)
      if (id) await library.annotations.delete([id])
    },
)
const undoable = fc.oneof(
  { arbitrary: adds, weight: 3 },
  edits,
  tagging,
  tagEdits,
  tagDeletions,
  highlights,
  noteEdits,
  noteDeletions,
  onSome((library, found) => library.trash(found)),
  onSome((library, found) => library.restore(found)),
)
const steps = fc.oneof(
  fc.constant<Act>((library) => library.undo()),
  fc.constant<Act>((library) => library.redo()),
)
const erasures = onSome((library, found) => library.erase(found).catch(() => undefined))
const positions = onSome((library, [id = '']) =>
  library.position({ id, progress: 0.97, position: { block: 1, within: 0 } }),
)

interface State {
  articles: Omit<Article, 'updatedAt' | 'device'>[]
  tags: Tag[]
  notes: Omit<Annotation, 'updatedAt' | 'device'>[]
}

function stateOf(library: Library): State {
  const articles = ids(library)
    .sort()
    .map((id) => {
      const { updatedAt: _when, device: _where, ...article } = library.get(id)
      return article
    })
  const tags = library.overview().tags.map(({ count: _count, ...tag }) => tag)
  const notes = notesIn(library).map(({ updatedAt: _when, device: _where, ...note }) => note)
  return { articles, tags: tags.sort((a, b) => (a.id < b.id ? -1 : 1)), notes }
}

/** What must hold at any time, worked out the slow way. */
function checkPromises(library: Library): void {
  const { articles, tags } = stateOf(library)
  const everything = articles.map(({ id }) => library.get(id))
  const { places, tags: counted } = library.overview()
  const hasNotes = (id: string) => library.notesOf(id).length > 0
  for (const place of PLACES) {
    expect(places[place]).toBe(everything.filter((each) => isIn(each, place, hasNotes(each.id))).length)
  }
  const known = new Set(articles.map(({ id }) => id))
  for (const { article } of library.records.annotations.values()) expect(known).toContain(article)
  expect(library.records.annotations.size).toBe(notesIn(library).length)
  expect(places.inbox + places.later + places.archive).toBe(places.all)
  for (const tag of counted) {
    const carrying = everything.filter((each) => each.tags.some((id) => within(tags, tag.id).has(id)))
    if (tag.key === null) expect(carrying, `a tag nobody carries: ${tag.name}`).not.toHaveLength(0)
    expect(tag.count).toBe(carrying.filter(({ trashedAt }) => trashedAt === null).length)
  }
  const knownTags = new Set(tags.map(({ id }) => id))
  for (const article of everything) for (const tag of article.tags) expect(knownTags).toContain(tag)
  const names = tags.map(({ name }) => name.toLowerCase())
  expect(new Set(names).size).toBe(names.length)
  for (const name of names) if (name.includes('/')) expect(names).toContain(name.slice(0, name.lastIndexOf('/')))
  const keys = tags.flatMap(({ key }) => key ?? [])
  expect(new Set(keys).size).toBe(keys.length)
}

/** A tag and all below it. */
function within(tags: readonly Tag[], id: string): Set<string> {
  const name = tags.find((tag) => tag.id === id)?.name.toLowerCase() ?? ''
  return new Set(tags.flatMap((tag) => (`${tag.name.toLowerCase()}/`.startsWith(`${name}/`) ? tag.id : [])))
}

/** Asks for the same few lists all the time, so that what is held ready is tried against every change. */
function checkLists(library: Library): void {
  const tag = library.overview().tags[0]?.id ?? null
  checkList(library, { place: 'all', sort: 'oldest', tag, filter: '' })
  for (const place of PLACES) checkList(library, { place, sort: 'title', tag: null, filter: '' })
  for (const sort of SORTS) checkList(library, { place: 'all', sort, tag, filter: 'z' })
  for (const sort of ['newest', 'oldest'] as const) checkList(library, { place: 'all', sort, tag: null, filter: 'a' })
}

function checkList(library: Library, query: ResultQuery): void {
  const tagNames = new Map(library.overview().tags.map(({ id, name }) => [id, name.toLowerCase()]))
  const found = library.ids(query)
  const wanted = query.tag === null ? null : within(library.overview().tags, query.tag)
  const expected = ids(library)
    .map((id) => library.get(id))
    .filter(
      (article) =>
        isIn(article, query.place, library.notesOf(article.id).length > 0) &&
        (!wanted || article.tags.some((each) => wanted.has(each))),
    )
    .filter(({ id, title, excerpt, tags }) =>
      [title, excerpt, ...tags.map((tag) => tagNames.get(tag) ?? ''), ...library.notesOf(id).map(saidIn)].some((text) =>
        text.toLowerCase().includes(query.filter),
      ),
    )
  expect([...found].sort()).toEqual(expected.map(({ id }) => id).sort())
  const titles = found.map((id) => library.get(id).title)
  const inOrder = [...titles].sort(collator.compare)
  if (query.sort === 'title') expect(titles).toEqual(inOrder)
  if (query.sort === 'title-reversed') expect(titles).toEqual(inOrder.reverse())
  const dates = found.map((id) => library.get(id).addedAt)
  if (query.sort === 'oldest') expect(dates).toEqual([...dates].sort())
  if (query.sort === 'newest') expect(dates).toEqual([...dates].sort().reverse())
}

const withLibrary = (check: (library: Library, acts: Act[]) => Promise<void>) => async (acts: Act[]) => {
  const { library, dispose } = await aLibrary()
  try {
    await check(library, acts)
  } finally {
    await dispose()
  }
}

describe('whatever is done to a library', { timeout: 120_000 }, () => {
  it('undoing leads exactly back, step by step, and redoing forth again', async () => {
    const check = withLibrary(async (library, acts) => {
      const states = [stateOf(library)]
      for (const act of acts) {
        await act(library)
        const state = stateOf(library)
        // What changes nothing is no step.
        if (JSON.stringify(state) !== JSON.stringify(states.at(-1))) states.push(state)
      }
      for (const state of states.slice(0, -1).reverse()) {
        expect(await library.undo()).not.toBeNull()
        expect(stateOf(library)).toEqual(state)
      }
      expect(await library.undo()).toBeNull()
      for (const state of states.slice(1)) {
        expect(await library.redo()).not.toBeNull()
        expect(stateOf(library)).toEqual(state)
      }
      expect(await library.redo()).toBeNull()
    })
    await fc.assert(fc.asyncProperty(fc.array(undoable, { maxLength: 14 }), check), { numRuns: 40 })
  })

  it('counts add up, lists are right, no tag dangles, and what is erased stays so', async () => {
    const anything = fc.oneof(
      { arbitrary: undoable, weight: 6 },
      { arbitrary: steps, weight: 3 },
      { arbitrary: erasures, weight: 2 },
      { arbitrary: positions, weight: 1 },
    )
    const check = withLibrary(async (library, acts) => {
      await library.add([
        aDraft({ textHash: 'first', tags: ['Suez'] }),
        aDraft({ textHash: 'second', tags: ['Canal'] }),
      ])
      for (const act of acts) {
        await act(library)
        checkPromises(library)
        checkLists(library)
      }
      while (await library.undo()) checkPromises(library)
      while (await library.redo()) checkPromises(library)
      for (const id of ids(library)) expect(await library.body(id)).toMatch('<p>')
    })
    await fc.assert(fc.asyncProperty(fc.array(anything, { maxLength: 16 }), check), { numRuns: 40 })
  })

  it('is the same after it was closed and opened', async () => {
    const check = async (acts: Act[]) => {
      const first = await aLibrary()
      for (const act of acts) await act(first.library)
      const state = stateOf(first.library)
      const second = await first.reopen()
      expect(stateOf(second.library)).toEqual(state)
      checkPromises(second.library)
      await second.dispose()
    }
    await fc.assert(fc.asyncProperty(fc.array(fc.oneof(undoable, steps, erasures), { maxLength: 12 }), check), {
      numRuns: 25,
    })
  })
})
