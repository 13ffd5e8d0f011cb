import { attribute, elements, isElement, isText, type PageElement, type PageParent, rawText } from '../shallow'
import { foldedWords } from '../words'
import { wordsIn, wordsOf } from './wordCount'

/** Words. */
const SHORTEST = 5
const LONGEST = 90
/** A paragraph of running text has more. Words. */
const PROSE = 25
/** What the data says may have a word or two before it, such as the column's name. */
const SAME = 0.8

/**
 * Takes the standfirst out of the page: what the page's data says of it, standing apart from the text. Where it is
 * the text's own first paragraph, it stays there.
 * @returns its words, or null where there is none
 */
export function takeStandfirst(page: PageParent, description: string | null): string | null {
  const wanted = foldedWords(description ?? '')
  const words = wordsIn(wanted)
  if (words < SHORTEST || words > LONGEST) return null
  let taken: string | null = null
  const isLong = longerThan(page, wanted.length * 2 + 100)
  for (const node of elements(page)) {
    if (isLong.has(node) || !/^(?:p|h[2-6]|div|span|strong|em|section|li)$/.test(node.tagName)) continue
    const text = rawText(node).replace(/\s+/g, ' ').trim()
    if (text.length < SHORTEST * 2 || !says(foldedWords(text), wanted) || isInText(node)) continue
    taken ??= text
    node.childNodes = []
  }
  return taken
}

/** The elements with more characters inside: all at once, for each is asked about. */
function longerThan(page: PageParent, most: number): ReadonlySet<PageElement> {
  const longer = new Set<PageElement>()
  const measure = (node: PageParent): number => {
    let length = 0
    for (const child of node.childNodes) {
      if (isText(child)) length += child.value.length
      else if (isElement(child)) {
        const inside = measure(child)
        if (inside > most) longer.add(child)
        length += inside
      }
    }
    return length
  }
  measure(page)
  return longer
}

const says = (text: string, wanted: string): boolean =>
  text === wanted ||
  (text.length >= wanted.length * SAME && text.split(' ').length >= SHORTEST && wanted.endsWith(` ${text}`))

/** Whether it is one of a row of paragraphs, each perhaps in a box of its own. */
function isInText(node: PageElement): boolean {
  let alone = node
  for (let depth = 0; depth < 4; depth += 1) {
    const parent = alone.parentNode
    if (!parent || !('tagName' in parent)) return false
    const others = parent.childNodes.filter(
      (child): child is PageElement => isElement(child) && child !== alone && nameOf(child) === nameOf(alone),
    )
    if (others.some((other) => wordsOf(other) >= PROSE)) return true
    if (wordsOf(parent) > wordsOf(alone) + 3) return false
    alone = parent
  }
  return false
}

const nameOf = (node: PageElement) => `${node.tagName} ${attribute(node, 'class') ?? ''}`
