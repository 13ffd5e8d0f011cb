import { AnchoringText, findAnchor } from '../../common/text/anchor/findAnchor'
import { type QuoteAnchor, quoteAnchor } from '../../common/text/anchor/quoteAnchor'
import type { AnnotationDraft } from '../library/draft'
import { type ArticleText, wholeText } from './blocks'

/**
 * Finds the passages that highlights and notes of a source are about in the text that was made of it.
 * @param html a body as intake made it
 * @returns the same; those whose passage is not found keep their words, and have no place
 */
export function placeNotes(html: string, notes: readonly AnnotationDraft[]): AnnotationDraft[] {
  if (notes.length === 0) return []
  const whole = wholeText(html)
  const searched = new AnchoringText(whole.text)
  return notes.map((note) => (note.anchor ? { ...note, anchor: placed(whole, searched, note.anchor) } : note))
}

function placed({ text, blocks }: ArticleText, searched: AnchoringText, anchor: QuoteAnchor): QuoteAnchor {
  const found = findAnchor(searched, anchor)
  if (!found) return { ...anchor, position: null }
  const block = Math.max(
    0,
    blocks.findIndex(({ end }) => end > found.start),
  )
  const here = quoteAnchor(text, found, block)
  // Where the text has other words, those that were marked stay.
  return found.as === 'exact' ? here : { ...here, quote: anchor.quote }
}
