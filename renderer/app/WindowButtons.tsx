import { ask } from './client'
import { windowState } from './start'
import { useStore } from './store'
import { sayProblem } from './toasts'

const LINES = {
  minimize: 'M0 5.5h10',
  maximize: 'M.5 .5h9v9h-9z',
  restore: 'M2.5 2.5V.5h7v7h-2M.5 2.5h7v7h-7z',
  close: 'M.5 .5l9 9M9.5 .5l-9 9',
}

/** Minimize, maximize or restore, close. Not tab stops: the system has keys of its own for them. */
export function WindowButtons() {
  const { maximized, fullscreen } = useStore(windowState)
  return (
    <div className="window-buttons">
      <WindowButton act="minimize" label="Minimize" lines={LINES.minimize} />
      {fullscreen ? (
        <WindowButton act="fullscreen" label="Leave full screen" lines={LINES.restore} />
      ) : (
        <WindowButton
          act="maximize"
          label={maximized ? 'Restore' : 'Maximize'}
          lines={maximized ? LINES.restore : LINES.maximize}
        />
      )}
      <WindowButton act="close" label="Close" lines={LINES.close} />
    </div>
  )
}

interface Props {
  act: 'minimize' | 'maximize' | 'fullscreen' | 'close'
  label: string
  lines: string
}

function WindowButton({ act, label, lines }: Props) {
  return (
    <button
      type="button"
      className={`window-button window-${act}`}
      aria-label={label}
      title={label}
      tabIndex={-1}
      onClick={() => ask('app.window', { act }).catch(sayProblem)}
    >
      <svg viewBox="0 0 10 10" width="10" height="10" aria-hidden="true" fill="none" stroke="currentColor">
        <path d={lines} />
      </svg>
    </button>
  )
}
