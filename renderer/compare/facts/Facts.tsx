import type { ComparedArticles } from '../../../common/comparison'
import { useHandlers } from '../../app/handlers'
import { arrival } from '../../reuse/opening'
import { Failed, Waiting } from '../Waiting'
import { FactsPage } from './FactsPage'
import { changeFacts } from './factsView'
import { useFacts } from './useFacts'
import './facts.css'

interface Props {
  articles: ComparedArticles
  /** Back to the library. */
  onLeave(): void
}

const close = () => changeFacts({ of: null })

/** What the articles of a comparison say of the same things, in place of their texts. */
export function Facts({ articles, onLeave }: Props) {
  const { facts, cancel, again } = useFacts(articles, close)
  // Esc leads back to the texts first.
  useHandlers({ 'compare.close': { run: facts.state === 'ready' ? close : onLeave } })
  if (facts.state === 'working') return <Waiting progress={facts.progress} onCancel={cancel} />
  if (facts.state === 'failed') return <Failed failure={facts.failure} onBack={close} onAgain={again} />
  return (
    <FactsPage
      table={facts.table}
      texts={articles.texts}
      onJump={(column, span) => {
        const text = articles.texts[column]
        if (!text) return
        arrival.set({ id: text.id, span })
        close()
      }}
    />
  )
}
