import { Failure } from '../../common/failure'
import type { Article } from '../../common/model'
import { type Body, growBody, layBody } from './layBody'
import { recent } from './recent'

/** Bodies of the articles seen last, so that going back and forth is at once. */
const bodies = recent<string, Body>(5)

/**
 * Fetches an article's body from the library and lays it, a long one as far as the place where reading stopped.
 * @throws Failure `unreadable` where the body's file is gone or cannot be read; AbortError when aborted
 */
export async function loadBody(article: Article, signal: AbortSignal): Promise<Body> {
  const { id, title, cuts, lang, position } = article
  // The hash names the text: a body that was cleaned anew is another one.
  const key = `${id} ${article.body.hash}`
  const kept = bodies.get(key)
  const body = kept ?? layBody({ html: await fetched(id, title, signal), cuts, lang })
  if (!kept) bodies.set(key, body)
  await growBody(body, { isEnough: () => body.blockCount > (position?.block ?? 0), signal })
  return body
}

async function fetched(id: string, title: string, signal: AbortSignal): Promise<string> {
  const failure = () =>
    new Failure(
      'unreadable',
      `The text of “${title}” could not be read.`,
      'Its title, tags and place in your library are safe. The file may have been moved, or the disk may be out of reach. Where it is gone, “Check library” in the File menu makes it anew from the document you imported.',
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
