import type { ArticleId } from '../../common/model'
import { articleCount } from '../../common/text/articleCount'
import { useOverview } from '../app/overview'
import { change } from '../app/session'
import { Dialog } from '../ui/Dialog'
import { emptyTrash, erase } from './actions'
import './erase.css'
import { rowById } from './list/rows'

const close = () => change({ overlay: null })

/** Asks before articles are deleted for good: the one change that cannot be undone. */
export function EraseDialog({ ids }: { ids: ArticleId[] }) {
  const [first] = ids
  const title = ids.length === 1 && first !== undefined ? rowById(first)?.title : undefined
  const heading = ids.length === 1 ? 'Delete this article for good?' : `Delete ${articleCount(ids.length)} for good?`
  return <Question heading={heading} title={title} number={ids.length} onErase={() => void erase(ids)} />
}

/** Asks before all that is in the trash is deleted for good. */
export function EmptyTrashDialog() {
  const number = useOverview()?.places.trash ?? 0
  const heading =
    number === 1 ? 'Delete the article in the Trash for good?' : `Delete ${articleCount(number)} in the Trash for good?`
  return <Question heading={heading} title={undefined} number={number} onErase={() => void emptyTrash()} />
}

interface Props {
  heading: string
  title: string | undefined
  number: number
  onErase(): void
}

function Question({ heading, title, number, onErase }: Props) {
  return (
    <Dialog label={heading} role="alertdialog" className="erase" onClose={close}>
      <header className="dialog-head">
        <h2 className="dialog-title">{heading}</h2>
        {title !== undefined && (
          <p className="erase-title" dir="auto">
            {title}
          </p>
        )}
        <p className="dialog-lead">
          {number === 1 ? 'Its text, its source file' : 'Their texts, source files'}, tags and reading positions are
          removed from this computer. This cannot be undone.
        </p>
      </header>
      <footer className="dialog-foot">
        <button type="button" className="btn" data-autofocus="" onClick={close}>
          Keep
        </button>
        <button
          type="button"
          className="btn danger"
          onClick={() => {
            close()
            onErase()
          }}
        >
          {number === 1 ? 'Delete for good' : `Delete ${articleCount(number)}`}
        </button>
      </footer>
    </Dialog>
  )
}
