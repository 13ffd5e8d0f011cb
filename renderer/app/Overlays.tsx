import { useEffect, useLayoutEffect } from 'react'
import { Boundary } from './Boundary'
import { ask } from './client'
import { awaitPanel, forgetKeys } from './earlyKeys'
import { lazily } from './lazily'
import { prefetch } from './prefetch'
import { change, type Overlay, session } from './session'
import { useStore } from './store'

// None of them is needed for the first drawing; each is fetched when the window is idle.
const Palette = lazily(async () => (await import('./Palette')).Palette)
const GoTo = lazily(async () => (await import('./GoTo')).GoTo)
const Keys = lazily(async () => (await import('./Keys')).Keys)
const About = lazily(async () => (await import('./About')).About)
const TagPicker = lazily(async () => (await import('../library/TagPicker')).TagPicker)
const CollectionPicker = lazily(async () => (await import('../library/collections/CollectionPicker')).CollectionPicker)
const MoveCollection = lazily(async () => (await import('../library/collections/MoveCollection')).MoveCollection)
const SaveSearch = lazily(async () => (await import('../library/searches/SaveSearch')).SaveSearch)
const FacetsPanel = lazily(async () => (await import('../library/facets/FacetsPanel')).FacetsPanel)
const ReuseDialog = lazily(async () => (await import('../reuse/ReuseDialog')).ReuseDialog)
const StoryDialog = lazily(async () => (await import('../reuse/StoryDialog')).StoryDialog)
const AboutComparison = lazily(async () => (await import('../comparisons/AboutComparison')).AboutComparison)
const ComparisonsDialog = lazily(async () => (await import('../comparisons/ComparisonsDialog')).ComparisonsDialog)
const EraseDialog = lazily(async () => (await import('../library/EraseDialog')).EraseDialog)
const EmptyTrashDialog = lazily(async () => (await import('../library/EraseDialog')).EmptyTrashDialog)
const ReadingSettings = lazily(async () => (await import('../reader/ReadingSettings')).ReadingSettings)
const ImportReportDialog = lazily(async () => (await import('../intake/ImportReportDialog')).ImportReportDialog)
const CheckDialog = lazily(async () => (await import('../upkeep/CheckDialog')).CheckDialog)
const ExportDialog = lazily(async () => (await import('../upkeep/ExportDialog')).ExportDialog)
const TransferDialog = lazily(async () => (await import('../upkeep/TransferDialog')).TransferDialog)
const LibrariesDialog = lazily(async () => (await import('../upkeep/LibrariesDialog')).LibrariesDialog)
const MoveDialog = lazily(async () => (await import('../upkeep/MoveDialog')).MoveDialog)
const BackupsDialog = lazily(async () => (await import('../upkeep/BackupsDialog')).BackupsDialog)
const ALL = [
  Palette,
  GoTo,
  SaveSearch,
  TagPicker,
  CollectionPicker,
  MoveCollection,
  FacetsPanel,
  Keys,
  ReadingSettings,
  ImportReportDialog,
  EraseDialog,
  EmptyTrashDialog,
  ReuseDialog,
  StoryDialog,
  About,
]

/** What lies over the window: at most one thing. */
export function Overlays() {
  const overlay = useStore(session, ({ overlay }) => overlay)
  useEffect(() => prefetch([...ALL.map(({ fetch }) => fetch), readyGoTo]), [])
  // The panel's own effects come before: where there is none by now, its code is being fetched.
  useLayoutEffect(() => {
    if (overlay !== null && document.querySelector('dialog[open]') === null) awaitPanel()
    else forgetKeys()
  }, [overlay])
  if (overlay === null) return null
  return <Boundary key={overlay.kind}>{drawn(overlay)}</Boundary>
}

/** Has the names folded before the first letter is typed. */
const readyGoTo = () => ask('goto.find', { text: '', limit: 1, recent: [] })

const close = () => change({ overlay: null })

function drawn(overlay: Overlay) {
  switch (overlay.kind) {
    case 'palette':
      return <Palette key={overlay.query} query={overlay.query} />
    case 'save-search':
      return <SaveSearch />
    case 'goto':
      return <GoTo />
    case 'keys':
      return <Keys onClose={close} />
    case 'about':
      return <About onClose={close} />
    case 'tags':
      return <TagPicker ids={overlay.ids} />
    case 'confirm-empty':
      return <EmptyTrashDialog />
    case 'collections':
      return <CollectionPicker ids={overlay.ids} />
    case 'move-collection':
      return <MoveCollection id={overlay.id} />
    case 'reuse':
      return <ReuseDialog id={overlay.id} quote={overlay.quote} />
    case 'story':
      return <StoryDialog id={overlay.id} />
    case 'comparison':
      return <AboutComparison id={overlay.id} onClose={close} />
    case 'comparisons':
      return <ComparisonsDialog onClose={close} />
    case 'facets':
      return <FacetsPanel />
    case 'confirm-erase':
      return <EraseDialog ids={overlay.ids} />
    case 'reading-settings':
      return <ReadingSettings />
    case 'check-library':
      return <CheckDialog onClose={close} />
    case 'backups':
      return <BackupsDialog begin={overlay.begin} onClose={close} />
    case 'libraries':
      return <LibrariesDialog onClose={close} />
    case 'move-library':
      return <MoveDialog onClose={close} />
    case 'export-library':
      return <ExportDialog ids={null} onClose={close} />
    case 'export-articles':
      return <ExportDialog ids={overlay.ids} onClose={close} />
    case 'import-library':
      return <TransferDialog onClose={close} />
    case 'import-report':
      return <ImportReportDialog report={overlay.report} onClose={close} />
  }
}
