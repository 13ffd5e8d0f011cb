import type { Handlers } from '../../common/contract'
import type { Edit } from '../../common/contract/schemas'
import { articleCount } from '../../common/text/articleCount'
import { PLACE_NAMES } from '../../common/text/placeNames'
import { type Bulk, MANY } from '../library/bulk'
import type { Library } from '../library/library'
import type { Jobs } from './jobs'

type Handled =
  | 'articles.edit'
  | 'articles.toggle'
  | 'articles.tag'
  | 'articles.toggleTag'
  | 'articles.trash'
  | 'articles.restore'
  | 'articles.erase'
  | 'trash.empty'
  | 'tags.delete'
  | 'collections.delete'
  | 'collections.add'
  | 'collections.remove'
  | 'history.undo'
  | 'history.redo'

/** The changes that may be of many articles: while one is made, the page is told how far it is, and may cancel it. */
export function changeHandlers(library: () => Promise<Library>, jobs: Jobs): Pick<Handlers, Handled> {
  const attended = <T>(label: string, work: (bulk: Bulk) => Promise<T>): Promise<T> =>
    jobs.attend('change', ({ signal, progress }) =>
      work({ signal, progress: (done, total) => progress(done, total, label) }),
    )
  const many = async <T>(
    ids: readonly string[],
    label: (articles: string) => string,
    work: (library: Library, bulk?: Bulk) => Promise<T>,
  ): Promise<T> => {
    const opened = await library()
    if (ids.length <= MANY) return await work(opened)
    return await attended(label(articleCount(ids.length)), (bulk) => work(opened, bulk))
  }
  return {
    'articles.edit': (edit) => many(edit.ids, doing(edit.set), (opened, bulk) => opened.edit(edit, bulk)),
    'articles.toggle': (toggle) =>
      many(
        toggle.ids,
        (articles) => `Changing ${articles}`,
        (opened, bulk) => opened.toggle(toggle, bulk),
      ),
    'articles.tag': (tagging) =>
      many(
        tagging.ids,
        (articles) => (tagging.add.length > 0 ? `Tagging ${articles}` : `Taking tags off ${articles}`),
        (opened, bulk) => opened.tag(tagging, bulk),
      ),
    'articles.toggleTag': (toggle) =>
      many(
        toggle.ids,
        (articles) => `Changing the tags of ${articles}`,
        (opened, bulk) => opened.toggleTag(toggle, bulk),
      ),
    'articles.trash': ({ ids }) =>
      many(
        ids,
        (articles) => `Moving ${articles} to Trash`,
        (opened, bulk) => opened.trash(ids, bulk),
      ),
    'articles.restore': ({ ids }) =>
      many(
        ids,
        (articles) => `Putting ${articles} back`,
        (opened, bulk) => opened.restore(ids, bulk),
      ),
    'articles.erase': ({ ids }) =>
      many(
        ids,
        (articles) => `Deleting ${articles} for good`,
        (opened, bulk) => opened.erase(ids, bulk),
      ),
    'trash.empty': async () => {
      const opened = await library()
      return await attended('Emptying the Trash', (bulk) => opened.emptyTrash(bulk))
    },
    'tags.delete': async ({ id }) => {
      const opened = await library()
      const label = `Deleting the tag “${opened.records.tags.get(id)?.name ?? ''}”`
      return await attended(label, (bulk) => opened.deleteTag(id, bulk))
    },
    'collections.delete': async ({ id }) => {
      const opened = await library()
      const label = `Deleting the collection “${opened.records.collections.get(id)?.name ?? ''}”`
      return await attended(label, (bulk) => opened.collections.delete(id, bulk))
    },
    'collections.add': (adding) =>
      many(
        adding.ids,
        (articles) => `Adding ${articles}`,
        (opened, bulk) => opened.collections.add(adding, bulk),
      ),
    'collections.remove': (removing) =>
      many(
        removing.ids,
        (articles) => `Taking out ${articles}`,
        (opened, bulk) => opened.collections.remove(removing, bulk),
      ),
    'history.undo': async (expected) => {
      const opened = await library()
      const label = `Undoing: ${opened.history().undo?.name ?? ''}`
      return await attended(label, (bulk) => opened.undo(expected?.step, bulk))
    },
    'history.redo': async (expected) => {
      const opened = await library()
      const label = `Doing again: ${opened.history().redo?.name ?? ''}`
      return await attended(label, (bulk) => opened.redo(expected?.step, bulk))
    },
  }
}

const doing =
  ({ state }: Edit['set']) =>
  (articles: string): string =>
    state === undefined ? `Editing ${articles}` : `Moving ${articles} to ${PLACE_NAMES[state]}`
