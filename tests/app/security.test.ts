import { readFileSync } from 'node:fs'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { calls } from '../../common/contract'
import { expect, test } from '../support/test'

const UNKNOWN_ID = '01HZZZZZZZZZZZZZZZZZZZZZZZ'

/** Counts what reaches a server on this machine, for tests that nothing must reach. */
async function aListeningServer() {
  const hits: string[] = []
  const server = http.createServer((request, response) => {
    hits.push(request.url ?? '')
    response.setHeader('access-control-allow-origin', '*')
    if (request.url === '/moved') response.writeHead(302, { location: '/elsewhere' })
    response.end('reached')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { hits, address: `http://127.0.0.1:${port}`, close: () => server.close() }
}

test.describe('the page', () => {
  test('runs sandboxed, isolated and without Node', async ({ variorum }) => {
    const preferences = await variorum.app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents as Electron.WebContents & {
        getLastWebPreferences(): Electron.WebPreferences
      }
      return contents.getLastWebPreferences()
    })
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
    })
    const reachable = await variorum.page.evaluate(() =>
      ['require', 'process', 'module', 'Buffer', 'global', 'electron'].filter((name) => name in window),
    )
    expect(reachable).toEqual([])
  })

  test('is held by the system’s sandbox', async ({ variorum }) => {
    test.skip(process.platform !== 'linux', 'read from /proc, which only Linux has')
    test.skip(process.getuid?.() === 0, 'Chromium has no sandbox for root')
    const pid = await variorum.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
    )
    expect(readFileSync(`/proc/${pid}/status`, 'utf8')).toMatch(/^Seccomp:\s+2$/m)
  })

  test('offers the contract and nothing else', async ({ variorum }) => {
    const bridge = await variorum.page.evaluate(() => ({
      keys: Object.keys(window.variorum).sort(),
      calls: [...window.variorum.callNames].sort(),
    }))
    expect(bridge.keys).toEqual(['call', 'callNames', 'on'])
    expect(bridge.calls).toEqual(Object.keys(calls).sort())
  })
})

test.describe('the content security policy', () => {
  test('allows no inline script and no origin but our own', async ({ variorum }) => {
    const policy = await variorum.page.evaluate(async () => {
      const response = await fetch('variorum://app/index.html')
      return response.headers.get('content-security-policy') ?? ''
    })
    // Every rule by name: one that is left out would be as wide as a browser is.
    expect(Object.fromEntries(policy.split('; ').map((rule) => rule.split(/ (.*)/)))).toEqual({
      'default-src': "'none'",
      'script-src': "'self'",
      'style-src': "'self'",
      'font-src': "'self'",
      'img-src': "'self' data:",
      'connect-src': "'self' variorum://library",
      'base-uri': "'none'",
      'form-action': "'none'",
      'frame-src': "'none'",
      'frame-ancestors': "'none'",
      'object-src': "'none'",
    })
  })

  test('keeps an inline script, an event attribute and eval from running', async ({ variorum }) => {
    variorum.expectErrors()
    const ran = await variorum.page.evaluate(async () => {
      const blocked: string[] = []
      const all = new Promise<void>((resolve) => {
        document.addEventListener('securitypolicyviolation', (event) => {
          blocked.push(event.violatedDirective)
          if (blocked.length === 3) resolve()
        })
      })
      const script = document.createElement('script')
      script.textContent = 'document.title = "inline"'
      document.body.append(script)
      const image = document.createElement('img')
      image.setAttribute('onerror', 'document.title = "attribute"')
      image.src = 'variorum://app/missing.png'
      document.body.append(image)
      // A string handed to a timer is eval by another name; Playwright's own evaluate passes any policy.
      setTimeout('document.title = "timer"' as unknown as TimerHandler, 0)
      await all
      return { title: document.title, blocked: blocked.length }
    })
    expect(ran.blocked).toBe(3)
    expect(['inline', 'attribute', 'timer']).not.toContain(ran.title)
  })
})

test.describe('the ways out', () => {
  test('are closed: no navigation', async ({ variorum }) => {
    variorum.expectErrors()
    const server = await aListeningServer()
    try {
      const before = variorum.page.url()
      for (const target of [
        server.address,
        'data:text/html,<h1>away</h1>',
        'file:///etc/passwd',
        'variorum://app/index.html?theme=another',
        `variorum://library/${UNKNOWN_ID}/body`,
      ]) {
        await variorum.page.evaluate(async (address) => {
          const link = document.createElement('a')
          link.href = address
          document.body.append(link)
          link.click()
          link.remove()
          // A navigation that is let through replaces the page before a second answer from main comes back.
          for (let turn = 0; turn < 5; turn++) await window.variorum.call('app.info', undefined)
        }, target)
        expect(variorum.page.url()).toBe(before)
      }
      expect(server.hits).toEqual([])
    } finally {
      server.close()
    }
  })

  test('are closed: no page that is ever made is led elsewhere, or holds a webview', async ({ variorum }) => {
    const server = await aListeningServer()
    try {
      // A window without our settings and our session: nothing but the guards of every page stand before it.
      const held = await variorum.app.evaluate(async ({ BrowserWindow, webContents }, address) => {
        const window = new BrowserWindow({ show: false, webPreferences: { webviewTag: true, partition: 'stranger' } })
        await window.loadURL(`${address}/moved`).catch(() => undefined)
        await window.loadURL('about:blank')
        await window.webContents.executeJavaScript(`new Promise((resolve) => {
          const view = document.createElement('webview')
          view.src = 'about:blank'
          view.addEventListener('dom-ready', resolve)
          view.addEventListener('destroyed', resolve)
          document.body.append(view)
          setTimeout(resolve, 2000)
        })`)
        const views = webContents.getAllWebContents().filter((contents) => contents.getType() === 'webview').length
        window.destroy()
        return { views }
      }, server.address)
      expect(held).toEqual({ views: 0 })
      expect(server.hits).toEqual(['/moved'])
    } finally {
      server.close()
    }
  })

  test('are closed: no new windows, no webview, no frames', async ({ variorum }) => {
    variorum.expectErrors()
    const opened = await variorum.page.evaluate(async () => {
      const byScript = window.open('variorum://app/index.html')
      const link = document.createElement('a')
      link.href = 'variorum://app/index.html'
      link.target = '_blank'
      document.body.append(link)
      link.click()
      document.body.append(document.createElement('webview'))
      const frame = document.createElement('iframe')
      frame.src = 'variorum://app/index.html'
      document.body.append(frame)
      for (let turn = 0; turn < 5; turn++) await window.variorum.call('app.info', undefined)
      return { byScript: byScript !== null, frame: frame.contentDocument?.querySelector('#root') != null }
    })
    expect(opened).toEqual({ byScript: false, frame: false })
    const contents = await variorum.app.evaluate(({ webContents }) => webContents.getAllWebContents().length)
    expect(contents).toBe(1)
  })

  test('are closed: nothing is downloaded', async ({ variorum }) => {
    // It listens before the link is clicked.
    const refused = await variorum.app.evaluateHandle(({ session }) => ({
      answer: new Promise<boolean>((resolve) => {
        session.defaultSession.once('will-download', (event) => resolve(event.defaultPrevented))
      }),
    }))
    await variorum.page.evaluate(() => {
      const link = document.createElement('a')
      link.href = URL.createObjectURL(new Blob(['text']))
      link.download = 'text.txt'
      link.click()
    })
    expect(await refused.evaluate(({ answer }) => answer)).toBe(true)
  })

  test('are closed: every permission is denied', async ({ variorum }) => {
    const states = await variorum.page.evaluate(async () => {
      const asked: Record<string, string> = {}
      for (const name of ['geolocation', 'notifications', 'clipboard-read', 'midi', 'camera', 'microphone']) {
        asked[name] = (await navigator.permissions.query({ name: name as PermissionName })).state
      }
      asked.notify = await Notification.requestPermission()
      asked.position = await new Promise((resolve) =>
        navigator.geolocation.getCurrentPosition(
          () => resolve('given'),
          (error) => resolve(error.code === error.PERMISSION_DENIED ? 'denied' : error.message),
        ),
      )
      return asked
    })
    for (const [name, state] of Object.entries(states)) expect(`${name}: ${state}`).toBe(`${name}: denied`)
  })

  test('are closed: no request leaves the machine or even the app', async ({ variorum }) => {
    variorum.expectErrors()
    const server = await aListeningServer()
    try {
      // From the page, where the policy stops it.
      const fromPage = await variorum.page.evaluate(async (address) => {
        const image = new Image()
        const loaded = new Promise((resolve) => {
          image.onload = () => resolve('loaded')
          image.onerror = () => resolve('blocked')
        })
        image.src = `${address}/image.png`
        const fetched = await fetch(address).then(
          () => 'loaded',
          () => 'blocked',
        )
        return [await loaded, fetched]
      }, server.address)
      expect(fromPage).toEqual(['blocked', 'blocked'])
      // From the session itself, past the policy, where only the request guard stands.
      const fromSession = await variorum.app.evaluate(async ({ session }, address) => {
        return session.defaultSession.fetch(address).then(
          () => 'loaded',
          () => 'blocked',
        )
      }, server.address)
      expect(fromSession).toBe('blocked')
      expect(server.hits).toEqual([])
    } finally {
      server.close()
    }
  })
})

test.describe('our own protocol', () => {
  test('cannot leave its folders', async ({ variorum, files }) => {
    variorum.expectErrors()
    await variorum.importFiles([
      await files.write('kept.txt', 'A headline for the test\n\nSome text that is kept in the library.'),
    ])
    // Of a kind that the page's own folder serves, so that nothing but the folder's guard refuses it.
    const outside = (await files.write('outside.js', 'export {}')).split(path.sep).join('/').replace(/^\//, '')
    const ways = [
      `${'..%2f'.repeat(20)}${outside}`,
      `${'%2e%2e%2f'.repeat(20)}${outside}`,
      `${'..%5c'.repeat(20)}${outside}`,
    ]
    const statuses = await variorum.page.evaluate(
      async ({ unknown, ways }) => {
        const tried: Record<string, number | string> = {}
        for (const address of [
          ...ways.map((way) => `variorum://app/${way}`),
          'variorum://app/../main/index.cjs',
          'variorum://app/%2e%2e/main/index.cjs',
          'variorum://app/..%2fmain%2findex.cjs',
          'variorum://app/..%5cmain%5cindex.cjs',
          'variorum://app//etc/passwd',
          'variorum://app/%00',
          `variorum://library/${unknown}/body`,
          `variorum://library/${unknown}/../../../settings.json`,
          'variorum://library/..%2f..%2fsettings.json',
          'variorum://library/settings.json',
          'variorum://elsewhere/index.html',
        ]) {
          tried[address] = await fetch(address).then(
            (response) => response.status,
            () => 'blocked',
          )
        }
        return tried
      },
      { unknown: UNKNOWN_ID, ways },
    )
    for (const [address, status] of Object.entries(statuses)) {
      expect(`${address} ${status === 404 || status === 'blocked' ? 'refused' : status}`).toBe(`${address} refused`)
    }
    // Asked by main, past the policy: only the protocol itself stands before another host.
    const elsewhere = await variorum.app.evaluate(async ({ net }) => {
      const addresses = ['variorum://elsewhere/index.html', 'variorum://app.elsewhere/index.html', 'variorum://other/']
      return await Promise.all(
        addresses.map((address) =>
          net.fetch(address).then(
            ({ status }) => status,
            () => 404,
          ),
        ),
      )
    })
    expect(elsewhere).toEqual([404, 404, 404])
    const written = await variorum.page.evaluate(() =>
      fetch('variorum://app/index.html', { method: 'POST', body: 'x' }).then(
        (response) => response.status,
        () => 'blocked',
      ),
    )
    expect([405, 'blocked']).toContain(written)
    const file = await variorum.page.evaluate(
      (address) =>
        fetch(address).then(
          () => 'read',
          () => 'blocked',
        ),
      'file:///etc/passwd',
    )
    expect(file).toBe('blocked')
  })

  test('serves a body as inert text', async ({ variorum, files }) => {
    await variorum.importFiles([
      await files.write('served.html', '<h1>Served</h1><p>Some text to serve.<script>1</script></p>'),
    ])
    const id = await variorum.page.evaluate(async () => {
      const reply = await window.variorum.call('articles.ids', { place: 'all', tag: null, filter: '', sort: 'newest' })
      return reply.ok ? (reply.value[0] ?? '') : ''
    })
    // Asked by main, which is shown every header.
    const served = await variorum.app.evaluate(async ({ net }, address) => {
      const response = await net.fetch(address)
      const headers = Object.fromEntries(response.headers.entries())
      return { status: response.status, headers, text: await response.text() }
    }, `variorum://library/${id}/body`)
    expect(served.status).toBe(200)
    expect(served.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    })
    expect(served.text).not.toContain('script')
  })
})

test.describe('calls', () => {
  test('are refused when their input does not fit the schema', async ({ variorum }) => {
    const codes = await variorum.page.evaluate(async () => {
      const call = window.variorum.call as (
        name: string,
        input: unknown,
      ) => Promise<{ ok: boolean; error?: { code: string } }>
      const tried: [string, unknown][] = [
        ['articles.get', { id: '../../settings.json' }],
        ['articles.get', { id: 1 }],
        ['articles.get', null],
        ['articles.edit', { ids: [], set: {} }],
        ['articles.edit', { ids: ['01HZZZZZZZZZZZZZZZZZZZZZZZ'], set: { body: { file: '../x', hash: '' } } }],
        ['articles.page', { place: 'all', tag: null, filter: '', sort: 'newest', offset: -1, limit: 10 }],
        ['articles.page', { place: 'all', tag: null, filter: '', sort: 'newest', offset: 0, limit: 1e9 }],
        ['settings.set', { theme: 'pink' }],
        ['settings.set', { unknown: true }],
      ]
      const codes: string[] = []
      for (const [name, input] of tried) {
        const reply = await call(name, input)
        codes.push(reply.ok ? `${name} was answered` : (reply.error?.code ?? ''))
      }
      return codes
    })
    expect(new Set(codes)).toEqual(new Set(['invalid']))
  })

  test('cannot be made up, and the page cannot name a path', async ({ variorum }) => {
    const outcomes = await variorum.page.evaluate(async () => {
      const call = window.variorum.call as (name: string, input: unknown) => Promise<unknown>
      const tried = ['no.such', 'intake.dropped', '__proto__', 'constructor']
      return Promise.all(
        tried.map((name) =>
          call(name, { paths: ['/etc/passwd'] }).then(
            () => 'answered',
            () => 'refused',
          ),
        ),
      )
    })
    expect(new Set(outcomes)).toEqual(new Set(['refused']))
  })

  test('are refused to any page but ours', async ({ variorum }) => {
    const preload = path.join(variorum.appDir, 'out/preload/index.cjs')
    const codes = await variorum.app.evaluate(async ({ BrowserWindow }, preloadFile) => {
      const codes: string[] = []
      for (const address of ['about:blank', 'variorum://app/index.html']) {
        const stranger = new BrowserWindow({
          show: false,
          webPreferences: { preload: preloadFile, sandbox: true, contextIsolation: true },
        })
        await stranger.loadURL(address)
        const reply = await stranger.webContents.executeJavaScript('window.variorum.call("settings.get", undefined)')
        codes.push(reply.ok ? 'answered' : reply.error.code)
        stranger.destroy()
      }
      return codes
    }, preload)
    expect(codes).toEqual(['forbidden', 'forbidden'])
  })
  test('are refused to whatever else comes to stand in our window', async ({ variorum }) => {
    variorum.expectErrors()
    const code = await variorum.app.evaluate(async ({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows()
      await window?.loadURL('about:blank')
      const reply = await window?.webContents.executeJavaScript('window.variorum.call("settings.get", undefined)')
      return reply.ok ? 'answered' : reply.error.code
    })
    expect(code).toBe('forbidden')
  })

  test('are refused to a frame inside our page', async ({ variorum }) => {
    variorum.expectErrors()
    const asked = await variorum.app.evaluate(async ({ BrowserWindow, ipcMain, session }) => {
      // Our page's address without its policy, holding a frame of the same address.
      const { protocol } = session.defaultSession
      protocol.unregisterProtocol('variorum')
      protocol.registerStringProtocol('variorum', ({ url }, send) =>
        send({ mimeType: 'text/html', data: url.includes('inner') ? 'inner' : '<iframe src="inner.html"></iframe>' }),
      )
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      await contents?.loadURL('variorum://app/index.html')
      // A frame has no preload to ask by, so it is put in as the sender by hand.
      const { _invokeHandlers: handlers } = ipcMain as unknown as {
        _invokeHandlers: Map<string, (event: unknown, ...input: unknown[]) => Promise<unknown>>
      }
      const [handle] = handlers.values()
      const codeFor = async (senderFrame: Electron.WebFrameMain | undefined) => {
        let reply: { ok: boolean; error?: { code: string } } | undefined
        const event = { senderFrame, _reply: (value: typeof reply) => (reply = value) }
        const answered = (await handle?.(event, 'settings.get', undefined)) as typeof reply
        return `${(reply ?? answered)?.ok ? 'answered' : (reply ?? answered)?.error?.code}`
      }
      const inner = contents?.mainFrame.frames[0]
      return { address: inner?.url, page: await codeFor(contents?.mainFrame), frame: await codeFor(inner) }
    })
    expect(asked).toEqual({ address: 'variorum://app/inner.html', page: 'answered', frame: 'forbidden' })
  })

  test('bring no file that the page itself drops', async ({ variorum, files }) => {
    const file = await files.write('chosen.txt', 'A text of words that no hand has dropped on the window.')
    const inputs = await variorum.page.evaluateHandle(() => {
      const input = document.createElement('input')
      input.type = 'file'
      document.body.append(input)
      return input
    })
    await inputs.setInputFiles(file)
    const paths = await inputs.evaluate(async (input) => {
      const data = new DataTransfer()
      for (const one of input.files ?? []) data.items.add(one)
      window.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }))
      for (let turn = 0; turn < 10; turn++) await window.variorum.call('app.info', undefined)
      return data.files.length
    })
    expect(paths).toBe(1)
    const reply = await variorum.page.evaluate(() =>
      window.variorum.call('articles.ids', { place: 'all', tag: null, filter: '', sort: 'newest' }),
    )
    expect(reply).toEqual({ ok: true, value: [] })
  })
})
