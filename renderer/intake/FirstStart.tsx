import { ClipboardPaste, FileUp } from 'lucide-react'
import type { ReactNode } from 'react'
import { run } from '../app/handlers'
import { useStore } from '../app/store'
import { Icon, OwnIcon } from '../ui/Icon'
import { Kbd } from '../ui/Kbd'
import './firstStart.css'
import { imports } from './imports'
import { Plate } from './Plate'

/** An empty library: what this is, and the ways to put something in. Stands in place of list and reader. */
export function FirstStart() {
  const isImporting = useStore(imports, (running) => running.length > 0)
  return (
    <section className="first" aria-labelledby="first-title">
      <div className="first-inner">
        <div className="first-text">
          <h1 id="first-title">Nothing here yet.</h1>
          <p className="first-lead">
            Save what you read and keep it on your own disk. Set two versions side by side to see what changed.
          </p>
          <ul className="first-ways">
            <Way
              icon={<Icon of={FileUp} size={20} />}
              name="Drop files anywhere"
              what="Web pages, Markdown, plain text"
            >
              <button type="button" className="btn" onClick={() => run('intake.choose')}>
                Choose…
              </button>
            </Way>
            <Way
              icon={<Icon of={ClipboardPaste} size={20} />}
              name="Paste"
              what="The text of an article, copied from anywhere"
            >
              <button type="button" className="btn" onClick={() => run('intake.paste')}>
                Paste <Kbd chord="Mod+V" />
              </button>
            </Way>
            <Way
              icon={<OwnIcon name="compare" size={20} />}
              name="Try the sample"
              what="Four reports on one event, to compare two by two"
            >
              <button type="button" className="btn primary" disabled={isImporting} onClick={() => run('intake.sample')}>
                Open the sample
              </button>
            </Way>
          </ul>
        </div>
        <Plate />
      </div>
    </section>
  )
}

interface WayProps {
  icon: ReactNode
  name: string
  what: string
  children: ReactNode
}

function Way({ icon, name, what, children }: WayProps) {
  return (
    <li>
      {icon}
      <div>
        <b>{name}</b>
        <span>{what}</span>
      </div>
      {children}
    </li>
  )
}
