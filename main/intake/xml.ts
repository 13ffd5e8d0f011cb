import { DOMParser } from 'linkedom'
import { Failure } from '../../common/failure'

/** An XML element, as far as packages of books and documents need it. */
export interface XmlElement {
  /** Without its prefix, in lower case: `title` of `<dc:title>`. */
  name: string
  attributes: ReadonlyMap<string, string>
  /** All text inside, white space collapsed. */
  text: string
}

/** A package file is small; what is larger was made to hurt. Characters. */
const LONGEST = 20_000_000

/**
 * Reads an XML file to the list of its elements, in document order. Entities that the file defines itself are not
 * expanded, so none can grow.
 * @param name of what it lies in, for messages
 * @throws Failure `unreadable`
 */
export function elementsOf(xml: string, name: string): XmlElement[] {
  if (xml.length > LONGEST) throw damaged(name)
  try {
    const document = new DOMParser().parseFromString(xml.replace(/^\ufeff/, ''), 'text/xml')
    const all: Iterable<Parsed> = document.querySelectorAll('*')
    return [...all].map(toElement)
  } catch {
    throw damaged(name)
  }
}

const withoutPrefix = (name: string) => name.slice(name.indexOf(':') + 1).toLowerCase()

/** What is asked of the parser's elements; main knows no DOM. */
interface Parsed {
  tagName: string
  attributes: Iterable<{ name: string; value: string }>
  textContent: string | null
}

function toElement(element: Parsed): XmlElement {
  const attributes = new Map([...element.attributes].map(({ name, value }) => [withoutPrefix(name), value]))
  return {
    name: withoutPrefix(element.tagName),
    attributes,
    get text() {
      return (element.textContent ?? '').replace(/\s+/g, ' ').trim()
    },
  }
}

const damaged = (name: string) =>
  new Failure(
    'unreadable',
    `${name} is damaged: what it holds is not listed as it should be.`,
    'Get it once more from where it came, then import that.',
  )
