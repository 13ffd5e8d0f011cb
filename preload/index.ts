import { contextBridge, ipcRenderer, webUtils } from 'electron'
import {
  type Bridge,
  CALL_CHANNEL,
  type CallName,
  calls,
  EVENT_CHANNEL,
  events,
  type JobDone,
  type JobRef,
  type Reply,
} from '../common/contract'

const callNames = Object.keys(calls)
const listeners = new Map<string, Set<(payload: unknown) => void>>(Object.keys(events).map((name) => [name, new Set()]))

ipcRenderer.on(EVENT_CHANNEL, (_event, name: string, payload: unknown) => tell(name, payload))

function tell(name: string, payload: unknown): void {
  for (const listener of listeners.get(name) ?? []) listener(payload)
}

const bridge: Bridge = {
  callNames,
  call: (name: CallName, input) => {
    if (!callNames.includes(name)) return Promise.reject(new Error(`No such call: ${name}`))
    return ipcRenderer.invoke(CALL_CHANNEL, name, input)
  },
  on: (name, listener) => {
    const set = listeners.get(name)
    if (!set) throw new Error(`No such event: ${name}`)
    // Main sends each event with the payload the contract gives it.
    const known = listener as (payload: unknown) => void
    set.add(known)
    return () => set.delete(known)
  },
}

contextBridge.exposeInMainWorld('variorum', bridge)

// Paths of dropped files never pass through the page: only a drop by the person's own hand has them.
window.addEventListener('drop', (event) => {
  if (!event.isTrusted || !event.dataTransfer) return
  const paths = [...event.dataTransfer.files].map(pathOf).filter((path) => path !== '')
  if (paths.length > 0) void importDropped(paths)
})

async function importDropped(paths: string[]): Promise<void> {
  const reply: Reply<JobRef> = await ipcRenderer.invoke(CALL_CHANNEL, 'intake.dropped', { paths })
  if (reply.ok) return
  // The page did not ask, so it hears of a refusal as of an import that ended at once.
  const refused: JobDone = { job: '', kind: 'import', report: null, failure: reply.error }
  tell('job.done', refused)
}

/** Electron before 29 has no `webUtils` and keeps the path on the file itself. */
function pathOf(file: File & { path?: string }): string {
  return webUtils ? webUtils.getPathForFile(file) : (file.path ?? '')
}
