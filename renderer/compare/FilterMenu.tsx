import { ListFilter } from 'lucide-react'
import { type CommandId, commands } from '../../common/commands'
import { run } from '../app/handlers'
import { keycaps } from '../app/keys'
import { Icon } from '../ui/Icon'
import type { MenuItem } from '../ui/menu/entries'
import { MenuButton } from '../ui/menu/MenuButton'
import { type Hidden, PRESETS, type Preset, presetOf } from './differences'

const LABELS: Record<Preset, { word: string; command: CommandId }> = {
  all: { word: 'All passages', command: 'compare.filterAll' },
  differences: { word: 'Only differences', command: 'compare.filterDifferences' },
  only: { word: 'Only here', command: 'compare.filterOnly' },
  moved: { word: 'Moved', command: 'compare.filterMoved' },
  facts: { word: 'Quotes and figures', command: 'compare.filterFacts' },
}

interface Props {
  hidden: ReadonlySet<Hidden>
  columns: number
}

/** Which passages are shown, and whether the others are folded. */
export function FilterMenu({ hidden, columns }: Props) {
  const preset = presetOf(hidden, columns)
  const word = preset ? LABELS[preset].word : 'Some passages'
  const isFolded = hidden.has('folded')
  const item = (command: CommandId, label: string, checked: boolean): MenuItem => {
    const [chord] = commands[command].keys
    return {
      ...{ id: command, label, checked, run: () => void run(command) },
      ...(chord === undefined ? {} : { keys: keycaps(chord) }),
    }
  }
  return (
    <MenuButton
      label={`Show: ${word}${isFolded ? ', the rest folded' : ''}`}
      className={`tool cmp-filter${preset === 'all' && !isFolded ? '' : ' is-on'}`}
      title={`${word}${isFolded ? ', the rest folded' : ''}`}
      entries={() => [
        ...PRESETS.map((name) => item(LABELS[name].command, LABELS[name].word, name === preset)),
        'rule',
        item('compare.fold', 'Fold the rest', isFolded),
      ]}
    >
      <Icon of={ListFilter} />
      {/* Beside the shares of three and four texts there is no room for it. */}
      {columns === 2 && (
        <span className="cmp-wide cmp-tool-word">
          {word}
          {isFolded && ', folded'}
        </span>
      )}
    </MenuButton>
  )
}
