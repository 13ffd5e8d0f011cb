import { type Element, element, textOf } from '../tree'
import { wordsIn } from './wordCount'

/** Words. */
const LONGEST = 90

/** "… walks past. (Photo by Jane Doe/Agency)": who took the picture, said at the end. */
const CREDIT_AT_END =
  /\((?![^()]*\b(?:see|above|below|click|left|right)\b)(?=[^()]*(?<!\p{L})(?:photos?|images?|picture|credits?|courtesy|fotos?|bild|crédits?|getty|shutterstock|istock|alamy|фото)(?!\p{L}))[^()]{3,120}\)\.?$/iu
const AGENCY_AT_END = /\s(?:REUTERS|AP|AFP|EPA|Getty|GETTY)(?: Images| Photo)?\s?\/\s?\p{Lu}[\p{L}.'’ -]{2,50}$/u
const FILE_PHOTO =
  /^(?:file (?:photo|picture|image)|file\s?[-–—:]|archivfoto|archivbild|symbolbild|symbolfoto|photo d['’]illustration|фото:)/iu

/**
 * Paragraphs that caption a picture become captions: by who took it, which running text does not end with. A caption
 * that is there already is not kept twice.
 */
export function withCaptions(blocks: readonly Element[]): Element[] {
  const out: Element[] = []
  const said = new Set<string>()
  for (const block of blocks) {
    const captioned = block.name === 'p' && isCaption(textOf([block])) ? captionOf(block) : block
    const caption = captionIn(captioned)
    if (caption === null) {
      out.push(captioned)
      continue
    }
    const text = textOf([caption])
    const last = out.at(-1)
    const isAlone = captioned.children.length === 1
    if (isAlone && said.has(text)) continue
    said.add(text)
    if (isAlone && last && isPicture(last)) out[out.length - 1] = element('figure', [...picturesOf(last), caption])
    else out.push(captioned)
  }
  return out
}

function isCaption(text: string): boolean {
  const words = wordsIn(text)
  if (words < 3 || words > LONGEST) return false
  return CREDIT_AT_END.test(text) || AGENCY_AT_END.test(text) || FILE_PHOTO.test(text)
}

const captionOf = ({ children }: Element): Element => element('figure', [element('figcaption', children)])

const captionIn = ({ name, children }: Element): Element | null => {
  const last = children.at(-1)
  return name === 'figure' && typeof last === 'object' && last.name === 'figcaption' ? last : null
}

/** A figure without a caption, or a paragraph that holds nothing but pictures. */
function isPicture(block: Element): boolean {
  if (captionIn(block) || textOf([block]) !== '') return false
  return block.name === 'figure' || block.name === 'p'
}

const picturesOf = ({ children }: Element) => children
