import { X } from 'lucide-react'
import { type ReactNode, useId, useRef } from 'react'
import type { Link } from '../../common/comparison'
import { Icon, OwnIcon } from '../ui/Icon'
import type { ShownPassage } from './passages'
import { type Reading, readingsOf } from './readings'
import type { Shown } from './shown'
import type { StageSignals } from './stageParts'
import { useBorrowedFocus, useWhyPlace } from './useWhyPlace'
import { fateWords, likeness, NEIGHBOUR_WORDS, siglum, unitNames } from './wording'

interface Props {
  shown: Shown
  passage: ShownPassage
  signals: StageSignals
  onClose(): void
}

/** More readings than these would push the text out of sight. */
const MOST_READINGS = 8

/** Why two passages are linked: what the comparison saw, for the person to judge. */
export function Why({ shown, passage, signals, onClose }: Props) {
  const frame = useRef<HTMLDivElement>(null)
  const title = useId()
  useWhyPlace(frame, passage, signals)
  useBorrowedFocus(frame)
  const { links } = passage
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group that takes the focus; keys of the view go on working in it
    <div ref={frame} className={`cmp-why pop k-${passage.kind}`} role="group" aria-labelledby={title} tabIndex={-1}>
      <header className="cmp-why-head">
        <OwnIcon name={passage.kind} />
        <h3 id={title}>{links.length > 0 ? 'Why are these linked?' : `Why ${fateWords(passage)}?`}</h3>
        <span>{unitNames(passage.units)}</span>
        <button type="button" className="tool" aria-label="Close" title="Close (Esc)" onClick={onClose}>
          <Icon of={X} size={14} />
        </button>
      </header>
      {links.length > 0 ? <Grounds shown={shown} passage={passage} /> : <NothingFound passage={passage} />}
    </div>
  )
}

function NothingFound({ passage }: { passage: ShownPassage }) {
  const other = siglum(passage.units[0].length > 0 ? 1 : 0)
  return (
    <p className="cmp-why-text">
      Nothing was found in {other} that shares enough words with it. It may still be told there in other words.
    </p>
  )
}

function Grounds({ shown, passage }: { shown: Shown; passage: ShownPassage }) {
  const { links } = passage
  const sum = (of: (link: Link) => number) => links.reduce((total, link) => total + of(link), 0)
  const shared = sum((link) => link.evidence.sharedWords)
  const left = sum((link) => link.evidence.leftWords)
  const right = sum((link) => link.evidence.rightWords)
  const rare = [...new Set(links.flatMap((link) => link.evidence.shared))].slice(0, 8)
  const neighbours = NEIGHBOUR_WORDS[Math.max(0, ...links.map((link) => link.evidence.neighbours))]
  const readings = links.flatMap((link) => readingsOf(link, shown.texts[0].text, shown.texts[1].text))
  return (
    <dl>
      <Row name="Wording">
        {likeness(links)} <span className="quiet num">({score(links)})</span>
      </Row>
      <Row name="Words shared">
        {shared} of {left} in {siglum(0)}, {shared} of {right} in {siglum(1)}
        <span className="cmp-why-bar">
          <i style={{ width: `${(100 * shared) / Math.max(1, left, right)}%` }} />
        </span>
      </Row>
      {rare.length > 0 && <Row name="Rare among them">{rare.join(', ')}</Row>}
      {neighbours && <Row name="Neighbours">{neighbours}</Row>}
      {readings.length > 0 && (
        <Row name="Readings">
          <ul className="cmp-apparatus">
            {readings.slice(0, MOST_READINGS).map((reading, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: readings never change places
              <li key={index}>
                <Entry reading={reading} />
              </li>
            ))}
          </ul>
          {readings.length > MOST_READINGS && <span className="quiet">and {readings.length - MOST_READINGS} more</span>}
        </Row>
      )}
    </dl>
  )
}

const score = (links: readonly Link[]) =>
  (links.reduce((total, link) => total + link.score, 0) / Math.max(1, links.length)).toFixed(2)

function Row({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  )
}

function Entry({ reading: { kind, lemma, variant } }: { reading: Reading }) {
  return (
    <>
      {lemma} <span className="cmp-bracket">]</span> {kind === 'add' && <i>add </i>}
      {kind === 'om' ? <i>om.</i> : variant} <span className="cmp-witness">{siglum(1)}</span>
    </>
  )
}
