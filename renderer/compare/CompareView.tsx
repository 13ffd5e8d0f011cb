import { useEffect, useMemo } from 'react'
import { DEFAULT_VIEW, derivedTitle } from '../../common/comparisons'
import { useHandlers } from '../app/handlers'
import { change, session } from '../app/session'
import { useStore } from '../app/store'
import './compare.css'
import './columns.css'
import './gutter.css'
import './why.css'
import './many.css'
import { AccountLine } from './account/AccountLine'
import { Edition } from './Edition'
import { inColumn } from './inColumn'
import { shownComparison } from './shown'
import { Toolbar } from './Toolbar'
import { useComparison } from './useComparison'
import { compareView } from './view'
import { Failed, Waiting } from './Waiting'

const leave = () => change({ view: 'library' })

/** The comparison on screen: has the articles compared and shows them side by side. */
export function CompareView() {
  const ids = useStore(session, ({ comparing }) => comparing)
  const { comparing, cancel, again } = useComparison(ids, leave)
  const articles = comparing.state === 'ready' ? comparing.articles : undefined
  const shown = useMemo(() => articles && shownComparison(articles), [articles])
  // Another comparison begins with everything in sight.
  useEffect(() => () => compareView.set(DEFAULT_VIEW), [])
  // While there is nothing to close yet, Esc still leads back.
  useHandlers({ 'compare.close': { run: leave } })

  return (
    <div className="cmp">
      <Toolbar
        title={shown ? derivedTitle(shown.texts) : 'Comparison'}
        count={shown ? `${shown.texts.length} texts` : ''}
        isReady={shown !== undefined}
        columns={ids.length}
      />
      {shown && articles && (
        <AccountLine articles={articles} name={derivedTitle(shown.texts)} onJump={() => undefined} />
      )}
      {shown && (
        <Edition
          shown={shown}
          onOrder={(order) => change({ comparing: order.map((at) => inColumn(ids, at)) })}
          onLeave={leave}
        />
      )}
      {comparing.state === 'working' && <Waiting progress={comparing.progress} onCancel={cancel} />}
      {comparing.state === 'failed' && <Failed failure={comparing.failure} onBack={leave} onAgain={again} />}
    </div>
  )
}
