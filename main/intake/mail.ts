import PostalMime, { type Address, type Email } from 'postal-mime'
import { Failure } from '../../common/failure'
import { tidyByline } from './byline'
import { cleanBody } from './cleanHtml'
import { readDate } from './dates'
import { finish, hasStructure, readHtml } from './html'
import { siteOf } from './pageFacts'
import { readPlainText } from './plainText'
import { emptyReading, type Reading } from './reading'

/** Messages in messages are read so deep; parts beyond it stay attachments. */
const DEEPEST = 4
const MOST_HEADERS = 2 * 1024 * 1024

/** Reads an e-mail (RFC 5322): its text, who wrote it, and when. */
export async function readMail(bytes: Uint8Array, name: string): Promise<Reading> {
  const mail = await parsed(bytes, name)
  const facts: Partial<Reading> = {
    title: mail.subject?.trim() || null,
    byline: tidyByline(mail.from && nameOf(mail.from)),
    publishedAt: readDate(mail.date),
  }
  if (mail.html && (hasStructure(mail.html) || !mail.text)) {
    const reading = { ...emptyReading(), ...facts }
    return { ...reading, ...finish(cleanBody(mail.html, { base: null }), reading) }
  }
  const text = readPlainText(mail.text ?? '')
  return { ...text, ...facts, title: facts.title ?? text.title }
}

/** Reads a page that a browser saved as one file (MHTML, RFC 2557). */
export async function readMhtml(bytes: Uint8Array, name: string): Promise<Reading> {
  const { html, text, subject, date, headers } = await parsed(bytes, name)
  const location = headers.find(({ key }) => /^(?:snapshot-)?content-location$/.test(key))?.value.trim()
  const savedFrom = location && /^https?:/i.test(location) ? location : null
  const reading = html ? readHtml(firstPage(html)) : readPlainText(text ?? '')
  const address = reading.address ?? savedFrom
  return {
    ...reading,
    title: reading.title ?? (subject?.trim() || null),
    address,
    site: reading.site ?? siteOf(address),
    addedAt: reading.addedAt ?? readDate(date),
  }
}

/** Frames of the page follow it, each a page of its own. */
function firstPage(html: string): string {
  const end = html.toLowerCase().indexOf('</html>')
  return end < 0 ? html : html.slice(0, end + '</html>'.length)
}

async function parsed(bytes: Uint8Array, name: string): Promise<Email> {
  try {
    return await PostalMime.parse(bytes, {
      maxNestingDepth: 64,
      maxHeadersSize: MOST_HEADERS,
      maxRfc822NestingDepth: DEEPEST,
    })
  } catch {
    throw new Failure(
      'unreadable',
      `${name} is damaged: its parts could not be told apart.`,
      'Save the message or the page once more, then import that.',
    )
  }
}

const nameOf = (from: Address): string => from.name || from.address || ''
