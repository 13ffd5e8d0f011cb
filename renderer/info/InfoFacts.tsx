import type { ReactNode } from 'react'
import type { ArticlesInfo, SourceFormat } from '../../common/model'
import { count } from '../../common/text/articleCount'
import { readingMinutes } from '../../common/text/readingTime'
import { run } from '../app/handlers'
import { addedLine } from '../ui/dates'

const FORMAT_NAMES: Record<SourceFormat, string> = {
  text: 'Plain text',
  html: 'HTML',
  markdown: 'Markdown',
  mhtml: 'Saved page (MHTML)',
  eml: 'E-mail',
  epub: 'EPUB',
  docx: 'Word document',
  pdf: 'PDF',
}

/** What is known of the articles and cannot be edited. */
export function InfoFacts({ info }: { info: ArticlesInfo }) {
  const { wordCount, added, updated, source } = info
  return (
    <section aria-label="Facts">
      <dl className="info-facts">
        <Fact name="Length">
          {wordCount === 1 ? '1 word' : `${count(wordCount)} words`}, {readingLength(readingMinutes(wordCount))}
        </Fact>
        <Fact name="Added">{span(added)}</Fact>
        <Fact name="Changed">{span(updated)}</Fact>
        <Fact name="File">{source === 'several' ? 'Several' : <bdi>{source.value.name}</bdi>}</Fact>
        {source !== 'several' && (
          <Fact name="Format">
            {FORMAT_NAMES[source.value.format]}, {size(source.value.bytes)}
          </Fact>
        )}
      </dl>
      <button type="button" className="info-folder" onClick={() => run('app.showLibrary')}>
        Show library folder
      </button>
    </section>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className="num">{children}</dd>
    </div>
  )
}

function readingLength(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  return hours < 3 ? `${minutes} min` : `${count(hours)} h`
}

function span({ first, last }: { first: string; last: string }): string {
  const [from, to] = [addedLine(first), addedLine(last)]
  return from === to ? from : `${from} – ${to}`
}

function size(bytes: number): string {
  if (bytes < 1_000) return bytes === 1 ? '1 byte' : `${bytes} bytes`
  return bytes < 1_000_000 ? `${count(Math.round(bytes / 1_000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}
