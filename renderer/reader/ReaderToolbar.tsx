import {
  ALargeSmall,
  Archive,
  ArrowLeft,
  ChevronDown,
  ChevronUp,
  Clock,
  Ellipsis,
  Info,
  Maximize2,
  Minimize2,
  Star,
  Tag,
} from 'lucide-react'
import type { ReactNode } from 'react'
import type { Article } from '../../common/model'
import { isEnabled } from '../app/handlers'
import { isMac } from '../app/platform'
import { session } from '../app/session'
import { useStore } from '../app/store'
import { useInfoShown } from '../info/shown'
import { CommandTool } from '../ui/CommandTool'
import { Icon, OwnIcon } from '../ui/Icon'
import { commandEntries, entriesAbout } from '../ui/menu/commandEntries'
import { MenuButton } from '../ui/menu/MenuButton'

interface Props {
  article: Article | null
  /** Tells the list one came from, for the full window. */
  where: ReactNode
}

/** What can be done with the article in the reader. In the full window it also tells where one is. */
export function ReaderToolbar({ article, where }: Props) {
  const { focused, overlay } = useStore(session)
  const info = useInfoShown()
  return (
    <div className={focused && isMac ? 'bar bar-drag bar-lights' : 'bar bar-drag'} role="toolbar" aria-label="Article">
      {focused && (
        <>
          <CommandTool id="article.back">
            <Icon of={ArrowLeft} />
          </CommandTool>
          {where}
          <CommandTool id="article.previous">
            <Icon of={ChevronUp} />
          </CommandTool>
          <CommandTool id="article.next">
            <Icon of={ChevronDown} />
          </CommandTool>
          <span className="grow" />
        </>
      )}
      <ArticleTools article={article} />
      {focused ? <span className="sep" /> : <span className="grow" />}
      <CompareTool />
      <CommandTool id="reading.settings" expanded={overlay?.kind === 'reading-settings'}>
        <Icon of={ALargeSmall} size={18} />
      </CommandTool>
      <CommandTool id="view.info" pressed={info}>
        <Icon of={Info} />
      </CommandTool>
      <CommandTool
        id="view.focusReader"
        pressed={focused}
        disabled={!focused && article === null}
        label={focused ? 'Show the list again' : 'Read in the full window'}
      >
        <Icon of={focused ? Minimize2 : Maximize2} />
      </CommandTool>
      <MenuButton
        label="More for this article"
        title="More"
        className="tool"
        entries={() => (article ? entriesAbout(article.id, moreFor(article)) : commandEntries(OUTSIDE_TRASH))}
      >
        <Icon of={Ellipsis} />
      </MenuButton>
    </div>
  )
}

const OUTSIDE_TRASH = [
  'article.rename',
  'article.details',
  'article.tag',
  'article.read',
  'rule',
  'article.inbox',
  'article.later',
  'article.archive',
  'rule',
  'reuse.find',
  'reuse.story',
  'rule',
  'article.cuts',
  'article.original',
  'article.file',
  'rule',
  'article.trash',
] as const

const IN_TRASH = [
  'article.cuts',
  'article.original',
  'article.file',
  'rule',
  'article.restore',
  'article.erase',
] as const

const moreFor = (article: Article) => (article.trashedAt ? IN_TRASH : OUTSIDE_TRASH)

function ArticleTools({ article }: { article: Article | null }) {
  const gone = article === null
  const unmovable = gone || article.trashedAt !== null
  const { state, starred } = article ?? { state: 'inbox', starred: false }
  const on = article?.id
  return (
    <>
      <CommandTool
        on={on}
        id={state === 'archive' ? 'article.inbox' : 'article.archive'}
        pressed={state === 'archive'}
        disabled={unmovable}
      >
        <Icon of={Archive} />
      </CommandTool>
      <CommandTool
        on={on}
        id={state === 'later' ? 'article.inbox' : 'article.later'}
        pressed={state === 'later'}
        disabled={unmovable}
      >
        <Icon of={Clock} />
      </CommandTool>
      <CommandTool on={on} id="article.star" className="reader-star" pressed={starred} disabled={gone}>
        <Icon of={Star} filled={starred} />
      </CommandTool>
      <CommandTool on={on} id="article.tag" disabled={gone}>
        <Icon of={Tag} />
      </CommandTool>
    </>
  )
}

function CompareTool() {
  const picked = useStore(session, (now) => now.picked.length)
  const ready = picked >= 2 && isEnabled('compare.open')
  return (
    <CommandTool
      id="compare.open"
      disabled={!ready}
      label={ready ? `Compare ${picked} articles` : 'To compare, select two to four articles in the list'}
    >
      <OwnIcon name="compare" />
    </CommandTool>
  )
}
