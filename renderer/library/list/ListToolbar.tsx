import { ListFilter, PanelLeft, Plus, Search, X } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { CALL_LIMITS } from '../../../common/limits'
import { layout, slides } from '../../app/panes'
import { isMac } from '../../app/platform'
import { change, NO_FACETS, session } from '../../app/session'
import { useStore } from '../../app/store'
import { CommandTool } from '../../ui/CommandTool'
import { Icon } from '../../ui/Icon'
import { commandEntries } from '../../ui/menu/commandEntries'
import { MenuButton } from '../../ui/menu/MenuButton'
import { FILTER_ID, focusFilter, focusList } from '../focus'
import { SidebarButton } from '../SidebarButton'
import { SaveSearchButton } from '../searches/SaveSearchButton'
import { openRow } from './moving'
import { rowAt } from './rowList'
import { rows } from './rows'

interface Props {
  name: string
  /** The sidebar stands beside the list, with the button that hides it. */
  withSidebar: boolean
}

export function ListToolbar({ name, withSidebar }: Props) {
  const shown = useStore(layout)
  const needsButton = slides(shown) || !withSidebar
  return (
    <div className={`bar list-bar${isMac ? ' bar-drag' : ''}${isMac && needsButton ? ' bar-lights' : ''}`}>
      {needsButton && <SidebarButton icon={PanelLeft} />}
      <FilterBox name={name} />
      <SaveSearchButton />
      <FacetsTool />
      <MenuButton
        label="Add articles"
        title="Add articles"
        className="tool"
        entries={() => commandEntries(['intake.choose', 'intake.paste', 'rule', 'intake.sample'])}
      >
        <Icon of={Plus} />
      </MenuButton>
    </div>
  )
}

function FacetsTool() {
  const isOpen = useStore(session, ({ overlay }) => overlay?.kind === 'facets')
  const isOn = useStore(session, ({ facets }) => facets !== NO_FACETS)
  return (
    <CommandTool id="list.facets" expanded={isOpen} className={isOn ? 'list-facets-on' : ''}>
      <Icon of={ListFilter} />
    </CommandTool>
  )
}

function FilterBox({ name }: { name: string }) {
  const filter = useStore(session, (current) => current.filter)

  const onKeyDown = (event: KeyboardEvent) => {
    if (!['Escape', 'Enter', 'ArrowDown'].includes(event.key) || event.nativeEvent.isComposing) return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Escape' && filter !== '') return change({ filter: '' })
    focusList()
    const first = rowAt(rows.state.get(), 0)
    if (event.key !== 'Escape' && first) openRow(first.id, 0)
  }

  return (
    <div className="field grow list-filter">
      <Icon of={Search} size={14} />
      <input
        id={FILTER_ID}
        type="search"
        value={filter}
        placeholder={`Filter ${name}`}
        aria-label={`Filter ${name}`}
        spellCheck={false}
        autoComplete="off"
        maxLength={CALL_LIMITS.filter}
        onChange={(event) => change({ filter: event.target.value })}
        onKeyDown={onKeyDown}
      />
      {filter === '' ? (
        <kbd>/</kbd>
      ) : (
        <button
          type="button"
          className="list-clear"
          aria-label="Clear filter"
          title="Clear filter"
          onClick={() => {
            change({ filter: '' })
            focusFilter()
          }}
        >
          <Icon of={X} size={14} />
        </button>
      )}
    </div>
  )
}
