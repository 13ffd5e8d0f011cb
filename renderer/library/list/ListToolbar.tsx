import { ListFilter, PanelLeft, Plus } from 'lucide-react'
import { layout, slides } from '../../app/panes'
import { isMac } from '../../app/platform'
import { NO_FACETS, session } from '../../app/session'
import { useStore } from '../../app/store'
import { CommandTool } from '../../ui/CommandTool'
import { Icon } from '../../ui/Icon'
import { commandEntries } from '../../ui/menu/commandEntries'
import { MenuButton } from '../../ui/menu/MenuButton'
import { SidebarButton } from '../SidebarButton'
import { SearchBox } from '../search/SearchBox'
import { SaveSearchButton } from '../searches/SaveSearchButton'

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
      <SearchBox name={name} />
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
