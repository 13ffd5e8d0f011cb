import { useEffect, useState } from 'react'
import { articleCount } from '../../common/text/articleCount'
import type { ExportReport } from '../../common/upkeep'
import { ask } from '../app/client'
import { Names } from './Names'
import { WorkDialog } from './WorkDialog'
import { useWork } from './work'

/** Writes the whole library as plain files into a folder that the person chooses. */
export function ExportDialog({ onClose }: { onClose(): void }) {
  const work = useWork()
  const [report, setReport] = useState<ExportReport | null>(null)
  const [isOver, setOver] = useState(false)

  // biome-ignore lint/correctness/useExhaustiveDependencies: the export begins with the dialog, once
  useEffect(() => {
    void work
      .run('export', () => ask('upkeep.export'))
      .then((done) => {
        setReport(done)
        setOver(true)
      })
  }, [])
  // Nothing was chosen, or it was cancelled: there is nothing to tell.
  useEffect(() => {
    if (isOver && !report && !work.failure) onClose()
  }, [isOver, report, work.failure, onClose])

  const title = work.failure ? 'The library was not exported' : report ? 'The library is exported' : 'Export library'
  const lead = report
    ? 'Plain files, for this and other programs: a page for each article, its source, and all records as JSON.'
    : 'Everything in it, as plain files that other programs can read. The library stays as it is.'
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
