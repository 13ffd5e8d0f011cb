import { Dialog } from '../ui/Dialog'
import { OwnIcon } from '../ui/Icon'
import { ask } from './client'
import { appInfo } from './start'
import { useStore } from './store'
import { sayProblem } from './toasts'
import './about.css'

/** What this program is, which version runs, and where the library lies. */
export function About({ onClose }: { onClose(): void }) {
  const info = useStore(appInfo)
  return (
    <Dialog label="About Variorum" className="about" onClose={onClose}>
      <div className="about-head">
        <span className="about-logo">
          <OwnIcon name="logo" size={40} />
        </span>
        <div>
          <h2 className="about-name">Variorum</h2>
          <p className="quiet">Read, collect and compare articles, offline.</p>
        </div>
      </div>
      <dl className="about-facts">
        <dt>Version</dt>
        <dd>{info?.version}</dd>
        <dt>Runs on</dt>
        <dd>Electron {info?.electron}</dd>
        <dt>Library</dt>
        <dd className="about-folder">{info?.libraryFolder}</dd>
        <dt>Licence</dt>
        <dd>
          MIT. The typefaces Source Serif 4 and Inter are under the SIL Open Font License 1.1, the Lucide icons under
          ISC.
        </dd>
      </dl>
      <div className="dialog-foot">
        <button type="button" className="btn" onClick={() => ask('app.showLibrary').catch(sayProblem)}>
          Show library folder
        </button>
        <button type="button" className="btn primary" data-autofocus onClick={onClose}>
          Close
        </button>
      </div>
    </Dialog>
  )
}
