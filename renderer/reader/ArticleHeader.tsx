import { ExternalLink, Plus } from 'lucide-react'
import { useRef } from 'react'
import type { Article } from '../../common/model'
import { count } from '../../common/text/articleCount'
import { readingMinutes } from '../../common/text/readingTime'
import { ask } from '../app/client'
import { run } from '../app/handlers'
import { useOverview, useTagsById } from '../app/overview'
import { change } from '../app/session'
import { sayProblem } from '../app/toasts'
import { goTo } from '../library/places'
import { addedLine, publishedLine } from '../ui/dates'
import { Icon } from '../ui/Icon'
import { directionOfText, languageName } from './script'
import { TitleField } from './TitleField'

interface Props {
  article: Article
  renaming: boolean
  onRename(what: 'start' | 'end'): void
}

/** What stands above the text: where it is from, its title, and what is known of it. */
export function ArticleHeader({ article, renaming, onRename }: Props) {
  const save = (title: string) => void ask('articles.edit', { ids: [article.id], set: { title } }).catch(sayProblem)
  /** A double click may have begun on the row that was here a moment ago: then it does not mean the title. */
  const firstClick = useRef(Number.NEGATIVE_INFINITY)
  const className = article.title.length > LONG_TITLE ? 'article-title article-title-long' : 'article-title'
  return (
    <header className="article-head">
      <SourceLine article={article} />
      {renaming ? (
        <TitleField title={article.title} className={className} onSave={save} onClose={() => onRename('end')} />
      ) : (
        <h1
          className={className}
          dir={directionOfText(article.title) ?? undefined}
          title="Double click to edit"
          onMouseDown={(event) => {
            if (event.detail === 1) firstClick.current = event.timeStamp
          }}
          onDoubleClick={(event) => {
            if (event.timeStamp - firstClick.current < DOUBLE_CLICK_MS) onRename('start')
          }}
        >
          {article.title}
        </h1>
      )}
      {article.titleDerived && !renaming && (
        <p className="article-note">
          Title from the first sentence
          <button type="button" className="article-link" onClick={() => onRename('start')}>
            Edit
          </button>
        </p>
      )}
      <FactsLine article={article} />
    </header>
  )
}

/** No system takes two clicks further apart for one double click. */
const DOUBLE_CLICK_MS = 1_000

/** Characters above which a title is set smaller, so that the text is still in sight. */
const LONG_TITLE = 110

function SourceLine({ article }: { article: Article }) {
  const { site, address, publishedAt, addedAt, source } = article
  const date = publishedAt === null ? '' : publishedLine(publishedAt)
  return (
    <div className="article-source">
      <span className="article-fact clip">
        <bdi>{site ?? hostOf(address) ?? source.name}</bdi>
      </span>
      <span className="article-fact num">
        <bdi dir="ltr">{date === '' ? `added ${addedLine(addedAt)}` : date}</bdi>
      </span>
      {address !== null && (
        <button
          type="button"
          className="article-fact article-link"
          title={`Open in the browser: ${address}`}
          onClick={() => void run('article.original')}
        >
          original
          <Icon of={ExternalLink} size={12} />
        </button>
      )}
    </div>
  )
}

function hostOf(address: string | null): string | null {
  if (address === null) return null
  try {
    return new URL(address).hostname.replace(/^www\./, '')
  } catch {
    return null
  }
}

function FactsLine({ article }: { article: Article }) {
  const { id, byline, wordCount, lang } = article
  const tags = useTagsById(useOverview())
  const language = languageName(lang)
  const own = article.tags.flatMap((tag) => tags.get(tag) ?? [])
  return (
    <div className="article-facts">
      {byline && <span dir="auto">{byline}</span>}
      <span className="quiet num" dir="ltr">
        {readingMinutes(wordCount)} min
      </span>
      <span className="quiet num" dir="ltr">
        {wordCount === 1 ? '1 word' : `${count(wordCount)} words`}
      </span>
      {language && <span className="quiet">{language}</span>}
      <span className="article-tags">
        {own.map((tag) => (
          <button
            key={tag.id}
            type="button"
            className="tag article-tag"
            title={`Show all articles tagged “${tag.name}”`}
            onClick={() => goTo({ tag: tag.id })}
          >
            <span className={`dot c-${tag.colour}`} />
            <bdi>{tag.name}</bdi>
          </button>
        ))}
        <button
          type="button"
          className="article-add-tag"
          title="Add or remove tags (T)"
          aria-label="Add or remove tags"
          onClick={() => change({ overlay: { kind: 'tags', ids: [id] } })}
        >
          <Icon of={Plus} size={14} />
        </button>
      </span>
    </div>
  )
}
