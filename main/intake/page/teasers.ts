import { attribute, elements, isElement, type PageElement, type PageParent } from '../shallow'
import { wordsOf } from './wordCount'

/** Fewer alike stand in an article as well. */
const LEAST_ALIKE = 3
/** A teaser says no more. Words. */
const LONGEST = 45
/** A page that has less text besides is a list of links on purpose. Words. */
const LEAST_TEXT = 100

/** Takes out rows of cards that lead to other pages: alike, each with a link, and a picture or a headline. */
export function dropTeasers(page: PageParent): void {
  const found: PageElement[] = []
  for (const parent of elements(page)) {
    if (/^(?:table|tbody|tr|p|dl|pre|blockquote|figure)$/.test(parent.tagName)) continue
    const alike = new Map<string, PageElement[]>()
    for (const child of parent.childNodes) {
      if (!isElement(child) || !/^(?:article|div|section|li|a)$/.test(child.tagName)) continue
      const name = `${child.tagName} ${(attribute(child, 'class') ?? '').trim().split(/\s+/)[0]}`
      const group = alike.get(name)
      if (group) group.push(child)
      else alike.set(name, [child])
    }
    for (const group of alike.values())
      if (group.length >= LEAST_ALIKE && leadElsewhere(group) && group.every(isTeaser)) found.push(...group)
  }
  if (found.length === 0) return
  const gone = new Set<PageElement>(found)
  if (textWithout(page, gone) < LEAST_TEXT) return
  for (const { parentNode } of gone)
    if (parentNode) parentNode.childNodes = parentNode.childNodes.filter((node) => !(isElement(node) && gone.has(node)))
}

const linksIn = (node: PageElement): string[] =>
  [node, ...elements(node)].flatMap((one) => (one.tagName === 'a' ? (attribute(one, 'href') ?? []) : []))

/** Each to another page; links to pictures and places of the page itself stand in galleries and lists of contents. */
function leadElsewhere(group: readonly PageElement[]): boolean {
  const first = group.map((node) => linksIn(node)[0] ?? '')
  if (first.some((href) => href === '' || href.startsWith('#') || /\.(?:jpe?g|png|gif|webp|avif)(?:\?|$)/i.test(href)))
    return false
  return new Set(first).size > group.length / 2
}

function isTeaser(node: PageElement): boolean {
  const words = wordsOf(node)
  if (words > LONGEST) return false
  return [...elements(node)].some(({ tagName }) => /^(?:img|picture|h[1-6])$/.test(tagName))
}

function textWithout(page: PageParent, gone: ReadonlySet<PageElement>): number {
  let words = 0
  const open = [...page.childNodes]
  for (let node = open.pop(); node; node = open.pop()) {
    if (!isElement(node) || gone.has(node)) continue
    if (node.tagName === 'p') words += wordsOf(node)
    else open.push(...node.childNodes)
  }
  return words
}
