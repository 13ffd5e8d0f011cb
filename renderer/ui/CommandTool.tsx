import type { ReactNode } from 'react'
import { type CommandId, type CommandSpec, commands } from '../../common/commands'
import type { ArticleId } from '../../common/model'
import { labelOf, run } from '../app/handlers'
import { keycaps } from '../app/keys'
import { isMac } from '../app/platform'
import { actOn } from '../app/session'

interface Props {
  id: CommandId
  /** The one article it is about; left out: whatever the command itself acts on. */
  on?: ArticleId | undefined
  /** For a button that is a state: whether it is on. */
  pressed?: boolean
  /** For a button that opens something over the page: whether that is open. */
  expanded?: boolean
  disabled?: boolean
  /** Says why it rests, or what it would do; left out: the command's own label. */
  label?: string
  /** Left out: a toolbar's. */
  look?: 'tool' | 'btn plain'
  className?: string
  children: ReactNode
}

/** A toolbar's button that runs a command and names it, with its key. */
export function CommandTool({
  id,
  on,
  pressed,
  expanded,
  disabled,
  label,
  look = 'tool',
  className = '',
  children,
}: Props) {
  const spec: CommandSpec = commands[id]
  const named = label ?? labelOf(id, spec.label)
  const [chord] = spec.keys
  const key = chord === undefined ? '' : ` (${keycaps(chord).join(isMac ? '' : '+')})`
  return (
    <button
      type="button"
      className={`${look} ${className}`}
      title={named + key}
      aria-label={named}
      aria-pressed={pressed}
      aria-haspopup={expanded === undefined ? undefined : 'dialog'}
      aria-expanded={expanded}
      disabled={disabled}
      data-command={id}
      onClick={() => void (on === undefined ? run(id) : actOn([on], () => run(id)))}
    >
      {children}
    </button>
  )
}
