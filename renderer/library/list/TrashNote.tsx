import { useEffect } from 'react'
import { KEPT_DAYS } from '../../../common/trashTime'
import { run } from '../../app/handlers'
import { loadTrashLooks } from './trashLooks'

/** Stands over the rows of the trash: how long they stay, and how they go at once. */
export function TrashNote({ isEmpty }: { isEmpty: boolean }) {
  useEffect(loadTrashLooks, [])
  if (isEmpty) return null
  return (
    <div className="trash-note">
      <p>Deleted for good after {KEPT_DAYS} days.</p>
      <button type="button" className="btn" onClick={() => run('trash.empty')}>
        Empty Trash…
      </button>
    </div>
  )
}
