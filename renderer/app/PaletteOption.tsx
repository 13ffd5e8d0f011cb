import { FileText } from 'lucide-react'
import { type CommandId, commands } from '../../common/commands'
import type { ArticleRow, Place } from '../../common/model'
import { count as grouped } from '../../common/text/articleCount'
import { PLACE_ICONS } from '../library/places'
import { Icon, OwnIcon } from '../ui/Icon'
import { Kbd } from '../ui/Kbd'
import type { LineProps } from './Finder'
import { FoundLine } from './FoundLine'
import { iconOf } from './paletteIcons'
import type { Entry } from './paletteModel'

interface Props extends LineProps {
  entry: Entry
}

/** One line of the palette. */
export function PaletteOption({ entry, ...line }: Props) {
  return (
    <FoundLine
      {...line}
      icon={<EntryIcon entry={entry} />}
      label={entry.label}
      at={entry.at}
      isTitle={entry.kind === 'article'}
      isDim={entry.kind === 'command' && !entry.offer.enabled}
    >
      <EntryEnd entry={entry} />
    </FoundLine>
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
