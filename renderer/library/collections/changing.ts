import { withInner } from '../../../common/collections'
import type { CollectionMove } from '../../../common/contract/schemas'
import type { ArticleId, Collection, CollectionId } from '../../../common/model'
import { ask } from '../../app/client'
import { focusLater } from '../../app/focusLater'
import { loadOverview } from '../../app/overview'
import { layout, sidebarOver, slides } from '../../app/panes'
import { change, session, settings } from '../../app/session'
import { store } from '../../app/store'
import { sayProblem } from '../../app/toasts'
import { focusListIfIdle } from '../focus'
import { goTo } from '../places'
import { sayUndoable } from '../undoToast'
import { collections } from './known'

/** Collections whose inner ones are folded away. */
export const folded = store<ReadonlySet<CollectionId>>(new Set())

/** @param how folded away, or open */
export function fold(id: CollectionId, how: 'away' | 'open'): void {
  folded.set((current) => {
    const next = new Set(current)
    if (how === 'away') next.add(id)
    else next.delete(id)
    return next
  })
}

/** The name that is being typed in the sidebar: of a collection to be made, or a new one of one that is there. */
export type Naming = { kind: 'make'; parent: CollectionId | null } | { kind: 'rename'; id: CollectionId }
export const naming = store<Naming | null>(null)

/** The collection whose note is being written. */
export const noteEdited = store<CollectionId | null>(null)

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve))

/** Brings the sidebar on screen where it is not, and then the field for the name. */
export async function startNaming(what: Naming): Promise<void> {
  try {
    if (session.get().focused) change({ focused: false })
    if (what.kind === 'make' && what.parent !== null) fold(what.parent, 'open')
    // What is typed next is meant for the field: it waits only for what has to come, or to go, before it.
    if (!isSidebarShown()) await showSidebar()
    else if (document.querySelector('dialog[open], [role=menu]') !== null) await nextFrame()
    naming.set(what)
  } catch (error) {
    sayProblem(error)
  }
}

const isSidebarShown = () => (slides(layout.get()) ? sidebarOver.get() : settings.get().sidebar)

async function showSidebar(): Promise<void> {
  if (slides(layout.get())) sidebarOver.set(true)
  else await ask('settings.set', { sidebar: true })
  await nextFrame()
}

async function focusInSidebar(id: CollectionId): Promise<void> {
  await loadOverview()
  await nextFrame()
  document.querySelector<HTMLElement>(`[data-roving="${id}"]`)?.focus()
}

export async function makeCollection(name: string, parent: CollectionId | null, ids?: ArticleId[]): Promise<void> {
  try {
    const { id, step } = await ask('collections.make', { name, parent, ...(ids ? { ids } : {}) })
    if (ids) sayUndoable(`Collection “${name}” made.`, step)
    else await focusInSidebar(id)
  } catch (error) {
    sayProblem(error)
  }
}

export async function renameCollection({ id, name }: Collection, next: string): Promise<void> {
  try {
    if (next !== '' && next !== name) await ask('collections.edit', { id, set: { name: next } })
    await focusInSidebar(id)
  } catch (error) {
    sayProblem(error)
  }
}

/** Moves a collection and opens the one it is now in, so that it does not go out of sight. */
export async function moveCollection(move: CollectionMove): Promise<void> {
  try {
    await ask('collections.move', move)
    if (move.parent !== null) fold(move.parent, 'open')
    await loadOverview()
  } catch (error) {
    sayProblem(error)
  }
}

/** As {@link moveCollection}; its row keeps the keyboard's focus. */
export async function moveByKey(move: CollectionMove): Promise<void> {
  await moveCollection(move)
  await focusInSidebar(move.id)
}

/** Deletes a collection and those inside it; the articles stay. */
export async function deleteCollection({ id, name }: Collection): Promise<void> {
  const inner = withInner(collections(), id)
  try {
    const step = await ask('collections.delete', { id })
    const { collection } = session.get()
    if (collection !== null && inner.has(collection)) goTo({ place: 'all' })
    const also = inner.size > 1 ? ` and ${inner.size - 1} inside it` : ''
    sayUndoable(`Collection “${name}”${also} deleted. The articles stay in the library.`, step)
    focusLater(focusListIfIdle)
  } catch (error) {
    sayProblem(error)
  }
}
