import { OwnIcon } from '../ui/Icon'
import { Caption } from './Caption'
import { MenuBar } from './MenuBar'
import { windowState } from './start'
import { useStore } from './store'
import './titleBar.css'
import { WindowButtons } from './WindowButtons'

/** The top edge of the window on Windows and Linux: menus, what is shown, and the window's buttons. */
export function TitleBar() {
  const isFocused = useStore(windowState, ({ focused }) => focused)
  return (
    <header className="titlebar" data-resting={!isFocused}>
      <div className="titlebar-start">
        <span className="titlebar-logo">
          <OwnIcon name="logo" weight={2} />
        </span>
        <MenuBar />
      </div>
      <Caption />
      <WindowButtons />
    </header>
  )
}
