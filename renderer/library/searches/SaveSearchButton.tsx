import { BookmarkPlus } from 'lucide-react'
import { session } from '../../app/session'
import { useStore } from '../../app/store'
import { CommandTool } from '../../ui/CommandTool'
import { Icon } from '../../ui/Icon'
import { canSave } from './here'

/** Stands beside the filter while there is something to keep. */
export function SaveSearchButton() {
  const isShown = useStore(session, canSave)
  if (!isShown) return null
  return (
    <CommandTool id="searches.save">
      <Icon of={BookmarkPlus} />
    </CommandTool>
  )
}
