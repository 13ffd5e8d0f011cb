import { Archive, ArchiveRestore, Ellipsis, Tag, X } from 'lucide-react'
import type { ArticleId } from '../../../common/model'
import { count } from '../../../common/text/articleCount'
import { run } from '../../app/handlers'
import { change, session } from '../../app/session'
import { useStore } from '../../app/store'
import { CommandTool } from '../../ui/CommandTool'
import { Icon, OwnIcon } from '../../ui/Icon'
import { bulkCommands, commandEntries } from '../../ui/menu/commandEntries'
import { MenuButton } from '../../ui/menu/MenuButton'
import { canCompare } from '../comparable'
import { pickedAll } from './picking'
import { rows } from './rows'

/** What can be done to the articles that are picked; lies over the foot of the list. */
export function ActionBar({ picked }: { picked: readonly ArticleId[] }) {
  const total = useStore(rows.state, (list) => list.total)
  const last = useStore(pickedAll)
  const isAll = last === picked && picked.length === total && total > 1
  const inTrash = useStore(session, (current) => current.place === 'trash')
  return (
    <div className="actions pop" role="toolbar" aria-label="Selected articles">
      <b className="num" role="status">
        {isAll ? `All ${count(picked.length)} selected` : `${count(picked.length)} selected`}
      </b>
      {inTrash ? (
        <CommandTool id="article.restore" label="Put back" look="btn plain">
          <Icon of={ArchiveRestore} />
        </CommandTool>
      ) : (
        <>
          <CommandTool id="article.tag" label="Tags" look="btn plain" className="actions-wide">
            <Icon of={Tag} />
          </CommandTool>
          <CommandTool id="article.archive" look="btn plain" className="actions-wide">
            <Icon of={Archive} />
          </CommandTool>
        </>
      )}
      <MenuButton
        label="More actions"
        title="More actions"
        className="btn plain"
        entries={() => commandEntries(bulkCommands(inTrash))}
      >
        <Icon of={Ellipsis} />
      </MenuButton>
      <CompareButton number={picked.length} />
      <button
        type="button"
        className="tool"
        aria-label="Clear selection"
        title="Clear selection"
        onClick={() => change({ picked: [] })}
      >
        <Icon of={X} size={14} />
      </button>
    </div>
  )
}

/** Stays in reach of the keyboard when it cannot be used, for its reason to be read. */
function CompareButton({ number }: { number: number }) {
  const isReady = canCompare(number)
  return (
    <button
      type="button"
      className="btn primary"
      aria-disabled={!isReady}
      aria-keyshortcuts="c"
      aria-label={isReady ? `Compare ${number} articles` : 'Compare'}
      title={isReady ? undefined : 'Select two to four articles to compare'}
      onClick={() => run('compare.open')}
    >
      <OwnIcon name="compare" size={14} />
      {isReady ? `Compare ${number}` : 'Compare'}
      <kbd>C</kbd>
    </button>
  )
}
