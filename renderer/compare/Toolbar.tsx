import {
  ArrowLeft,
  Bookmark,
  BookmarkCheck,
  Lock,
  LockOpen,
  PanelBottom,
  SlidersHorizontal,
  Table2,
} from 'lucide-react'
import { settings } from '../app/session'
import { useStore } from '../app/store'
import { CommandTool } from '../ui/CommandTool'
import { Icon } from '../ui/Icon'
import { foot, isFootOpen } from './apparatus/foot'
import { LayoutSwitch } from './LayoutSwitch'
import { layoutName, optionsOpen } from './view'

interface Props {
  title: string
  /** Says how many texts there are; empty until they are there. */
  count: string
  /** There is something that can scroll together. */
  isReady: boolean
  /** How many texts are compared. */
  columns: number
  /** It is an object of the library, with a title and a note of its own. */
  isKept: boolean
  /** The fact table is on screen in place of the texts. */
  hasFacts: boolean
}

/** The bar at the top of a comparison. */
export function Toolbar({ title, count, isReady, columns, isKept, hasFacts }: Props) {
  const together = useStore(settings, ({ scrollTogether }) => scrollTogether)
  const layout = useStore(layoutName)
  const isChoosing = useStore(optionsOpen)
  const hasReadings = useStore(foot, (now) => isFootOpen(now, columns))
  return (
    <div className="cmp-tools">
      <CommandTool id="compare.close">
        <Icon of={ArrowLeft} />
      </CommandTool>
      <h1 className="cmp-name clip" title={title}>
        {title}
      </h1>
      <span className="cmp-name-count quiet">{count}</span>
      <span className="grow" />
      {isReady && (
        <CommandTool id="compare.keep" pressed={isKept} label={isKept ? 'Kept' : 'Keep'}>
          <Icon of={isKept ? BookmarkCheck : Bookmark} />
        </CommandTool>
      )}
      {isReady && (
        <CommandTool id="compare.facts" pressed={hasFacts}>
          <Icon of={Table2} />
          <span className="cmp-wide cmp-tool-word">Facts</span>
        </CommandTool>
      )}
      {isReady && !hasFacts && <LayoutSwitch />}
      {isReady && (
        <CommandTool id="compare.options" expanded={isChoosing} label="Options">
          <Icon of={SlidersHorizontal} />
        </CommandTool>
      )}
      {isReady && !hasFacts && (
        <CommandTool id="compare.apparatus" pressed={hasReadings} label="Readings">
          <Icon of={PanelBottom} />
        </CommandTool>
      )}
      {isReady && !hasFacts && layout === 'side' && (
        <CommandTool id="compare.together" pressed={together} label="Scroll together">
          <Icon of={together ? Lock : LockOpen} />
          <span className="cmp-wide cmp-tool-word">Scroll together</span>
        </CommandTool>
      )}
    </div>
  )
}
