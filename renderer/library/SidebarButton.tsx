import type { LucideIcon } from 'lucide-react'
import { run } from '../app/handlers'
import { Icon } from '../ui/Icon'

/** Stands in the sidebar, and in the list's toolbar while there is no sidebar. */
export function SidebarButton({ icon }: { icon: LucideIcon }) {
  return (
    <button
      type="button"
      className="tool"
      aria-label="Show or hide the sidebar"
      title="Show or hide the sidebar"
      onClick={() => run('view.sidebar')}
    >
      <Icon of={icon} />
    </button>
  )
}
