import { useEffect, useState } from 'react'
import type { ArticleId } from '../../common/model'
import { articleCount } from '../../common/text/articleCount'
import type { ExportReport } from '../../common/upkeep'
import { ask } from '../app/client'
import { Names } from './Names'
import { WorkDialog } from './WorkDialog'
import { useWork } from './work'

interface Props {
  /** Left as null: the whole library. */
  ids: ArticleId[] | null
  onClose(): void
}

/** Writes the library, or some of its articles, as plain files into a folder that the person chooses. */
export function ExportDialog({ ids, onClose }: Props) {
  const work = useWork()
  const [report, setReport] = useState<ExportReport | null>(null)
  const [isOver, setOver] = useState(false)

  // biome-ignore lint/correctness/useExhaustiveDependencies: the export begins with the dialog, once
  useEffect(() => {
    void work
      .run('export', () => (ids ? ask('upkeep.exportArticles', { ids }) : ask('upkeep.export')))
      .then((done) => {
        setReport(done)
        setOver(true)
      })
  }, [])
  // Nothing was chosen, or it was cancelled: there is nothing to tell.
  useEffect(() => {
    if (isOver && !report && !work.failure) onClose()
  }, [isOver, report, work.failure, onClose])

  const what = ids ? (ids.length === 1 ? 'The article' : 'The articles') : 'The library'
  const are = ids && ids.length > 1 ? 'are' : 'is'
  const asked = ids ? `Export ${articleCount(ids.length)}` : 'Export library'
  const title = work.failure
    ? `${what} ${are === 'is' ? 'was' : 'were'} not exported`
    : report
      ? `${what} ${are} exported`
      : asked
  const lead = report
    ? 'Plain files, for this and other programs: a page for each article, its source, and all records as JSON.'
    : `${ids ? 'With text, source, tags and collections' : 'Everything in it'}, as plain files that other programs can read. The library stays as it is.`
  return (
    <WorkDialog title={title} lead={lead} doing="Exporting" work={work} onClose={onClose}>
      {report && (
        <>
          <dl className="upkeep-facts">
            <dt>Articles</dt>
            <dd className="num">{articleCount(report.articles)}</dd>
            <dt>Folder</dt>
            <dd>{report.folder}</dd>
          </dl>
          <Names
            title="Without their text, which could not be read"
            count={report.withoutText.length}
            names={report.withoutText}
          />
          <Names
            title="Without their source file, which could not be read"
            count={report.withoutSource.length}
            names={report.withoutSource}
          />
        </>
      )}
    </WorkDialog>
  )
}
