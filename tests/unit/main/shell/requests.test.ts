import { EventEmitter } from 'node:events'
import type { App } from 'electron'
import { describe, expect, it } from 'vitest'
import type { Request } from '../../../../main/shell/commandLine'
import { listenForRequests } from '../../../../main/shell/requests'

const asking = (...files: string[]): Request => ({ files, article: null })

function listening(first: Request) {
  const app = new EventEmitter()
  const requests = listenForRequests(app as unknown as App, first)
  const fulfilled: string[] = []
  return { app, requests, fulfilled, fulfil: (request: Request) => void fulfilled.push(...request.files) }
}

describe('requests from outside', () => {
  it('wait until the page listens, and are fulfilled in their order', () => {
    const { app, requests, fulfilled, fulfil } = listening(asking('/first'))
    app.emit('second-instance', {}, [], '', asking('/second'))
    expect(fulfilled).toEqual([])
    requests.release(fulfil)
    app.emit('open-file', { preventDefault: () => undefined }, '/third')
    expect(fulfilled).toEqual(['/first', '/second', '/third'])
  })

  it('wait again while there is no page, and ask for one', () => {
    const { app, requests, fulfilled, fulfil } = listening(asking())
    let shown = 0
    requests.onAsked(() => {
      shown += 1
    })
    requests.release(fulfil)
    requests.hold()
    app.emit('second-instance', {}, [], '', asking('/late'))
    expect({ shown, fulfilled }).toEqual({ shown: 1, fulfilled: [] })
    requests.release(fulfil)
    expect(fulfilled).toEqual(['/late'])
  })
})
