import { TAG_COLOURS, type TagColour, type TagCount } from '../../../common/model'
import { count } from '../../../common/text/articleCount'
import { ask } from '../../app/client'
import { session } from '../../app/session'
import { sayProblem } from '../../app/toasts'
import type { MenuEntry } from '../../ui/menu/entries'
import { goTo } from '../places'
import { sayUndoable } from '../undoToast'
import type { TagNode } from './tagNodes'

const COLOUR_LABELS: Record<TagColour, string> = {
  blue: 'Blue',
  teal: 'Teal',
  ochre: 'Ochre',
  plum: 'Plum',
  brick: 'Brick',
  slate: 'Slate',
}

/** Takes the tag, and all below it, off every article and removes it. */
async function deleteTag({ tag: { id, name }, below }: TagNode): Promise<void> {
  try {
    const step = await ask('tags.delete', { id })
    if (session.get().tag === id) goTo({ place: 'all' })
    sayUndoable(below === 0 ? `Tag “${name}” deleted.` : `Tag “${name}” and ${count(below)} below it deleted.`, step)
  } catch (error) {
    sayProblem(error)
  }
}

interface Acts {
  rename(): void
  /** Goes on to the menu of {@link keyEntries}. */
  chooseKey(): void
}

export const tagEntries = (node: TagNode, { rename, chooseKey }: Acts): MenuEntry[] => [
  { id: 'rename', label: 'Rename', keys: ['F2'], run: rename },
  {
    id: 'key',
    label: 'Number key…',
    ...(node.tag.key === null ? {} : { keys: [String(node.tag.key)] }),
    run: chooseKey,
  },
  'rule',
  ...TAG_COLOURS.map((colour) => ({
    id: colour,
    label: COLOUR_LABELS[colour],
    dot: `c-${colour}`,
    checked: colour === node.tag.colour,
    run: () => void ask('tags.edit', { id: node.tag.id, set: { colour } }).catch(sayProblem),
  })),
  'rule',
  {
    id: 'delete',
    label: node.below === 0 ? 'Delete tag' : `Delete tag and ${count(node.below)} below it`,
    danger: true,
    run: () => void deleteTag(node),
  },
]

const NUMBERS = [1, 2, 3, 4, 5, 6, 7, 8, 9]

/** Which number key gives the tag to articles; a key that another tag has says so, and is taken from it. */
export const keyEntries = (tag: TagCount, tags: readonly TagCount[]): MenuEntry[] => [
  ...NUMBERS.map((number) => {
    const holder = tags.find(({ key }) => key === number)
    return {
      id: String(number),
      label: holder ? `${number}\u2002${holder.name}` : String(number),
      checked: tag.key === number,
      run: () => giveKey(tag, number),
    }
  }),
  'rule',
  { id: 'none', label: 'No key', checked: tag.key === null, run: () => giveKey(tag, null) },
]

function giveKey({ id, name }: TagCount, key: number | null): void {
  ask('tags.edit', { id, set: { key } }).then((step) => {
    if (step !== null && key !== null) sayUndoable(`Key ${key} now tags with “${name}”.`, step)
  }, sayProblem)
}
