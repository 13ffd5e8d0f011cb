/** What a body may hold, and what becomes of everything else. */

/** Inline elements that are kept. */
export const INLINE = new Set(
  'em strong b i u s q cite code sub sup small mark abbr time dfn kbd var samp a'.split(' '),
)

/** Inline elements under an older or rarer name. */
export const RENAMED: Readonly<Record<string, string>> = {
  strike: 's',
  del: 's',
  ins: 'u',
  tt: 'code',
  acronym: 'abbr',
}

/** Dropped with everything inside. */
export const DROPPED = new Set(
  (
    'script style noscript template iframe frame frameset noframes object embed applet param form input button select ' +
    'option optgroup textarea fieldset legend datalist output progress meter svg canvas audio video source track map area dialog ' +
    'source head title base link meta xmp noembed plaintext nav slot portal'
  ).split(' '),
)

/** Elements that stand on a line of their own, kept or flattened. */
export const BLOCK = new Set(
  (
    'address article aside blockquote body caption center dd details dir div dl dt fieldset figcaption figure footer h1 h2 h3 h4 ' +
    'h5 h6 header hgroup hr html li listing main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
)

/** Attributes by element; `*` is for all. Every one has a check of its own in `allowedAttributes`. */
const ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  '*': ['title', 'lang', 'dir', 'id'],
  a: ['href'],
  time: ['datetime'],
  td: ['colspan', 'rowspan'],
  th: ['colspan', 'rowspan'],
  ol: ['start'],
  li: ['value'],
  q: ['cite'],
  blockquote: ['cite'],
}

/** Ids from outside get this prefix, so that none can shadow a name the page uses. */
const ID_PREFIX = 'ref-'
const LONGEST_ADDRESS = 8_000

/** Characters that browsers drop from addresses before they look at the scheme. */
const IGNORED_IN_ADDRESS = /[\p{Cc}\s\u00a0]/gu

/**
 * @param base what a relative address is resolved against, or null where nothing is known
 * @returns the address if it may be kept: http, https, mailto (`links` only), or null
 */
export function safeAddress(value: string, base: string | null, kind: 'link' | 'picture'): string | null {
  const raw = value.replace(/[\t\n\r]/g, '').trim()
  if (raw === '' || raw.length > LONGEST_ADDRESS) return null
  // Without a base a relative address means nothing.
  if (!base && !/^[a-z][a-z0-9+.-]*:/i.test(raw.replace(IGNORED_IN_ADDRESS, ''))) return null
  let url: URL
  try {
    url = base ? new URL(raw, base) : new URL(raw)
  } catch {
    return null
  }
  if (url.protocol === 'http:' || url.protocol === 'https:') return url.href
  return kind === 'link' && url.protocol === 'mailto:' ? url.href : null
}

const safeId = (value: string): string | null => {
  const id = value.trim()
  if (!/^[\p{L}\p{N}_.:-]{1,100}$/u.test(id)) return null
  return id.startsWith(ID_PREFIX) ? id : ID_PREFIX + id
}

const CHECKS: Readonly<Record<string, (value: string, base: string | null) => string | null>> = {
  title: (value) => value.slice(0, 1_000).trim() || null,
  lang: (value) => (/^[a-z]{2,3}(-[a-z0-9]{1,8})*$/i.test(value.trim()) ? value.trim() : null),
  dir: (value) => (/^(ltr|rtl|auto)$/i.test(value.trim()) ? value.trim().toLowerCase() : null),
  id: safeId,
  datetime: (value) => (/^[\w:+.\- ]{4,40}$/.test(value.trim()) ? value.trim() : null),
  colspan: (value) => wholeNumber(value, 2, 1_000),
  rowspan: (value) => wholeNumber(value, 2, 1_000),
  start: (value) => wholeNumber(value, -100_000, 100_000),
  value: (value) => wholeNumber(value, -100_000, 100_000),
  cite: (value, base) => safeAddress(value, base, 'picture'),
  href: (value, base) => {
    const inside = fragmentOf(value.trim(), base)
    if (inside === null) return safeAddress(value, base, 'link')
    const id = safeId(inside)
    return id && `#${id}`
  },
}

function wholeNumber(value: string, min: number, max: number): string | null {
  const number = Number.parseInt(value, 10)
  return Number.isInteger(number) && number >= min && number <= max ? String(number) : null
}

/** The id a link inside the page points to (a footnote, mostly), or null for a link that leads out. */
function fragmentOf(href: string, base: string | null): string | null {
  const hash = href.indexOf('#')
  if (hash < 0) return null
  const page = href.slice(0, hash)
  if (page !== '' && page !== base?.replace(/#.*$/, '')) return null
  try {
    return decodeURIComponent(href.slice(hash + 1))
  } catch {
    return href.slice(hash + 1)
  }
}

/** @param given attributes as they came, names in lower case */
export function allowedAttributes(
  name: string,
  given: ReadonlyMap<string, string>,
  base: string | null,
): Record<string, string> {
  const kept: Record<string, string> = {}
  for (const attribute of [...(ATTRIBUTES['*'] ?? []), ...(ATTRIBUTES[name] ?? [])]) {
    const value = given.get(attribute)
    const checked = value === undefined ? null : CHECKS[attribute]?.(value, base)
    if (checked) kept[attribute] = checked
  }
  if (name === 'a' && kept.href && !kept.href.startsWith('#')) kept.rel = 'noopener noreferrer'
  return kept
}

/** `language-ts` from whatever names a code block's language, or null. */
export function codeLanguage(classes: string): string | null {
  const match = /(?:^|\s)(?:language-|lang-|highlight-source-|brush:\s*)([\w+#.-]{1,30})(?=$|\s|;)/i.exec(classes)
  return match?.[1] ? `language-${match[1].toLowerCase()}` : null
}
