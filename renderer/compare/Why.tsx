import { X } from 'lucide-react'
import { type ReactNode, useId, useRef } from 'react'
import type { Link } from '../../common/comparison'
import { SET_APART } from '../../common/setApart'
import { Icon, OwnIcon } from '../ui/Icon'
import { inColumn } from './inColumn'
import type { Relation, ShownPassage } from './passages'
import { type Reading, readingsOf } from './readings'
import type { Shown } from './shown'
import type { StageSignals } from './stageParts'
import { useBorrowedFocus, useWhyPlace } from './useWhyPlace'
import { fateWords, likeness, listed, NEIGHBOUR_WORDS, siglum, unitNames } from './wording'

interface Props {
  shown: Shown
  passage: ShownPassage
  /** What is explained; undefined where nothing is linked. */
  relation: Relation | undefined
  signals: StageSignals
  onRelation(relation: Relation): void
  onClose(): void
}

/** More readings than these would push the text out of sight. */
const MOST_READINGS = 8

/** Why two passages are linked: what the comparison saw, for the person to judge. */
export function Why({ shown, passage, relation, signals, onRelation, onClose }: Props) {
  const frame = useRef<HTMLDivElement>(null)
  const title = useId()
  useWhyPlace(frame, passage, signals)
  useBorrowedFocus(frame)
  const kind = relation?.kind ?? passage.kind
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group that takes the focus; keys of the view go on working in it
    <div ref={frame} className={`cmp-why pop k-${kind}`} role="group" aria-labelledby={title} tabIndex={-1}>
      <header className="cmp-why-head">
        <OwnIcon name={kind} />
        <h3 id={title}>{relation ? 'Why are these linked?' : `Why ${fateWords(passage)}?`}</h3>
        <span>{unitNames(passage.units, relation && [relation.left, relation.right])}</span>
        <button type="button" className="tool" aria-label="Close" title="Close (Esc)" onClick={onClose}>
          <Icon of={X} size={14} />
        </button>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be in reach of the keyboard */}
      <div className="cmp-why-body" tabIndex={0}>
        {passage.relations.length > 1 && <Pairs passage={passage} relation={relation} onRelation={onRelation} />}
        {passage.apart && <p className="cmp-why-text">{SET_APART[passage.apart].reason} It does not take part.</p>}
        {!relation && !passage.apart && <NothingFound passage={passage} />}
        {relation && (relation.links.length > 0 ? <Grounds shown={shown} relation={relation} /> : <ThroughOthers />)}
      </div>
    </div>
  )
}

function NothingFound({ passage }: { passage: ShownPassage }) {
  const others = passage.units.flatMap((own, column) => (own.length === 0 ? [siglum(column)] : []))
  return (
    <p className="cmp-why-text">
      Nothing was found in {listed(others, 'or')} that shares enough words with it. It may still be told there in other
      words.
    </p>
  )
}

/** Two versions that are joined by a third one alone. */
function ThroughOthers() {
  return (
    <p className="cmp-why-text">
      These two share few words with each other. They stand together because each is linked to the same passage of
      another version.
    </p>
  )
}

interface PairsProps {
  passage: ShownPassage
  relation: Relation | undefined
  onRelation(relation: Relation): void
}

/** Which two of several versions are explained. */
function Pairs({ passage, relation, onRelation }: PairsProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring its own frame and layout
    <div className="cmp-why-pairs" role="group" aria-label="Versions">
      {passage.relations.map((one) => (
        <button
          key={`${one.left}${one.right}`}
          type="button"
          className={`cmp-why-pair k-${one.kind}`}
          aria-pressed={one === relation}
          onClick={() => onRelation(one)}
        >
          {siglum(one.left)}–{siglum(one.right)}
        </button>
      ))}
    </div>
  )
}

function Grounds({ shown, relation }: { shown: Shown; relation: Relation }) {
  const { links } = relation
  const [one, other] = [inColumn(shown.texts, relation.left), inColumn(shown.texts, relation.right)]
  const sum = (of: (link: Link) => number) => links.reduce((total, link) => total + of(link), 0)
  const shared = sum((link) => link.evidence.sharedWords)
  const left = sum((link) => link.evidence.leftWords)
  const right = sum((link) => link.evidence.rightWords)
  const rare = [...new Set(links.flatMap((link) => link.evidence.shared))].slice(0, 8)
  const neighbours = NEIGHBOUR_WORDS[Math.max(0, ...links.map((link) => link.evidence.neighbours))]
  const readings = links.flatMap((link) => readingsOf(link, one.text, other.text))
  return (
    <dl>
      <Row name="Wording">
        {likeness(links)} <span className="quiet num">({score(links)})</span>
      </Row>
      <Row name="Words shared">
        {shared} of {left} in {siglum(relation.left)}, {shared} of {right} in {siglum(relation.right)}
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
                <Entry reading={reading} witness={relation.right} />
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

function Entry({ reading: { kind, lemma, variant }, witness }: { reading: Reading; witness: number }) {
  return (
    <>
      {lemma} <span className="cmp-bracket">]</span> {kind === 'add' && <i>add </i>}
      {kind === 'om' ? <i>om.</i> : variant} <span className="cmp-witness">{siglum(witness)}</span>
    </>
  )
}
