import { attribute, elements, type PageElement, type PageParent } from '../shallow'
import { wordsOf } from './wordCount'

/** A longer one is a text that has "caption" in its name. Words. */
const LONGEST = 150
const CAPTION =
  /(?:^|[\s_-])(?:fig|image|img|photo|picture|media|wp|embed)?-?_?captions?(?:$|[\s_-])|[a-z]Caption(?:$|[\sA-Z_-])/

/** Gives captions the element for captions, by what their own page calls them. */
export function nameCaptions(page: PageParent): void {
  for (const node of elements(page)) {
    if (!/^(?:div|p|section|aside|dd|span)$/.test(node.tagName)) continue
    const names = `${attribute(node, 'class') ?? ''} ${attribute(node, 'itemprop') ?? ''}`
    if (!CAPTION.test(names) || isInside(node) || holds(node)) continue
    const words = wordsOf(node)
    if (words === 0 || words > LONGEST) continue
    node.tagName = 'figcaption'
    node.nodeName = 'figcaption'
  }
}

/** A block inside a paragraph would end it; a caption inside a caption is one. */
function isInside(node: PageElement): boolean {
  for (let parent = node.parentNode; parent && 'tagName' in parent; parent = parent.parentNode)
    if (/^(?:p|figcaption|span|a|h[1-6]|table|li|blockquote)$/.test(parent.tagName)) return true
  return false
}

const holds = (node: PageElement): boolean =>
  [...elements(node)].some(({ tagName }) => /^(?:img|picture|video|figure|figcaption|table|h[1-6])$/.test(tagName))
