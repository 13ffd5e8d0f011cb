import { lazy, Suspense, useEffect } from 'react'
import { Boundary } from './Boundary'
import { prefetch } from './prefetch'
import { change, type Overlay, session } from './session'
import { useStore } from './store'

/** None of them is needed for the first drawing; each is fetched when the window is idle. */
const load = {
  palette: () => import('./Palette'),
  keys: () => import('./Keys'),
  about: () => import('./About'),
  tags: () => import('../library/TagPicker'),
  erase: () => import('../library/EraseDialog'),
  reading: () => import('../reader/ReadingSettings'),
  report: () => import('../intake/ImportReportDialog'),
}

const Palette = lazy(() => load.palette().then(({ Palette }) => ({ default: Palette })))
const Keys = lazy(() => load.keys().then(({ Keys }) => ({ default: Keys })))
const About = lazy(() => load.about().then(({ About }) => ({ default: About })))
const TagPicker = lazy(() => load.tags().then(({ TagPicker }) => ({ default: TagPicker })))
const EraseDialog = lazy(() => load.erase().then(({ EraseDialog }) => ({ default: EraseDialog })))
const ReadingSettings = lazy(() => load.reading().then(({ ReadingSettings }) => ({ default: ReadingSettings })))
const ImportReportDialog = lazy(() => load.report().then(({ ImportReportDialog }) => ({ default: ImportReportDialog })))

/** What lies over the window: at most one thing. */
export function Overlays() {
  const overlay = useStore(session, ({ overlay }) => overlay)
  useEffect(() => prefetch(Object.values(load)), [])
  if (overlay === null) return null
  return (
    <Boundary key={overlay.kind}>
      <Suspense fallback={null}>{drawn(overlay)}</Suspense>
    </Boundary>
  )
}

const close = () => change({ overlay: null })

function drawn(overlay: Overlay) {
  switch (overlay.kind) {
    case 'palette':
      return <Palette key={overlay.query} query={overlay.query} />
    case 'keys':
      return <Keys onClose={close} />
    case 'about':
      return <About onClose={close} />
    case 'tags':
      return <TagPicker ids={overlay.ids} />
    case 'confirm-erase':
      return <EraseDialog ids={overlay.ids} />
    case 'reading-settings':
      return <ReadingSettings />
    case 'import-report':
      return <ImportReportDialog report={overlay.report} onClose={close} />
  }
}
