import { useEffect, useState } from 'react'
import type { Failure, FailureCode } from '../../common/failure'
import { count } from '../../common/text/articleCount'
import { ask } from '../app/client'
import { run } from '../app/handlers'
import { appInfo } from '../app/start'
import { useStore } from '../app/store'
import { RestoreButton } from '../upkeep/RestoreButton'
import { OpenAnew } from './OpenAnew'
import { OpenWithLoss } from './OpenWithLoss'
import './unopened.css'
import { unopened } from './unopened'

interface Props {
  failure: Failure
  /** Called when the library is open after all. */
  onOpened(): void
}

const HEADINGS: Partial<Record<FailureCode, string>> = {
  damaged: 'A file of your library is damaged.',
  busy: 'Your library is open elsewhere.',
  'newer-format': 'Your library needs a newer Variorum.',
  missing: 'Your library is not where it was.',
  'read-only': 'Your library’s folder cannot be used.',
}

/** Stands in the whole window while the library is not open: what happened, what is safe, what to do. */
export function UnopenedLibrary({ failure: first, onOpened }: Props) {
  const [failure, setFailure] = useState(first)
  const [tries, setTries] = useState(0)
  const [isTrying, setTrying] = useState(false)
  const heading = HEADINGS[failure.code] ?? 'Your library could not be opened.'

  useEffect(() => {
    unopened.set(true)
    return () => unopened.set(false)
  }, [])

  const open = (how: 'library.open' | 'library.openWithLoss' | 'library.openAnew') => {
    setTrying(true)
    ask(how)
      .then(onOpened, setFailure)
      .finally(() => {
        setTries((before) => before + 1)
        setTrying(false)
      })
  }

  return (
    <section className="unopened" aria-labelledby="unopened-title">
      <div className="unopened-inner">
        <div role="alert">
          <h1 id="unopened-title">{heading}</h1>
          <dl className="unopened-facts">
            <dt>What happened</dt>
            <dd>{failure.message}</dd>
            <dt>What is safe</dt>
            <dd>
              <Safe code={failure.code} />
            </dd>
            <dt>What to do</dt>
            <dd>{failure.hint}</dd>
          </dl>
        </div>
        <div className="unopened-do">
          <button
            type="button"
            className="btn primary big"
            aria-disabled={isTrying}
            onClick={() => open('library.open')}
          >
            Try again
          </button>
          {failure.code === 'missing' ? (
            <button type="button" className="btn big" onClick={() => run('libraries.show')}>
              Libraries…
            </button>
          ) : (
            <button type="button" className="btn big" onClick={() => run('app.showLibrary')}>
              Show library folder
            </button>
          )}
          <RestoreButton code={failure.code} />
          <button type="button" className="btn big" onClick={() => run('app.close')}>
            Close window
          </button>
          <span className="unopened-tried quiet" role="status">
            {tries > 0 && !isTrying && `Tried ${tries === 1 ? 'once' : `${count(tries)} times`}: it is as it was.`}
          </span>
        </div>
        {failure.code === 'damaged' && <OpenWithLoss onOpen={() => open('library.openWithLoss')} />}
        {failure.code === 'missing' && <OpenAnew onOpen={() => open('library.openAnew')} />}
      </div>
    </section>
  )
}

function Safe({ code }: { code: FailureCode }) {
  const folder = useStore(appInfo)?.libraryFolder
  if (code === 'busy') return 'Everything. Two programs writing at once could lose changes, so this one waits.'
  if (code === 'newer-format') return 'Everything. This version has changed nothing, and leaves the library as it is.'
  if (code === 'missing') {
    return 'Variorum has deleted nothing and begun nothing anew. What was in the folder is wherever the folder is now; backups of it lie in another one.'
  }
  return (
    <>
      Nothing was changed, and nothing will be. The texts of your articles lie in files of their own, beside the
      documents they came from{folder ? ', in ' : '.'}
      {folder && <bdi>{`${folder}${separatorOf(folder)}articles`}</bdi>}
      {folder && '.'}
    </>
  )
}

const separatorOf = (folder: string) => (folder.includes('\\') ? '\\' : '/')
