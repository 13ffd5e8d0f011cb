import type { SavedSearch, SearchIcon, StepId } from '../../../common/model'
import { ask } from '../../app/client'
import { session } from '../../app/session'
import { sayProblem } from '../../app/toasts'
import { goTo } from '../places'
import { visit } from '../sidebar/visit'
import { sayUndoable } from '../undoToast'
import { queryHere } from './here'
import { openSearch } from './openSearch'

/** Makes a change, and says it where it cannot be seen. */
async function made(work: () => Promise<StepId | null>, said?: string): Promise<void> {
  try {
    const step = await work()
    if (said !== undefined && step !== null) sayUndoable(said, step)
  } catch (error) {
    sayProblem(error)
  }
}

/** Keeps a search, and shows it. @returns whether it was kept */
export async function saveSearch(search: Pick<SavedSearch, 'name' | 'icon' | 'query'>): Promise<boolean> {
  try {
    const { id, step } = await ask('searches.save', search)
    visit(() => openSearch({ id, query: search.query }))
    sayUndoable(`Search “${search.name}” saved.`, step)
    return true
  } catch (error) {
    sayProblem(error)
    return false
  }
}

export const renameSearch = ({ id }: SavedSearch, name: string) =>
  made(() => ask('searches.edit', { id, set: { name } }))

export const setIcon = ({ id }: SavedSearch, icon: SearchIcon) =>
  made(() => ask('searches.edit', { id, set: { icon } }))

/** Has it ask from now on what the list on screen asks. */
export async function updateSearch({ id, name }: SavedSearch): Promise<void> {
  const query = queryHere()
  await made(() => ask('searches.edit', { id, set: { query } }), `“${name}” now looks for what is typed.`)
  visit(() => openSearch({ id, query }))
}

/** @param before the search it comes to stand before; null: the end */
export const moveSearch = ({ id }: Pick<SavedSearch, 'id'>, before: SavedSearch['id'] | null) =>
  made(() => ask('searches.move', { id, before }))

export async function deleteSearch({ id, name }: SavedSearch): Promise<void> {
  await made(() => ask('searches.delete', { id }), `Search “${name}” deleted.`)
  if (session.get().search === id) goTo({ place: 'all' })
}
