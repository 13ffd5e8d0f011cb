import { Copy, X } from 'lucide-react'
import { useMemo } from 'react'
import { SET_APART } from '../../../common/setApart'
import { useHandlers } from '../../app/handlers'
import { useStore } from '../../app/store'
import { say } from '../../app/toasts'
import { CommandTool } from '../../ui/CommandTool'
import { Icon, OwnIcon } from '../../ui/Icon'
import { copyPlain } from '../account/copyPlain'
import type { ShownPassage } from '../passages'
import type { Shown } from '../shown'
import { fateWords, siglum, unitNames } from '../wording'
import { type Apparatus, apparatusOf, type Entry, type Variant } from './apparatusOf'
import { plainReadings, restWords } from './apparatusWords'
import { FootEdge } from './FootEdge'
import { foot, isFootOpen, toggleFoot } from './foot'
import './apparatus.css'

interface Props {
  shown: Shown
  /** The passage at hand. */
  passage: ShownPassage | null
}

/** The apparatus at the foot: the readings of the passage at hand in every version. */
export function ApparatusFoot({ shown, passage }: Props) {
  const columns = shown.texts.length
  const isOpen = useStore(foot, (now) => isFootOpen(now, columns))
  const height = useStore(foot, (now) => now.height)
  const apparatus = useMemo(() => (passage && isOpen ? apparatusOf(shown, passage) : null), [shown, passage, isOpen])
  useHandlers({
    'compare.apparatus': { run: () => toggleFoot(columns), checked: () => isOpen },
    'compare.copyReadings': {
      run: () => {
        if (!passage) return
        const told = (isCopied: boolean) =>
          say(isCopied ? 'The readings are on the clipboard.' : 'The readings could not be copied.')
        copyPlain(plainReadings(apparatusOf(shown, passage))).then(told, () => told(false))
      },
      enabled: () => passage !== null,
      refusal: () => (passage ? '' : 'Go to a passage first: its readings are copied.'),
    },
  })
  if (!isOpen) return null
  return (
    <section className="cmp-foot" aria-label="Readings" style={{ height }}>
      <FootEdge />
      <div className={`cmp-foot-about k-${passage?.kind ?? 'same'}`}>
        {passage ? (
          <>
            <h2>
              <OwnIcon name={passage.kind} /> {fateWords(passage).replace(/^\w/, (letter) => letter.toUpperCase())}
            </h2>
            <p>{unitNames(passage.units)}</p>
            {passage.apart ? <p>{SET_APART[passage.apart].reason}</p> : apparatus && <p>{restWords(apparatus)}</p>}
          </>
        ) : (
          <h2>Readings</h2>
        )}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be in reach of the keyboard */}
      <div className="cmp-foot-body" tabIndex={0}>
        {passage?.apart ? (
          <p className="cmp-foot-hint">It does not take part in the comparison. The options bring it back.</p>
        ) : apparatus ? (
          <Readings apparatus={apparatus} />
        ) : (
          <p className="cmp-foot-hint">Click a passage, or go to the next difference: its readings stand here.</p>
        )}
      </div>
      <div className="cmp-foot-tools">
        <CommandTool id="compare.copyReadings" disabled={passage === null}>
          <Icon of={Copy} size={14} />
        </CommandTool>
        <CommandTool id="compare.apparatus" label="Close the readings">
          <Icon of={X} size={14} />
        </CommandTool>
      </div>
    </section>
  )
}

function Readings({ apparatus }: { apparatus: Apparatus }) {
  const { entries, inOtherWords, missing, agreeing, base } = apparatus
  if (entries.length === 0 && inOtherWords.length === 0) {
    const only = agreeing.length === 0 && missing.length > 0
    return (
      <p className="cmp-foot-hint">
        {only ? `Only ${siglum(base)} has this passage.` : 'One reading in all that have it.'}
      </p>
    )
  }
  return (
    <ul>
      {entries.map((entry, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: entries never change places
        <li key={at}>
          <OneEntry entry={entry} />
        </li>
      ))}
      {inOtherWords.map(({ words, witnesses }) => (
        <li key={witnesses.join()}>
          <i>in other words</i> <span className="cmp-bracket">]</span> {words} <Witnesses of={witnesses} />
        </li>
      ))}
    </ul>
  )
}

function OneEntry({ entry: { lemma, kind, variants } }: { entry: Entry }) {
  return (
    <>
      {lemma} <span className="cmp-bracket">]</span>{' '}
      {variants.map((variant) => (
        <OneVariant key={variant.witnesses.join()} variant={variant} isMore={kind === 'add'} />
      ))}
    </>
  )
}

function OneVariant({ variant: { words, witnesses }, isMore }: { variant: Variant; isMore: boolean }) {
  return (
    <span className="cmp-variant">
      {words !== '' && isMore && <i>add </i>}
      {words === '' ? <i>om.</i> : words} <Witnesses of={witnesses} />
    </span>
  )
}

const Witnesses = ({ of }: { of: readonly number[] }) => <span className="cmp-witness">{of.map(siglum).join(' ')}</span>
