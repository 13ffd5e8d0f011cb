/** Headers that a saved message or page has; a text that someone wrote has hardly two of them at its top. */
const HEADER =
  /^(?:from|to|subject|date|message-id|mime-version|received|return-path|content-type|snapshot-content-location|delivered-to|reply-to|dkim-signature):/gim

/**
 * Tells mail and saved pages by their headers.
 * @param head the first bytes, as Latin letters
 */
export function mailFormatOf(head: string): 'mhtml' | 'eml' | null {
  const headers = head.replace(/^\ufeff|^\u00ef\u00bb\u00bf/, '').split(/\r?\n\r?\n/, 1)[0] ?? ''
  // A mailbox's "From " line may stand before the first header.
  if (!/^(?:From [^\r\n]{1,200}\r?\n)?[!-9;-~]{1,60}:/.test(headers)) return null
  const known = new Set([...headers.matchAll(HEADER)].map(([header]) => header.toLowerCase()))
  if (!known.has('mime-version:') && !(known.has('from:') && known.has('date:') && known.has('subject:'))) return null
  const isPage = known.has('snapshot-content-location:') || /^content-type:\s*multipart\/related/im.test(headers)
  if (isPage && !known.has('message-id:') && !known.has('received:')) return 'mhtml'
  return known.size >= 3 ? 'eml' : null
}
