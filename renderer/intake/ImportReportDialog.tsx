import type { ArticleId, ImportReport } from '../../common/model'
import { articleCount, count } from '../../common/text/articleCount'
import { ask } from '../app/client'
import { history, undoStep } from '../app/history'
import { useStore } from '../app/store'
import { useAsk } from '../app/useAsk'
import { Dialog } from '../ui/Dialog'
import './importReport.css'
import { showNew, showOld } from './followImports'
import { problemLead, problemTitle } from './reportText'

interface Props {
  report: ImportReport
  onClose(): void
}

/** Titles shown of what came in; the rest is in the Inbox. */
const TITLES_SHOWN = 20

/** What could not be imported and why, what came in, and what was here already. */
export function ImportReportDialog({ report, onClose }: Props) {
  const { added, alreadyHere, problems, step } = report
  // Something done since would be taken back in its stead.
  const canUndo = useStore(history, ({ undo }) => undo !== null && undo.id === step)
  const [first] = added
  const show = (open: (id: ArticleId) => void, id: ArticleId) => {
    onClose()
    open(id)
  }
  return (
    <Dialog label={problemTitle(report)} className="report" onClose={onClose}>
      <header className="dialog-head">
        <h2 className="dialog-title">{problemTitle(report)}</h2>
        <p className="dialog-lead">{problemLead(report)}</p>
        <div className="report-whole" aria-hidden="true">
          <span className="report-new" style={{ flexGrow: added.length }} />
          <span className="report-old" style={{ flexGrow: alreadyHere.length }} />
          <span className="report-bad" style={{ flexGrow: problems.length }} />
        </div>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys */}
      <section className="dialog-body report-body" tabIndex={0} aria-label="The report">
        <section>
          <h3>
            <i className="report-bad" />
            Not imported <span className="num">{count(problems.length)}</span>
          </h3>
          <ul>
            {problems.map(({ name, message, hint }) => (
              <li key={`${name} ${message}`} className="report-problem">
                <b>
                  <bdi>{name}</bdi>
                </b>
                <p>{message}</p>
                {hint !== '' && <p className="quiet">{hint}</p>}
              </li>
            ))}
          </ul>
        </section>
        {alreadyHere.length > 0 && (
          <section>
            <h3>
              <i className="report-old" />
              Already here <span className="num">{count(alreadyHere.length)}</span>
            </h3>
            <ul>
              {alreadyHere.map(({ name, id }) => (
                <li key={name + id}>
                  <button type="button" className="report-link" onClick={() => show(showOld, id)}>
                    <bdi>{name}</bdi>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        )}
        {added.length > 0 && (
          <section>
            <h3>
              <i className="report-new" />
              Imported <span className="num">{count(added.length)}</span>
            </h3>
            <AddedTitles ids={added} onOpen={(id) => show(showNew, id)} />
          </section>
        )}
      </section>
      <footer className="dialog-foot report-foot">
        {canUndo && step !== null && (
          <button
            type="button"
            className="btn big plain report-undo"
            onClick={() => {
              onClose()
              undoStep(step)
            }}
          >
            Undo the import
          </button>
        )}
        {first !== undefined && (
          <button type="button" className="btn big" onClick={() => show(showNew, first)}>
            Show what came in
          </button>
        )}
        <button type="button" className="btn big primary" data-autofocus onClick={onClose}>
          Close
        </button>
      </footer>
    </Dialog>
  )
}

function AddedTitles({ ids, onOpen }: { ids: readonly ArticleId[]; onOpen(id: ArticleId): void }) {
  const shown = ids.slice(0, TITLES_SHOWN)
  const { value } = useAsk(shown.join(' '), () => Promise.all(shown.map((id) => ask('articles.get', { id }))))
  return (
    <ul>
      {value?.map(({ id, title }) => (
        <li key={id}>
          <button type="button" className="report-link serif" dir="auto" onClick={() => onOpen(id)}>
            {title}
          </button>
        </li>
      ))}
      {ids.length > TITLES_SHOWN && (
        <li className="quiet">and {articleCount(ids.length - TITLES_SHOWN)} more, in the Inbox</li>
      )}
    </ul>
  )
}
