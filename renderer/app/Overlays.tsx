import { useEffect } from 'react'
import { Boundary } from './Boundary'
import { lazily } from './lazily'
import { prefetch } from './prefetch'
import { change, type Overlay, session } from './session'
import { useStore } from './store'

// None of them is needed for the first drawing; each is fetched when the window is idle.
const Palette = lazily(async () => (await import('./Palette')).Palette)
const Keys = lazily(async () => (await import('./Keys')).Keys)
const About = lazily(async () => (await import('./About')).About)
const TagPicker = lazily(async () => (await import('../library/TagPicker')).TagPicker)
const CollectionPicker = lazily(async () => (await import('../library/collections/CollectionPicker')).CollectionPicker)
const MoveCollection = lazily(async () => (await import('../library/collections/MoveCollection')).MoveCollection)
const EraseDialog = lazily(async () => (await import('../library/EraseDialog')).EraseDialog)
const ReadingSettings = lazily(async () => (await import('../reader/ReadingSettings')).ReadingSettings)
const ImportReportDialog = lazily(async () => (await import('../intake/ImportReportDialog')).ImportReportDialog)
const ALL = [
  Palette,
  TagPicker,
  CollectionPicker,
  MoveCollection,
  Keys,
  ReadingSettings,
  ImportReportDialog,
  EraseDialog,
  About,
]

/** What lies over the window: at most one thing. */
export function Overlays() {
  const overlay = useStore(session, ({ overlay }) => overlay)
  useEffect(() => prefetch(ALL.map(({ fetch }) => fetch)), [])
  if (overlay === null) return null
  return <Boundary key={overlay.kind}>{drawn(overlay)}</Boundary>
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
    case 'collections':
      return <CollectionPicker ids={overlay.ids} />
    case 'move-collection':
      return <MoveCollection id={overlay.id} />
    case 'confirm-erase':
      return <EraseDialog ids={overlay.ids} />
    case 'reading-settings':
      return <ReadingSettings />
    case 'import-report':
      return <ImportReportDialog report={overlay.report} onClose={close} />
  }
}
