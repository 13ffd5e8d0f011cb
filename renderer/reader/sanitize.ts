import DOMPurify from 'dompurify'

/**
 * The second guard: main has cleaned the body already, but what is on disk may have been changed by others.
 * Only reading elements pass; nothing that runs, loads, submits, embeds or styles.
 */
const ELEMENTS = (
  'p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote pre hr figure figcaption table caption colgroup col thead tbody tfoot ' +
  'tr th td details summary section div span br wbr a em strong b i u s q cite code sub sup small mark abbr time dfn kbd ' +
  'var samp ins del bdi bdo ruby rt rp img'
).split(' ')

/** Attributes whose value is no address that could be followed or loaded; `data-src` is read by nobody but us. */
const PLAIN_ATTRIBUTES =
  'title lang dir id alt datetime colspan rowspan scope start value reversed hidden data-cut data-src class'.split(' ')

/** Only the name of a code block's language is kept; any other class could pose as a part of the app. */
const LANGUAGE_CLASS = /^language-[\w+#.-]{1,30}$/

/**
 * @param body as HTML, or as nodes of a document of no window
 * @returns the elements of an article's body, safe to put into the page; loads nothing
 */
export function sanitizeBody(body: string | DocumentFragment): DocumentFragment {
  const safe = DOMPurify.sanitize(body, {
    RETURN_DOM_FRAGMENT: true,
    ALLOWED_TAGS: ELEMENTS,
    ALLOWED_ATTR: ['href', ...PLAIN_ATTRIBUTES],
    // Whatever is not named here must look like an allowed address, were it only the number of a list item.
    ADD_URI_SAFE_ATTR: PLAIN_ATTRIBUTES,
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    ALLOWED_URI_REGEXP: /^(?:https?:|mailto:|#)/i,
    // An id must not shadow a name of ours: "reader" becomes "user-content-reader".
    SANITIZE_NAMED_PROPS: true,
  })
  for (const element of safe.querySelectorAll('[class]')) {
    if (!LANGUAGE_CLASS.test(element.className)) element.removeAttribute('class')
  }
  // `hidden` belongs to what was cut; anywhere else it would keep text from the reader.
  for (const element of safe.querySelectorAll('[hidden]:not([data-cut])')) element.removeAttribute('hidden')
  return safe
}

/** The element that a link inside the article points to. @param hash as in the link, with or without `#` */
export function targetOf(root: ParentNode, hash: string): Element | null {
  const name = decoded(hash.replace(/^#/, ''))
  if (name === '') return null
  return root.querySelector(`[id="${CSS.escape(`user-content-${name}`)}"], [id="${CSS.escape(name)}"]`)
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
