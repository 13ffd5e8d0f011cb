import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { type ProtocolResponse, protocol, type Session } from 'electron'
import { insideFolder } from './insideFolder'

/** Everything the window shows comes by this scheme; nothing else may be asked for. */
export const SCHEME = 'variorum'
/** The app's own page. */
export const PAGE = `${SCHEME}://app/`

/** Nothing from outside, no inline script, no eval; the page may ask its own origin and article bodies only. */
export const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  `connect-src 'self' ${SCHEME}://library`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-src 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
].join('; ')

/** A body is read by fetch and never shown as a page of its own; if it were, it could do nothing. */
const BODY_POLICY = "default-src 'none'; sandbox"

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
}

/** Must run before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, corsEnabled: true } },
  ])
}

export interface Served {
  /** Folder of the built page. */
  pageFolder: string
  /** Called whenever code of the page is handed over. */
  onCode(): void
  /** @returns the absolute path of an article's body, inside the library folder; throws for an unknown id */
  bodyPath(id: string): string | Promise<string>
}

/**
 * Answers `variorum://app/<file>` from the built page and `variorum://library/<id>/body` from the library.
 * By `registerBufferProtocol`, though `handle` succeeds it: that one loads Node's fetch and streams each file through
 * it, and the first list was on the screen 40 ms later, of 140 to 180 that a start takes beyond an empty window's.
 * Electron lets every origin read what is answered so; none but our page's is ever in the window (see guards.ts).
 */
export function serve(session: Session, served: Served): void {
  session.protocol.registerBufferProtocol(SCHEME, ({ method, url }, send) => {
    void answerTo(method, url, served).then(send, () => send(refused(404)))
  })
}

async function answerTo(method: string, url: string, served: Served): Promise<ProtocolResponse> {
  if (method !== 'GET' && method !== 'HEAD') return refused(405)
  const { host, pathname } = new URL(url)
  if (host === 'app') return pageFile(served, pathname)
  if (host === 'library') return await articleBody(served, pathname)
  return refused(404)
}

function pageFile({ pageFolder, onCode }: Served, pathname: string): ProtocolResponse {
  const file = insideFolder(pageFolder, pathname === '/' ? '/index.html' : pathname)
  const type = file && TYPES[path.extname(file)]
  if (!file || !type) return refused(404)
  if (file.endsWith('.js')) onCode()
  return {
    // Small files of the app itself: reading them at once is sooner than a turn of a busy start.
    data: readFileSync(file),
    headers: {
      'content-type': type,
      'content-security-policy': PAGE_POLICY,
      'x-content-type-options': 'nosniff',
    },
  }
}

async function articleBody(served: Served, pathname: string): Promise<ProtocolResponse> {
  const match = /^\/([0-9A-HJKMNP-TV-Z]{26})\/body$/.exec(pathname)
  if (!match?.[1]) return refused(404)
  return {
    data: await readFile(await served.bodyPath(match[1])),
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': BODY_POLICY,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  }
}

const refused = (statusCode: number): ProtocolResponse => ({ statusCode, data: Buffer.alloc(0) })
