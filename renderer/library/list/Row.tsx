import { Check, MessageSquare, Star } from 'lucide-react'
import { memo, type Ref } from 'react'
import type { ArticleRow, TagCount, TagId } from '../../../common/model'
import type { Hit } from '../../../common/search/hits'
import type { Snippet } from '../../../common/search/result'
import { count } from '../../../common/text/articleCount'
import { readingMinutes } from '../../../common/text/readingTime'
import { addedDate, publishedDate } from '../../ui/dates'
import { Icon } from '../../ui/Icon'
import { Marked } from '../search/Marked'
import { GoesAt } from './GoesAt'
import { RowTags } from './RowTags'

/** The widest list shows less than this of an excerpt; what is cut off is laid out all the same. Characters. */
const EXCERPT_SHOWN = 160

export const rowElementId = (index: number) => `article-row-${index}`

interface Props {
  row: ArticleRow
  index: number
  total: number
  /** Distance from the top of the list. px */
  top: number
  isOpen: boolean
  isPicked: boolean
  /** A tag is held over it. */
  isTaking: boolean
  tags: ReadonlyMap<TagId, TagCount>
  /** Tags that fit beside the rest. */
  tagRoom: number
  /** Where a search found it: in its title, and in its text the line that is shown in place of the excerpt. */
  titleHits: readonly Hit[]
  snippet: Snippet | null
  ref: Ref<HTMLDivElement>
}

/** One article: drawn as a whole, clicked by the list (see useRowMouse). */
export const Row = memo(function Row(props: Props) {
  const { row, index, total, top, isOpen, isPicked, isTaking, tags, tagRoom, titleHits, snippet, ref } = props
  const isUnread = row.readAt === null
  const source = row.site ?? row.byline
  const date = row.publishedAt ? publishedDate(row.publishedAt) : addedDate(row.addedAt)
  const classes = [
    'row',
    isUnread ? 'row-unread' : 'row-read',
    isOpen && 'row-open',
    isPicked && 'row-picked',
    isTaking && 'row-taking',
  ]
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the list keeps the focus and names its active row
    <div
      ref={ref}
      id={rowElementId(index)}
      data-index={index}
      draggable
      className={classes.filter(Boolean).join(' ')}
      style={{ transform: `translateY(${top}px)` }}
      role="option"
      aria-selected={isPicked}
      aria-current={isOpen ? 'true' : undefined}
      aria-setsize={total}
      aria-posinset={index + 1}
    >
      <div className="row-mark">
        {isUnread && <span className="row-dot" />}
        <span className="row-box" data-pick="" aria-hidden="true">
          {isPicked && <Icon of={Check} size={12} />}
        </span>
      </div>
      <div className="row-text">
        {isUnread && <span className="visually-hidden">Unread. </span>}
        <h3 className="row-title" dir="auto" lang={row.lang ?? undefined} data-clip="">
          <Marked text={row.title} hits={titleHits} />
        </h3>
        {(snippet !== null || row.excerpt !== '') && (
          <p className={`row-excerpt clip${snippet ? ' row-snippet' : ''}`} dir="auto" lang={row.lang ?? undefined}>
            {snippet?.from === 'notes' && <InNotes />}
            {snippet ? <Marked text={snippet.text} hits={snippet.hits} /> : row.excerpt.slice(0, EXCERPT_SHOWN)}
          </p>
        )}
        <div className="row-meta">
          {source !== null && (
            <b className="row-source clip" dir="auto" data-clip="">
              {source}
            </b>
          )}
          {date !== '' && <span className="row-fact num">{date}</span>}
          {row.trashedAt === null ? (
            <span className="row-fact num">{readingMinutes(row.wordCount)} min</span>
          ) : (
            <GoesAt row={row} />
          )}
          {row.progress > 0 && row.progress < 1 && <Progress share={row.progress} />}
          <span className="row-end">
            <RowTags ids={row.tags} tags={tags} room={tagRoom} />
            {row.notes > 0 && <NotesCount number={row.notes} />}
            {row.starred && (
              <span className="row-star">
                <Icon of={Star} size={14} filled />
                <span className="visually-hidden">Starred</span>
              </span>
            )}
          </span>
        </div>
      </div>
    </div>
  )
})

/** Highlights and notes in it. */
function NotesCount({ number }: { number: number }) {
  const told = number === 1 ? '1 highlight or note' : `${count(number)} highlights and notes`
  return (
    <span className="row-notes num" title={told}>
      <Icon of={MessageSquare} size={13} />
      <span aria-hidden="true">{count(number)}</span>
      <span className="visually-hidden">{told}</span>
    </span>
  )
}

/** The line is the person's own, not the author's. */
function InNotes() {
  return (
    <span className="row-in-notes">
      <Icon of={MessageSquare} size={12} />
      <span className="visually-hidden">In your notes: </span>
    </span>
  )
}

function Progress({ share }: { share: number }) {
  const percent = Math.max(1, Math.min(99, Math.round(share * 100)))
  return (
    <span className="row-progress" role="img" aria-label={`${percent} percent read`}>
      <i style={{ inlineSize: `${percent}%` }} />
    </span>
  )
}

/** A row whose page is still under way: hairlines in its true shape. */
export function RowPlaceholder({ index, top }: { index: number; top: number }) {
  return (
    <div
      className="row row-placeholder"
      style={{ transform: `translateY(${top}px)` }}
      id={rowElementId(index)}
      aria-hidden="true"
    >
      <div className="row-mark" />
      <div className="row-text">
        <i className={`row-line row-line-${index % 4}`} />
        <i className="row-line row-line-excerpt" />
        <i className="row-line row-line-meta" />
      </div>
    </div>
  )
}
