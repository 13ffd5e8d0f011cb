import { FileText, Folder, Globe } from 'lucide-react'
import type { Destination } from '../../common/destination'
import { count as grouped } from '../../common/text/articleCount'
import { PLACE_ICONS } from '../library/places'
import { SEARCH_ICON_DRAWINGS } from '../library/searches/searchIcons'
import { Icon, OwnIcon } from '../ui/Icon'
import type { LineProps } from './Finder'
import { FoundLine } from './FoundLine'
import { marksIn } from './goToMarks'
import { useOverview } from './overview'

interface Props extends LineProps {
  destination: Destination
  /** What it was found by. */
  words: string
}

/** One destination: its icon, its name, and quietly what it is. */
export function GoToLine({ destination, words, ...line }: Props) {
  const { kind, name } = destination
  return (
    <FoundLine
      {...line}
      icon={<DestinationIcon of={destination} />}
      label={name}
      at={marksIn(words, name)}
      isTitle={kind === 'article' || kind === 'comparison'}
    >
      <span className="palette-end palette-source">
        <End of={destination} />
      </span>
    </FoundLine>
  )
}

function DestinationIcon({ of }: { of: Destination }) {
  switch (of.kind) {
    case 'article':
      return <Icon of={FileText} />
    case 'tag':
      return <span className={`palette-dot dot c-${of.colour}`} />
    case 'collection':
      return <Icon of={Folder} />
    case 'search':
      return <Icon of={SEARCH_ICON_DRAWINGS[of.icon].drawing} />
    case 'comparison':
      return <OwnIcon name="compare" />
    case 'site':
      return <Icon of={Globe} />
    case 'place':
      return <Icon of={PLACE_ICONS[of.place]} />
  }
}

function End({ of }: { of: Destination }) {
  const overview = useOverview()
  switch (of.kind) {
    case 'article':
      return of.source
    case 'tag':
      return withCount('Tag', overview?.tags.find(({ id }) => id === of.id)?.count)
    case 'collection':
      return of.within.length > 0 ? `Collection in ${of.within.join(' / ')}` : 'Collection'
    case 'search':
      return 'Saved search'
    case 'comparison':
      return `Comparison of ${of.of.length}`
    case 'site':
      return withCount('Site', of.count)
    case 'place':
      return withCount('Place', overview?.places[of.place])
  }
}

const withCount = (what: string, count = 0) => (count > 0 ? `${what} · ${grouped(count)}` : what)
