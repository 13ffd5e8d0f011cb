import { Search } from 'lucide-react'
import { useState } from 'react'
import { type CommandSpec, commandIds, commands, MENU_LABELS, MENUS, type Scope } from '../../common/commands'
import { Dialog } from '../ui/Dialog'
import { Icon } from '../ui/Icon'
import { Kbd } from '../ui/Kbd'
import { keycaps } from './keys'
import './keysHelp.css'
import { fold } from './fuzzy'

const WHERE: Record<Scope, string> = { anywhere: '', library: 'in the library', compare: 'in a comparison' }

/** Every command that has a key, by menu and by where the key works. Built from the command list alone. */
export function Keys({ onClose }: { onClose(): void }) {
  const [filter, setFilter] = useState('')
  const groups = groupsOf(fold(filter).trim())
  return (
    <Dialog label="Keys" className="keys" place="top" onClose={onClose}>
      <div className="keys-head">
        <h2 className="dialog-title">Keys</h2>
        <label className="field keys-filter">
          <Icon of={Search} size={14} />
          <input
            data-autofocus
            type="search"
            aria-label="Filter the keys"
            placeholder="A command or a key"
            value={filter}
            onChange={(event) => setFilter(event.target.value)}
          />
        </label>
        <button type="button" className="btn keys-close" onClick={onClose}>
          Close
        </button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys */}
      <section className="keys-body" tabIndex={0} aria-label="Commands and their keys">
        {groups.length === 0 && <p className="keys-none">No command or key is called “{filter}”.</p>}
        {groups.map(({ name, where, list }) => (
          <section key={name + where} className="keys-group">
            <h3>
              {name} {where !== '' && <span>{where}</span>}
            </h3>
            <ul>
              {list.map(({ label, keys }) => (
                <li key={label}>
                  <span>{label}</span>
                  <span className="keys-chords">
                    {(keys.length > MOST ? ends(keys) : keys).map((chord, index) => (
                      <span key={chord}>
                        {index > 0 && <span className="keys-or">{keys.length > MOST ? 'to' : 'or'}</span>}
                        <Kbd chord={chord} />
                      </span>
                    ))}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </section>
    </Dialog>
  )
}

function groupsOf(filter: string) {
  const all: CommandSpec[] = commandIds.map((id) => commands[id])
  const found = all.filter((spec) => spec.keys.length > 0 && spec.keys[0] !== undefined && matches(spec, filter))
  return MENUS.flatMap((menu) =>
    (['anywhere', 'library', 'compare'] as const).map((scope) => ({
      name: MENU_LABELS[menu],
      where: WHERE[scope],
      list: joined(found.filter((spec) => spec.menu === menu && spec.scope === scope)),
    })),
  ).filter(({ list }) => list.length > 0)
}

/** More keys than this are told by the first and the last of them. */
const MOST = 3

const ends = (keys: readonly string[]): string[] => [keys[0], keys.at(-1)].flatMap((key) => key ?? [])

interface Line {
  label: string
  keys: readonly string[]
}

/** Commands that differ by nothing but their key share a line. */
function joined(specs: readonly CommandSpec[]): Line[] {
  const lines = new Map<string, Line>()
  for (const { label, keys } of specs) {
    lines.set(label, { label, keys: [...(lines.get(label)?.keys ?? []), ...keys] })
  }
  return [...lines.values()]
}

const matches = ({ label, words = '', keys }: CommandSpec, filter: string): boolean =>
  filter === '' ||
  fold(`${label} ${words}`).includes(filter) ||
  keys.some((chord) => fold(keycaps(chord).join(' ')).includes(filter.replace(/\s*\+\s*/g, ' ')))
