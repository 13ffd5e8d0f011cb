import { utilityProcess } from 'electron'
import {
  type Heard,
  type IndexPort,
  type IndexRequest,
  type IndexResponse,
  type IndexRunner,
  indexPort,
} from '../search/port'
import type { PrintPort } from '../search/reuse/printKeeper'

/**
 * The index in a process of its own: it can be ended at any moment, which a thread that is still compiling WebAssembly
 * cannot: quitting waited for it for ever.
 * @param file absolute path of the process's built entry
 */
export const indexProcess = (file: string): IndexPort => indexPort((heard) => processOf(file, 'Variorum index', heard))

/** The fingerprints in a process of their own: a look for reuse through a large library holds up no search. */
export const printProcess = (file: string): PrintPort =>
  indexPort((heard) => processOf(file, 'Variorum fingerprints', heard))

function processOf<To extends { kind: string }>(file: string, serviceName: string, heard: Heard): IndexRunner<To> {
  const child = utilityProcess.fork(file, [], { serviceName })
  child.on('message', (response: IndexResponse<unknown>) => heard.answered(response))
  child.on('exit', () => heard.gone())
  return { post: (request: IndexRequest<To>) => child.postMessage(request), end: () => void child.kill() }
}
