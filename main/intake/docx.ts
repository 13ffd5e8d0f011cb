import { zipSync } from 'fflate'
import mammoth from 'mammoth'
import { Failure } from '../../common/failure'
import { tidyByline } from './byline'
import { cleanBody } from './cleanHtml'
import { decode } from './decode'
import { withoutTitle } from './html'
import { emptyReading, type Reading } from './reading'
import { elements, parseBodyFragment, rawText } from './shallow'
import { elementsOf } from './xml'
import { unpack } from './zip'

/** Parts of the document that hold text or say how it is to be read. */
const IS_NEEDED = /^(?:word\/|_rels\/|docProps\/|\[Content_Types\]\.xml$)/
const IS_MEDIA = /^word\/(?:media|embeddings|fonts)\//

/** Styles by their names; what Word calls a title is the text's first heading. */
const STYLES = ["p[style-name='Title'] => h1.title:fresh", "p[style-name='Subtitle'] => p:fresh"]

/**
 * Reads a Word document: headings, lists, tables and notes.
 * @throws Failure `unreadable` where it is damaged, `too-large`
 */
export async function readDocx(bytes: Uint8Array, name: string): Promise<Reading> {
  const parts = unpack(bytes, name, (entry) => IS_NEEDED.test(entry.name) && !IS_MEDIA.test(entry.name))
  const facts = factsOf(parts, name)
  const { value: html } = await converted(parts, name)
  const title = facts.title ?? titleIn(html)
  return { ...emptyReading(), ...facts, title, body: withoutTitle(cleanBody(html, { base: null }), title) }
}

/** The parts are packed anew, so that the converter unpacks what has been measured and nothing else. */
async function converted(parts: ReadonlyMap<string, Uint8Array>, name: string): Promise<{ value: string }> {
  const packed = zipSync(Object.fromEntries(parts), { level: 0 })
  try {
    return await mammoth.convertToHtml(
      { buffer: Buffer.from(packed.buffer, packed.byteOffset, packed.byteLength) },
      { styleMap: STYLES, convertImage: mammoth.images.imgElement(async () => ({ src: '' })) },
    )
  } catch {
    throw new Failure(
      'unreadable',
      `${name} could not be read as a Word document.`,
      'Open it in the program that wrote it and save it again, then import that.',
    )
  }
}

/** What the document says of itself (Open Packaging Conventions, core properties). */
function factsOf(parts: ReadonlyMap<string, Uint8Array>, name: string): Pick<Reading, 'title' | 'byline' | 'lang'> {
  const core = parts.get('docProps/core.xml')
  const all = core ? elementsOf(decode(core, name).text, name) : []
  const text = (wanted: string) => all.find((each) => each.name === wanted)?.text || null
  return { title: text('title'), byline: tidyByline(text('creator')), lang: text('language') }
}

/** The paragraph that is set as the title; else the first heading, where it begins the text. */
function titleIn(html: string): string | null {
  for (const node of elements(parseBodyFragment(html))) {
    const text = rawText(node).replace(/\s+/g, ' ').trim()
    if (text === '') continue
    return node.tagName === 'h1' ? text : null
  }
  return null
}
