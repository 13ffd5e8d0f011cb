import { attribute, elements, isElement, type PageElement, type PageParent, rawText } from '../shallow'
import { nameCaptions } from './captions'
import { dropHoverCards } from './hoverCards'
import { dropOtherPosts } from './otherPosts'
import { takeStandfirst } from './standfirst'
import { dropTeasers } from './teasers'

export interface Prepared {
  /** The classes that name the languages of code blocks, for extraction drops classes. */
  codeClasses: string[]
  /** What stands between title and text and says in a sentence or two what it is about; it is taken out. */
  standfirst: string | null
}

export interface PreparedFor {
  /** What the page's data says of it, which its standfirst says too, mostly. */
  description: string | null
  /** Where the page stands, for links to others to be told from those to itself. */
  address: string | null
}

/**
 * Takes out what is no text, so that extraction is quicker, and marks by the structure of the page what no word
 * of it tells: captions, standfirst, teasers of other pages, other posts below this one.
 */
export function prepare(page: PageParent, { description, address }: PreparedFor): Prepared {
  const classes = new Set<string>()
  for (const node of elements(page)) {
    if (node.tagName === 'pre' || node.tagName === 'code')
      for (const name of (attribute(node, 'class') ?? '').split(/\s+/))
        if (/^(?:language|lang|highlight-source)-/.test(name)) classes.add(name)
    node.childNodes = node.childNodes.filter(
      (child) => !(isElement(child) && isNoText(child)) && child.nodeName !== '#comment',
    )
    // Some pages stand in one form.
    if (node.tagName === 'form' && rawText(node).length > 5_000) {
      node.tagName = 'div'
      node.nodeName = 'div'
    }
  }
  dropOtherPosts(page, address)
  dropTeasers(page)
  dropHoverCards(page)
  nameCaptions(page)
  return { codeClasses: [...classes], standfirst: takeStandfirst(page, description) }
}

const isNoText = (node: PageElement) =>
  /^(?:style|template|svg|canvas|object|embed|iframe)$/.test(node.tagName) ||
  (node.tagName === 'script' && attribute(node, 'type') !== 'application/ld+json')
