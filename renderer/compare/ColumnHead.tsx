import type { ReactNode } from 'react'
import type { ComparedText } from '../../common/comparison'
import { dateline, siglum, wordCount } from './wording'

interface Props {
  text: ComparedText
  column: number
  /** What it holds below the title. */
  children?: ReactNode
}

/** Who speaks in a column: its siglum, title, where and when it was published, and how long it is. */
export function ColumnHead({ text, column, children }: Props) {
  const about = [text.site ?? text.byline, dateline(text)].filter(Boolean).join(' · ')
  return (
    <header className="cmp-head">
      <span className="sig">{siglum(column)}</span>
      <h2 className="clip" dir="auto" lang={text.lang ?? undefined} title={text.title}>
        {text.title}
      </h2>
      <p className="clip" title={about}>
        {about}
        <span className="cmp-words">
          {about && ' · '}
          {wordCount(text.wordCount)}
        </span>
      </p>
      {children}
    </header>
  )
}
