import type { ArticleRow } from '../../../common/model'
import { dueAt } from '../../../common/trashTime'
import { useStore } from '../../app/store'
import { dayDate } from '../../ui/dates'
import { trashLooks } from './trashLooks'

/** Until when an article in the trash is there. */
export function GoesAt({ row }: { row: ArticleRow }) {
  const looks = useStore(trashLooks)
  // The first look is taken a minute after the first start.
  const due = dueAt(row, looks.length > 0 ? looks : [Date.now()]) ?? 0
  const day = dayDate(Math.max(due, Date.now()))
  return (
    <span className="row-fact num" title={`Deleted for good after ${day}`}>
      until {day}
    </span>
  )
}
