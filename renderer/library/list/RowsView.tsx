import { useMemo, useRef } from 'react'
import type { TagCount, TagId } from '../../../common/model'
import { session, settings } from '../../app/session'
import { useStore } from '../../app/store'
import { articleCommands, commandEntries } from '../../ui/menu/commandEntries'
import { Menu } from '../../ui/menu/Menu'
import { together } from '../drag/useDropTarget'
import { LIST_ID } from '../focus'
import { hitsOfTitle } from '../search/hitsOfTitle'
import { useSnippets, useTitlePatterns } from '../search/useSnippets'
import './row.css'
import { Row, RowPlaceholder, rowElementId } from './Row'
import { type ListState, rowAt } from './rowList'
import { useRowDrop } from './useRowDrop'
import { useRowMouse } from './useRowMouse'
import { useTagDrop } from './useTagDrop'
import { useVirtualRows } from './useVirtualRows'

interface Props {
  state: ListState
  tags: ReadonlyMap<TagId, TagCount>
  name: string
}

/** The rows: one list box of which only what is on screen is drawn. */
export function RowsView({ state, tags, name }: Props) {
  const scroller = useRef<HTMLDivElement>(null)
  const open = useStore(session, (current) => current.open)
  const picked = useStore(session, (current) => current.picked)
  const place = useStore(session, (current) => current.place)
  const inCollection = useStore(session, (current) => current.collection !== null)
  const tagRoom = useStore(settings, (current) => tagsThatFit(current.listWidth))
  const isPicked = useMemo(() => new Set(picked), [picked])
  const virtualizer = useVirtualRows(scroller, state, { underBar: picked.length > 0 })
  const { menuAt, closeMenu, handlers } = useRowMouse()
  const drop = useRowDrop()
  const tagDrop = useTagDrop()

  const items = virtualizer.getVirtualItems()
  const snippets = useSnippets(
    state,
    items.flatMap(({ index }) => rowAt(state, index)?.id ?? []),
  )
  const patterns = useTitlePatterns(state)
  const line =
    drop.over === null ? null : (items.find(({ index }) => index === drop.over)?.start ?? items.at(-1)?.end ?? 0)
  const active = items.find((item) => open !== null && rowAt(state, item.index)?.id === open)
  return (
    <>
      <div
        ref={scroller}
        id={LIST_ID}
        className="rows"
        role="listbox"
        tabIndex={0}
        aria-label={name}
        aria-multiselectable="true"
        aria-activedescendant={active && rowElementId(active.index)}
        {...handlers}
        {...together(drop.handlers, tagDrop.handlers)}
      >
        <div className="rows-all" role="presentation" style={{ height: `${virtualizer.getTotalSize()}px` }}>
          {items.map((item) => {
            const row = rowAt(state, item.index)
            if (!row) return <RowPlaceholder key={item.key} index={item.index} top={item.start} />
            return (
              <Row
                key={item.key}
                ref={virtualizer.measureElement}
                row={row}
                index={item.index}
                total={state.total}
                top={item.start}
                isOpen={row.id === open}
                isPicked={isPicked.has(row.id)}
                isTaking={tagDrop.over?.has(row.id) ?? false}
                tags={tags}
                tagRoom={tagRoom}
                titleHits={hitsOfTitle(row.title, patterns)}
                snippet={snippets.get(row.id) ?? null}
              />
            )
          })}
          {line !== null && <div className="rows-line" role="presentation" style={{ top: `${line}px` }} />}
          {state.query === null &&
            PLACES_BEFORE.map((index) => <RowPlaceholder key={index} index={index} top={index * 80} />)}
        </div>
      </div>
      {menuAt && (
        <Menu
          label="Article"
          entries={commandEntries([...articleCommands(place === 'trash'), ...(inCollection ? IN_COLLECTION : [])])}
          at={menuAt}
          onClose={closeMenu}
        />
      )}
    </>
  )
}

/** What can be done to articles in the list of a collection as well. */
const IN_COLLECTION = ['rule', 'article.uncollect', 'article.moveUp', 'article.moveDown'] as const

/** Drawn before the first answer, should it take longer than the eye forgives. */
const PLACES_BEFORE = [0, 1, 2, 3, 4, 5, 6, 7]

/** @param width of the list, px */
const tagsThatFit = (width: number) => [344, 480, 560].filter((least) => width >= least).length
