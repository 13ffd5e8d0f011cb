import { useEffect, useMemo } from 'react'
import type { ComparedArticles } from '../../common/comparison'
import { DEFAULT_VIEW, derivedTitle } from '../../common/comparisons'
import { useHandlers } from '../app/handlers'
import { lazily } from '../app/lazily'
import { change, session } from '../app/session'
import { useStore } from '../app/store'
import './compare.css'
import './columns.css'
import './gutter.css'
import './why.css'
import './many.css'
import { keepComparison, useKept } from '../comparisons/useKept'
import { type Arrival, arrival } from '../reuse/opening'
import { AccountLine } from './account/AccountLine'
import { Edition } from './Edition'
import { areFactsOpen, factsView, toggleFacts } from './facts/factsView'
import { inColumn } from './inColumn'
import { OptionsPanel } from './options/OptionsPanel'
import { shownComparison } from './shown'
import { Toolbar } from './Toolbar'
import { useComparison } from './useComparison'
import { compareView, optionsOpen, setOptions } from './view'
import { Failed, Waiting } from './Waiting'

const Facts = lazily(async () => (await import('./facts/Facts')).Facts)

const NO_FACTS = { run: () => undefined, enabled: () => false, refusal: () => 'Open the fact table with F first.' }

const leave = () => change({ view: 'library' })

/** The comparison on screen: has the articles compared and shows them side by side. */
export function CompareView() {
  const ids = useStore(session, ({ comparing }) => comparing)
  const kept = useKept(ids)
  const options = useStore(compareView, (view) => view.options)
  const isChoosing = useStore(optionsOpen)
  const { comparing, cancel, again } = useComparison(ids, options, (before) => {
    // Stopped on the way to other options, what is shown stays, and so do its own.
    if (before) setOptions(before)
    else leave()
  })
  const articles = comparing.state === 'ready' ? comparing.articles : undefined
  const hasFacts = useStore(factsView, (view) => areFactsOpen(view, ids))
  const shown = useMemo(() => articles && shownComparison(articles), [articles])
  // Another comparison begins with everything in sight.
  useEffect(
    () => () => {
      compareView.set(DEFAULT_VIEW)
      optionsOpen.set(false)
    },
    [],
  )
  // While there is nothing to close yet, Esc still leads back.
  useHandlers({
    'compare.close': { run: leave },
    'compare.keep': {
      run: () => (kept ? change({ overlay: { kind: 'comparison', id: kept.id } }) : void keepComparison(ids)),
      enabled: () => shown !== undefined,
      label: () => (kept ? 'Title, note and tags…' : ''),
    },
    'compare.facts': { run: () => toggleFacts(ids), enabled: () => shown !== undefined, checked: () => hasFacts },
    // The table has them do something once it is on screen.
    'compare.copyFacts': NO_FACTS,
    'compare.copyFactsMarkdown': NO_FACTS,
    'compare.copyFactsCsv': NO_FACTS,
    'compare.options': {
      run: () => optionsOpen.set((isOpen) => !isOpen),
      checked: () => isChoosing,
      enabled: () => articles !== undefined,
    },
  })

  return (
    <div className="cmp">
      <Toolbar
        title={kept?.title ?? (shown ? derivedTitle(shown.texts) : 'Comparison')}
        isKept={kept !== null}
        count={shown ? `${shown.texts.length} texts` : ''}
        isReady={shown !== undefined}
        columns={ids.length}
        hasFacts={hasFacts}
      />
      {shown && articles && (
        <AccountLine
          articles={articles}
          name={derivedTitle(shown.texts)}
          onJump={(column, unit) => arrival.set(arrivalAt(articles, column, unit))}
        />
      )}
      {shown && articles && hasFacts && <Facts articles={articles} onLeave={leave} />}
      {shown && !hasFacts && (
        <Edition
          shown={shown}
          onOrder={(order) => change({ comparing: order.map((at) => inColumn(ids, at)) })}
          // Esc first closes what lies on top.
          onLeave={() => (isChoosing ? optionsOpen.set(false) : leave())}
        />
      )}
      {isChoosing && comparing.state === 'ready' && (
        <OptionsPanel
          options={options}
          comparison={comparing.articles.comparison}
          renewal={comparing.renewal ?? null}
          onCancel={cancel}
        />
      )}
      {comparing.state === 'working' && <Waiting progress={comparing.progress} onCancel={cancel} />}
      {comparing.state === 'failed' && <Failed failure={comparing.failure} onBack={leave} onAgain={again} />}
    </div>
  )
}

/** Where a unit of one of the texts stands. */
function arrivalAt({ texts, comparison }: ComparedArticles, column: number, unit: number): Arrival {
  const { start, end } = inColumn(inColumn(comparison.columns, column).units, unit)
  return { id: inColumn(texts, column).id, span: [start, end] }
}
