import type { LucideIcon } from 'lucide-react'
import { CommandTool } from '../ui/CommandTool'
import { Icon } from '../ui/Icon'

/** Stands in the sidebar, and in the list's toolbar while there is no sidebar. */
export function SidebarButton({ icon }: { icon: LucideIcon }) {
  return (
    <CommandTool id="view.sidebar">
      <Icon of={icon} />
    </CommandTool>
  )
}
