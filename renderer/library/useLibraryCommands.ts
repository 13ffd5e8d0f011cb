import type { Article, ArticleId, ArticleRow, ArticleState, ListSort, Place } from '../../common/model'
import { articleCount, count } from '../../common/text/articleCount'
import { ask } from '../app/client'
import { focusLater } from '../app/focusLater'
import { type Handler, useHandlers } from '../app/handlers'
import { overview } from '../app/overview'
import { layout, showReader, sidebarOver, slides } from '../app/panes'
import { change, NO_FACETS, session, settings, targets } from '../app/session'
import { shownArticle } from '../app/shownArticle'
import { sayProblem } from '../app/toasts'
import { closeInfo, infoOver, isInInfo } from '../info/shown'
import { closeFind, openFind } from '../reader/find/findField'
import { finding } from '../reader/find/finding'
import { moveTo, restore, toggleRead, toggleStar, trash } from './actions'
import { canCompare, whyNoComparison } from './comparable'
import { focusFilter, focusList, focusReader, isInReader, isReaderShown } from './focus'
import { areTrashed, toggleOf } from './known'
import { openRow, step } from './list/moving'
import { extend, pickAll, toggle } from './list/picking'
import { rowAt } from './list/rowList'
import { rowById, rows } from './list/rows'
import { sortBy, sortIn, sortsIn } from './list/sorting'
import { goTo } from './places'
import { tagKeyHandlers } from './tags/tagKeyHandlers'

const hasTargets = () => targets().length > 0

/** What the page knows of an article: its row in the list, or its record in the reader. */
function recordOf(id: ArticleId): ArticleRow | Article | undefined {
  const shown = shownArticle.get()
  return rowById(id) ?? (shown?.id === id ? shown : undefined)
}

const inTrash = () => areTrashed(targets(), recordOf, session.get().place)
const hasFacets = () => session.get().facets !== NO_FACETS
const hasRows = () => rows.state.get().total > 0

const go = (place: Place): Handler => ({
  run: () => goTo({ place }),
  checked: () => session.get().tag === null && session.get().collection === null && session.get().place === place,
})

const sort = (order: ListSort): Handler => ({
  run: () => sortBy(order),
  enabled: () => sortsIn(session.get()).includes(order),
  checked: () => sortIn(session.get()) === order,
})

const move = (state: ArticleState): Handler => ({
  run: () => void moveTo(state),
  enabled: () => !inTrash() && hasTargets() && targets().some((id) => recordOf(id)?.state !== state),
})

function toggleSidebar(): void {
  if (session.get().focused) change({ focused: false })
  if (slides(layout.get())) sidebarOver.set((over) => !over)
  else ask('settings.set', { sidebar: !settings.get().sidebar }).catch(sayProblem)
}

/** Shows the open article, or the first of the list, and gives the reader the keyboard. */
export function openCurrent(): void {
  const first = rowAt(rows.state.get(), 0)
  if (session.get().open === null && first) openRow(first.id, 0)
  if (session.get().open === null) return
  showReader()
  focusReader()
}

/** The steps back, nearest first; Esc takes the first that applies. */
const backSteps: readonly { applies(): boolean; take(): void }[] = [
  { applies: () => sidebarOver.get(), take: () => sidebarOver.set(false) },
  { applies: () => infoOver.get(), take: closeInfo },
  { applies: isInInfo, take: () => (session.get().focused ? focusReader() : focusList()) },
  {
    applies: () => session.get().focused,
    take: () => {
      change({ focused: false })
      focusLater(focusList)
    },
  },
  { applies: () => finding.get().typed !== null && isInReader(), take: closeFind },
  { applies: isInReader, take: focusList },
  { applies: () => session.get().picked.length > 0, take: () => change({ picked: [] }) },
  { applies: () => session.get().filter !== '', take: () => change({ filter: '' }) },
  { applies: hasFacets, take: () => change({ facets: NO_FACETS }) },
]

function search(): void {
  change({ focused: false })
  focusFilter()
}

const isReading = () => session.get().open !== null && isReaderShown()

/** What the open article, or all that are picked, can be done to. */
function changing(): Record<
  | 'article.read'
  | 'article.star'
  | 'article.tag'
  | 'article.inbox'
  | 'article.later'
  | 'article.archive'
  | 'article.export'
  | 'article.trash'
  | 'article.restore'
  | 'article.erase',
  Handler
> {
  return {
    'article.read': {
      run: () => void toggleRead(),
      enabled: hasTargets,
      label: () => {
        const way = toggleOf(targets().map(recordOf), ({ readAt }) => readAt !== null)
        return way === null ? '' : { on: 'Mark as read', off: 'Mark as unread' }[way]
      },
    },
    'article.star': {
      run: () => void toggleStar(),
      enabled: hasTargets,
      label: () => {
        const way = toggleOf(targets().map(recordOf), ({ starred }) => starred)
        return way === null ? '' : { on: 'Star', off: 'Unstar' }[way]
      },
    },
    'article.tag': {
      run: () => change({ overlay: { kind: 'tags', ids: targets() } }),
      enabled: hasTargets,
    },
    'article.inbox': move('inbox'),
    'article.later': move('later'),
    'article.archive': move('archive'),
    'article.export': {
      run: () => change({ overlay: { kind: 'export-articles', ids: targets() } }),
      enabled: hasTargets,
      label: () =>
        targets().length === 1 ? 'Export article…' : hasTargets() ? `Export ${articleCount(targets().length)}…` : '',
    },
    'article.trash': { run: () => void trash(), enabled: () => !inTrash() && hasTargets() },
    'article.restore': { run: () => void restore(), enabled: () => inTrash() && hasTargets() },
    'article.erase': {
      run: () => change({ overlay: { kind: 'confirm-erase', ids: targets() } }),
      enabled: () => inTrash() && hasTargets(),
    },
  }
}

/** Everything the library can do by key, menu or palette while it is on screen. */
export function useLibraryCommands(): void {
  useHandlers({
    'list.selectAll': {
      run: () => void pickAll(),
      enabled: hasRows,
      label: () => (hasRows() ? `Select all ${count(rows.state.get().total)} in this list` : ''),
    },
    'list.clearSelection': {
      run: () => change({ picked: [] }),
      enabled: () => session.get().picked.length > 0,
    },
    'list.filter': { run: search },
    // Without an article on screen there is the list to look through.
    'reader.find': { run: () => (isReading() ? openFind() : search()) },
    'list.facets': { run: () => change({ focused: false, overlay: { kind: 'facets' } }) },
    'list.clearFacets': { run: () => change({ facets: NO_FACETS }), enabled: hasFacets },
    'view.sidebar': {
      run: toggleSidebar,
      checked: () => (slides(layout.get()) ? sidebarOver.get() : settings.get().sidebar),
    },
    'view.focusReader': {
      run: () => {
        change({ focused: !session.get().focused })
        if (session.get().focused) focusReader()
        else focusLater(focusList)
      },
      enabled: () => session.get().focused || session.get().open !== null,
      checked: () => session.get().focused,
    },
    'go.inbox': go('inbox'),
    'go.later': go('later'),
    'go.archive': go('archive'),
    'go.all': go('all'),
    'go.unread': go('unread'),
    'go.starred': go('starred'),
    'go.trash': go('trash'),
    'go.notes': go('notes'),
    'go.tag': { run: () => change({ overlay: { kind: 'palette', query: '#' } }) },
    'sort.manual': sort('manual'),
    'sort.newest': sort('newest'),
    'sort.oldest': sort('oldest'),
    'sort.title': sort('title'),
    'sort.titleReversed': sort('title-reversed'),
    'article.next': { run: () => void step(1), enabled: hasRows },
    'article.previous': { run: () => void step(-1), enabled: hasRows },
    'article.open': { run: openCurrent, enabled: () => session.get().open !== null || hasRows() },
    'article.back': {
      run: () => backSteps.find((back) => back.applies())?.take(),
      enabled: () => backSteps.some((back) => back.applies()),
    },
    'article.select': {
      run: () => {
        const { open } = session.get()
        if (open !== null) toggle(open)
      },
      enabled: () => session.get().open !== null,
    },
    'article.selectDown': { run: () => void extend(1), enabled: hasRows },
    'article.selectUp': { run: () => void extend(-1), enabled: hasRows },
    'compare.open': {
      run: () => change({ view: 'compare', comparing: session.get().picked }),
      enabled: () => canCompare(session.get().picked.length),
      refusal: () => whyNoComparison(session.get().picked.length),
      label: () => {
        const { length } = session.get().picked
        return canCompare(length) ? `Compare ${length} articles` : ''
      },
    },
    ...changing(),
    ...tagKeyHandlers(recordOf),
    'trash.empty': {
      run: () => change({ overlay: { kind: 'confirm-empty' } }),
      enabled: () => (overview.get().value?.places.trash ?? 0) > 0,
    },
  })
}
