import { FileText } from 'lucide-react'
import { Fragment } from 'react'
import { type CommandId, commands } from '../../common/commands'
import type { ArticleRow, Place } from '../../common/model'
import { count as grouped } from '../../common/text/articleCount'
import { PLACE_ICONS } from '../library/places'
import { Icon, OwnIcon } from '../ui/Icon'
import { Kbd } from '../ui/Kbd'
import { iconOf } from './paletteIcons'
import type { Entry } from './paletteModel'

interface Props {
  id: string
  entry: Entry
  isActive: boolean
  onPoint(): void
  onChoose(): void
}

/** One line of the palette. The keyboard's focus stays in the field above; the field names the active line. */
export function PaletteOption({ id, entry, isActive, onPoint, onChoose }: Props) {
  const isDim = entry.kind === 'command' && !entry.offer.enabled
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field above hears the keys for all lines
    <div
      id={id}
      role="option"
      className="palette-option"
      aria-selected={isActive}
      {...(isDim ? { 'aria-disabled': true } : {})}
      tabIndex={-1}
      onPointerMove={onPoint}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      <EntryIcon entry={entry} />
      <span className={entry.kind === 'article' ? 'palette-label serif' : 'palette-label'} dir="auto">
        {marked(entry.label, entry.at)}
      </span>
      <EntryEnd entry={entry} />
    </div>
  )
}

function EntryIcon({ entry }: { entry: Entry }) {
  if (entry.kind === 'tag') return <span className={`palette-dot dot c-${entry.tag.colour}`} />
  if (entry.kind === 'article') return <Icon of={FileText} />
  if (entry.kind === 'place') return <Icon of={PLACE_ICONS[entry.place]} />
  const icon = iconOf(entry.offer.id)
  return icon ? <Icon of={icon} /> : <OwnIcon name="compare" />
}

function EntryEnd({ entry }: { entry: Entry }) {
  if (entry.kind === 'command') {
    return <span className="palette-end">{entry.offer.chord !== undefined && <Kbd chord={entry.offer.chord} />}</span>
  }
  if (entry.kind === 'article') return <span className="palette-end palette-source">{sourceOf(entry.row)}</span>
  const { count } = entry.kind === 'tag' ? entry.tag : entry
  const chord = entry.kind === 'place' ? chordFor(entry.place) : undefined
  return (
    <span className="palette-end num">
      {grouped(count)}
      {chord !== undefined && <Kbd chord={chord} />}
    </span>
  )
}

const sourceOf = ({ site, byline }: ArticleRow) => site ?? byline ?? ''

const goCommand = (place: Place): CommandId => `go.${place}`
const chordFor = (place: Place): string | undefined => commands[goCommand(place)].keys[0]

/** The label with the matched letters marked, in as few pieces as can be. */
function marked(label: string, at: readonly number[]) {
  const isHit = new Set(at)
  const pieces: { text: string; hit: boolean; start: number }[] = []
  for (let offset = 0; offset < label.length; offset += 1) {
    const hit = isHit.has(offset)
    const last = pieces.at(-1)
    if (last && last.hit === hit) last.text += label.charAt(offset)
    else pieces.push({ text: label.charAt(offset), hit, start: offset })
  }
  return pieces.map(({ text, hit, start }) => <Fragment key={start}>{hit ? <em>{text}</em> : text}</Fragment>)
}
