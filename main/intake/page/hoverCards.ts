import { elements, isElement, isText, type PageElement, type PageParent, rawText } from '../shallow'
import { wordsIn } from './wordCount'

/**
 * Takes out what pages show while the pointer is on a name: it stands in the middle of a sentence, begins with the
 * very words of the link before it and goes on with links of its own.
 */
export function dropHoverCards(page: PageParent): void {
  for (const parent of elements(page)) {
    let link: string | null = null
    const gone = new Set<PageElement>()
    for (const child of parent.childNodes) {
      if (isText(child) && child.value.trim() !== '') link = null
      if (!isElement(child)) continue
      if (child.tagName === 'span' && link !== null && isCard(child, link)) gone.add(child)
      else link = child.tagName === 'a' ? tidy(rawText(child)) : null
    }
    if (gone.size > 0) parent.childNodes = parent.childNodes.filter((child) => !(isElement(child) && gone.has(child)))
  }
}

const tidy = (text: string) => text.replace(/\s+/g, ' ').trim()

function isCard(node: PageElement, link: string): boolean {
  const text = tidy(rawText(node))
  if (link === '' || !text.startsWith(link) || wordsIn(text) < wordsIn(link) + 4) return false
  return [...elements(node)].some(({ tagName }) => tagName === 'a')
}
