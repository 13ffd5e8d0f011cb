import type { ArticleRow } from '../../../common/model'
import { dueAt, KEPT_DAYS } from '../../../common/trashTime'
import { useStore } from '../../app/store'
import { dayDate } from '../../ui/dates'
import { trashLooks } from './trashLooks'

/** Until when an article in the trash is there. */
export function GoesAt({ row }: { row: ArticleRow }) {
  const due = dueAt(row, useStore(trashLooks))
  if (due === null) return <span className="row-fact num">kept for {KEPT_DAYS} days</span>
  const day = dayDate(Math.max(due, Date.now()))
  return (
    <span className="row-fact num" title={`Deleted for good after ${day}`}>
      until {day}
    </span>
  )
}
