import { Failure } from '../../common/failure'
import type { Article } from '../../common/model'
import { recent } from './recent'
import { sanitizeBody } from './sanitize'

/** Bodies of the articles seen last, so that going back and forth is at once. */
const bodies = recent<string, DocumentFragment>(5)

/**
 * Fetches an article's body from the library and sanitizes it.
 * @returns a fragment that is shared: copy it before you put it anywhere
 * @throws Failure `unreadable` where the body's file is gone or cannot be read; AbortError when aborted
 */
export async function loadBody({ id, title, body }: Article, signal: AbortSignal): Promise<DocumentFragment> {
  // The hash names the text: a body that was cleaned anew is another one.
  const key = `${id} ${body.hash}`
  const kept = bodies.get(key)
  if (kept) return kept
  const sanitized = sanitizeBody(await fetched(id, title, signal))
  bodies.set(key, sanitized)
  return sanitized
}

async function fetched(id: string, title: string, signal: AbortSignal): Promise<string> {
  const failure = () =>
    new Failure(
      'unreadable',
      `The text of “${title}” could not be read.`,
      'Its title, tags and place in your library are safe. The file may have been moved, or the disk may be out of reach.',
    )
  let reply: Response
  try {
    reply = await fetch(`variorum://library/${id}/body`, { signal })
  } catch (error) {
    if (signal.aborted) throw error
    throw failure()
  }
  if (!reply.ok) throw failure()
  return await reply.text()
}
