import { utilityProcess } from 'electron'
import { type IndexPort, type IndexResponse, indexPort } from '../search/port'

/**
 * The index in a process of its own: it can be ended at any moment, which a thread that is still compiling WebAssembly
 * cannot: quitting waited for it for ever.
 * @param file absolute path of the process's built entry
 */
export function indexProcess(file: string): IndexPort {
  return indexPort(({ answered, gone }) => {
    const child = utilityProcess.fork(file, [], { serviceName: 'Variorum index' })
    child.on('message', (response: IndexResponse) => answered(response))
    child.on('exit', gone)
    return { post: (request) => child.postMessage(request), end: () => void child.kill() }
  })
}
