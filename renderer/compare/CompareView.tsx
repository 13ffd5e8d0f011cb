import { useMemo } from 'react'
import { derivedTitle } from '../../common/comparisons'
import { useHandlers } from '../app/handlers'
import { lazily } from '../app/lazily'
import { change, session } from '../app/session'
import { useStore } from '../app/store'
import './compare.css'
import './columns.css'
import './gutter.css'
import './why.css'
import './many.css'
import { AccountLine } from './account/AccountLine'
import { Edition } from './Edition'
import { areFactsOpen, factsView, toggleFacts } from './facts/factsView'
import { inColumn } from './inColumn'
import { shownComparison } from './shown'
import { Toolbar } from './Toolbar'
import { useComparison } from './useComparison'
import { Failed, Waiting } from './Waiting'

const Facts = lazily(async () => (await import('./facts/Facts')).Facts)

const leave = () => change({ view: 'library' })

/** The comparison on screen: has the articles compared and shows them side by side. */
export function CompareView() {
  const ids = useStore(session, ({ comparing }) => comparing)
  const { comparing, cancel, again } = useComparison(ids, leave)
  const articles = comparing.state === 'ready' ? comparing.articles : undefined
  const hasFacts = useStore(factsView, (view) => areFactsOpen(view, ids))
  const shown = useMemo(() => articles && shownComparison(articles), [articles])
  // While there is nothing to close yet, Esc still leads back.
  useHandlers({
    'compare.close': { run: leave },
    'compare.facts': { run: () => toggleFacts(ids), enabled: () => shown !== undefined, checked: () => hasFacts },
  })

  return (
    <div className="cmp">
      <Toolbar
        title={shown ? derivedTitle(shown.texts) : 'Comparison'}
        count={shown ? `${shown.texts.length} texts` : ''}
        isReady={shown !== undefined}
        columns={ids.length}
        hasFacts={hasFacts}
      />
      {shown && articles && (
        <AccountLine articles={articles} name={derivedTitle(shown.texts)} onJump={() => undefined} />
      )}
      {shown && articles && hasFacts && <Facts articles={articles} onLeave={leave} />}
      {shown && !hasFacts && (
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
