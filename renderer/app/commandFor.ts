import { type CommandId, type CommandSpec, commandIds, commands } from '../../common/commands'
import type { Session } from './session'

/** Where a key was pressed: what decides which commands may hear it. */
export interface Pressing {
  chord: string
  view: Session['view']
  /** A field has the focus: what is typed belongs to it. */
  typing: boolean
  /** A button, link or slider has the focus: it has keys of its own. */
  onControl: boolean
  /** Something lies over the window, or a menu is open. */
  covered: boolean
  /** The key is held down. */
  repeated: boolean
}

/** They stay harmless when the key is held, and are of use then. */
const REPEATABLE: ReadonlySet<CommandId> = new Set<CommandId>([
  'history.undo',
  'history.redo',
  'reader.findNext',
  'reader.findPrevious',
  'article.next',
  'article.previous',
  'article.selectDown',
  'article.selectUp',
  'article.moveUp',
  'article.moveDown',
  'compare.next',
  'compare.previous',
  'compare.down',
  'compare.up',
  'reading.larger',
  'reading.smaller',
  'reading.wider',
  'reading.narrower',
])

/** They make sense while something lies over the window. */
const worksCovered = (id: CommandId): boolean =>
  id === 'app.close' ||
  id === 'app.palette' ||
  id === 'app.goto' ||
  id === 'view.fullscreen' ||
  /^(reading|theme)\./.test(id)

/** Chords with which a field edits its own text. */
const FIELD_OWN = /^Mod\+(?:Shift\+)?(?:[ACVXYZ]|Backspace|Delete|Arrow\w+|Home|End)$/

const CONTROL_OWN = /^(?:Shift\+)?(?:Enter| |Arrow\w+|Home|End|PageUp|PageDown)$/

const isPlain = (chord: string) => !/^(?:Mod|Ctrl|Alt)\+/.test(chord) && !/^(?:Shift\+)?F\d+$/.test(chord)

/** The page hears of the clipboard only if this key is left to the browser. See intake/usePaste. */
const BROWSER_OWN: CommandId = 'intake.paste'

/**
 * @param canRun whether a command can be run now; of two commands with one key, the first that can wins,
 *   and a command of the view on screen comes before one that works anywhere
 * @returns the command the key stands for here, or null where the key must be left alone
 */
export function commandFor(pressing: Pressing, canRun: (id: CommandId) => boolean): CommandId | null {
  const { chord, typing, onControl, covered, repeated } = pressing
  if (typing && (isPlain(chord) || FIELD_OWN.test(chord))) return null
  if (onControl && CONTROL_OWN.test(chord)) return null
  const candidates = withKey(chord, pressing.view).filter(
    (id) => (!covered || worksCovered(id)) && (!repeated || REPEATABLE.has(id)) && id !== BROWSER_OWN,
  )
  return candidates.find(canRun) ?? null
}

function withKey(chord: string, view: Session['view']): CommandId[] {
  const inScope = (scope: CommandSpec['scope']) =>
    commandIds.filter((id) => {
      const spec: CommandSpec = commands[id]
      return spec.scope === scope && spec.keys.includes(chord)
    })
  return [...inScope(view), ...inScope('anywhere')]
}
