import { TAG_COLOURS, type TagColour, type TagCount } from '../../../common/model'
import { ask } from '../../app/client'
import { session } from '../../app/session'
import { sayProblem } from '../../app/toasts'
import type { MenuEntry } from '../../ui/menu/entries'
import { goTo } from '../places'
import { sayUndoable } from '../undoToast'

const COLOUR_LABELS: Record<TagColour, string> = {
  blue: 'Blue',
  teal: 'Teal',
  ochre: 'Ochre',
  plum: 'Plum',
  brick: 'Brick',
  slate: 'Slate',
}

/** Takes the tag off every article and removes it. */
export async function deleteTag({ id, name }: TagCount): Promise<void> {
  try {
    const step = await ask('tags.delete', { id })
    if (session.get().tag === id) goTo({ place: 'all' })
    sayUndoable(`Tag “${name}” deleted.`, step)
  } catch (error) {
    sayProblem(error)
  }
}

export const tagEntries = (tag: TagCount, rename: () => void): MenuEntry[] => [
  { id: 'rename', label: 'Rename', keys: ['F2'], run: rename },
  'rule',
  ...TAG_COLOURS.map((colour) => ({
    id: colour,
    label: COLOUR_LABELS[colour],
    dot: `c-${colour}`,
    checked: colour === tag.colour,
    run: () => void ask('tags.edit', { id: tag.id, set: { colour } }).catch(sayProblem),
  })),
  'rule',
  { id: 'delete', label: 'Delete tag', danger: true, run: () => void deleteTag(tag) },
]
