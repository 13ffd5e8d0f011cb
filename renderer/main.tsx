import { createRoot } from 'react-dom/client'
import './ui/fonts.css'
import './ui/tokens.css'
import './ui/base.css'
import './ui/parts.css'
import { App } from './app/App'
import { Boundary } from './app/Boundary'
import { markPage } from './app/platform'
import { Stopped } from './app/Stopped'
import { start } from './app/start'

const element = document.getElementById('root')
if (!element) throw new Error('The page has no root element.')
const root = createRoot(element)
markPage()
start().then(
  () =>
    root.render(
      <Boundary>
        <App />
      </Boundary>,
    ),
  (error: unknown) => root.render(<Stopped error={error instanceof Error ? error : new Error(String(error))} />),
)
