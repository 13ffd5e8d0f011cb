import { HardDrive, PanelLeft } from 'lucide-react'
import { useRef } from 'react'
import type { Overview } from '../../../common/model'
import { run } from '../../app/handlers'
import { isMac } from '../../app/platform'
import { session } from '../../app/session'
import { useStore } from '../../app/store'
import { Icon } from '../../ui/Icon'
import { places } from '../places'
import { SidebarButton } from '../SidebarButton'
import { Collections } from './collections/Collections'
import { PlaceRow } from './PlaceRow'
import { Searches } from './searches/Searches'
import './sidebar.css'
import { TagList } from './TagList'
import { type Roving, useRoving } from './useRoving'

/** The left pane: places, collections, tags, saved searches, and where all of it lies. */
export function Sidebar({ overview }: { overview: Overview | undefined }) {
  const box = useRef<HTMLDivElement>(null)
  const place = useStore(session, (state) => state.place)
  const tag = useStore(session, (state) => state.tag)
  const collection = useStore(session, (state) => state.collection)
  const search = useStore(session, (state) => state.search)
  const roving = useRoving(box, search ?? tag ?? collection ?? place)
  return (
    <nav className="pane side" aria-label="Library">
      <div className={`bar side-bar${isMac ? ' bar-drag bar-lights' : ''}`}>
        <SidebarButton icon={PanelLeft} />
      </div>
      <div ref={box} className="side-scroll" {...roving.handlers}>
        <Places overview={overview} roving={roving} />
        {overview && (
          <Collections collections={overview.collections} current={collection} roving={roving} above={places.length} />
        )}
        <h2 className="side-head">Tags</h2>
        {overview && (
          <TagList
            tags={overview.tags}
            current={tag}
            roving={roving}
            above={places.length + overview.collections.length}
          />
        )}
        {overview && <Searches searches={overview.searches} current={search} roving={roving} />}
      </div>
      <button
        type="button"
        className="side-foot"
        title="Show the library folder"
        onClick={() => run('app.showLibrary')}
      >
        <Icon of={HardDrive} size={14} />
        On this computer
      </button>
    </nav>
  )
}

function Places({ overview, roving }: { overview: Overview | undefined; roving: Roving }) {
  const current = useStore(session, ({ place, tag, collection, search }) =>
    tag === null && collection === null && search === null ? place : null,
  )
  return (
    <ul>
      {places.map((place) => (
        <PlaceRow
          key={place}
          place={place}
          number={overview?.places[place] ?? 0}
          isCurrent={place === current}
          roving={roving}
        />
      ))}
    </ul>
  )
}
