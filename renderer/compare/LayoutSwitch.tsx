import type { CommandId } from '../../common/commands'
import { useStore } from '../app/store'
import { CommandTool } from '../ui/CommandTool'
import { LAYOUTS, type LayoutName, layoutName } from './view'

const LABELS: Record<LayoutName, { word: string; command: CommandId }> = {
  side: { word: 'Side by side', command: 'compare.sideBySide' },
  rows: { word: 'Rows', command: 'compare.rows' },
  redline: { word: 'Redline', command: 'compare.redline' },
}

/** Which of the three layouts is on screen. */
export function LayoutSwitch() {
  const layout = useStore(layoutName)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring its own frame and layout
    <div className="cmp-layouts" role="group" aria-label="Layout">
      {LAYOUTS.map((name) => (
        <CommandTool key={name} id={LABELS[name].command} pressed={name === layout} className="cmp-layout">
          {LABELS[name].word}
        </CommandTool>
      ))}
    </div>
  )
}
