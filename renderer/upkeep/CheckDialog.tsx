import { useEffect, useState } from 'react'
import { count } from '../../common/text/articleCount'
import type { CheckReport } from '../../common/upkeep'
import { ask } from '../app/client'
import { sayUndoable } from '../library/undoToast'
import { Dialog } from '../ui/Dialog'
import {
  checkLead,
  checkTitle,
  type Group,
  groupAdvice,
  groupsOf,
  groupTitle,
  REMEDY_LABELS,
  repairSummary,
} from './checkText'
import { Trouble } from './Trouble'
import './upkeep.css'
import { useFocusAtEnd } from './useFocusAtEnd'
import { WorkProgress } from './WorkProgress'
import { useWork } from './work'

/** Titles shown of a group. */
const TITLES_SHOWN = 8

/** Checks the library, tells what is amiss, and deals with it as far as the person wants. */
export function CheckDialog({ onClose }: { onClose(): void }) {
  const { progress, failure, run, cancel } = useWork()
  const [report, setReport] = useState<CheckReport | null>(null)
  const [said, setSaid] = useState('')
  const [toRemove, setToRemove] = useState<Group | null>(null)

  const foot = useFocusAtEnd(progress !== null)

  const check = async () => setReport(await run('check', () => ask('upkeep.check')))
  // biome-ignore lint/correctness/useExhaustiveDependencies: the check begins with the dialog, once
  useEffect(() => void check(), [])

  const remedy = async ({ remedy: wanted, findings }: Group) => {
    if (wanted === null) return
    setToRemove(null)
    const ids = [...new Set(findings.map(({ id }) => id))]
    const done = await run('repair', () => ask('upkeep.repair', { remedy: wanted, ids }))
    if (!done) return
    setSaid(repairSummary(done))
    if (done.step !== null) sayUndoable(repairSummary(done), done.step)
    await check()
  }
  const act = (group: Group) => (group.remedy === 'remove' ? setToRemove(group) : void remedy(group))

  const title = progress || !report ? 'Check library' : checkTitle(report)
  return (
    <Dialog label={title} className="upkeep" onClose={onClose}>
      <header className="dialog-head">
        <h2 className="dialog-title">{title}</h2>
        <p className="dialog-lead">
          {progress || !report
            ? 'Every text is held against the hash it was stored with. Nothing is changed.'
            : checkLead(report)}
        </p>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys */}
      <section className="dialog-body" tabIndex={0} aria-label="The check">
        <Trouble failure={failure} />
        {progress && <WorkProgress doing="Checking" progress={progress} />}
        {!progress && said !== '' && (
          <p className="upkeep-said" role="status">
            {said}
          </p>
        )}
        {!progress &&
          report &&
          groupsOf(report).map((group) => <OneGroup key={`${group.flaw} ${group.remedy}`} group={group} onAct={act} />)}
      </section>
      <footer ref={foot} className="dialog-foot">
        {toRemove && (
          <Consent group={toRemove} onKeep={() => setToRemove(null)} onRemove={() => void remedy(toRemove)} />
        )}
        {progress ? (
          <button type="button" className="btn big" data-autofocus disabled={progress.isStopping} onClick={cancel}>
            Cancel
          </button>
        ) : (
          !toRemove && (
            <>
              <button type="button" className="btn big" onClick={() => void check()}>
                Check again
              </button>
              <button type="button" className="btn big primary" onClick={onClose}>
                Close
              </button>
            </>
          )
        )}
      </footer>
    </Dialog>
  )
}

function OneGroup({ group, onAct }: { group: Group; onAct(group: Group): void }) {
  const { findings, remedy } = group
  const rest = findings.length - TITLES_SHOWN
  return (
    <section className="upkeep-group">
      <header>
        <div>
          <h3>{groupTitle(group)}</h3>
          <p className="quiet">{groupAdvice(group)}</p>
        </div>
        {remedy && (
          <button type="button" className="btn" onClick={() => onAct(group)}>
            {REMEDY_LABELS[remedy]}
          </button>
        )}
      </header>
      <ul>
        {findings.slice(0, TITLES_SHOWN).map(({ id, title }) => (
          <li key={id} dir="auto">
            {title}
          </li>
        ))}
        {rest > 0 && <li className="quiet">and {count(rest)} more</li>}
      </ul>
    </section>
  )
}

function Consent({ group, onKeep, onRemove }: { group: Group; onKeep(): void; onRemove(): void }) {
  const { length } = group.findings
  return (
    <>
      <p className="upkeep-start">Remove {length === 1 ? 'this folder' : `these ${count(length)} folders`} for good?</p>
      <button type="button" className="btn big" onClick={onKeep}>
        Keep
      </button>
      <button type="button" className="btn big danger" onClick={onRemove}>
        Remove for good
      </button>
    </>
  )
}
