import type { Correction } from '../../common/search/result'
import type { Asked, TextAsked } from './asked'
import type { Vocabulary } from './vocabulary'

/** Takes words that nothing is found for, and that must be found, for the words that were most likely meant. */
export function correctedTexts(
  { texts, all }: Asked,
  vocabulary: Vocabulary,
  finds: (text: TextAsked) => boolean,
): { texts: TextAsked[]; corrections: Correction[] } {
  const wanted = new Set(all.flat())
  const corrections: Correction[] = []
  const corrected = texts.map((text, index): TextAsked => {
    const [typed] = text.tokens
    if (!wanted.has(index) || typed === undefined || text.tokens.length > 1 || finds(text)) return text
    const shown = vocabulary.meant(typed)
    if (shown === null) return text
    corrections.push({ typed, shown })
    return { ...text, tokens: [shown], open: false }
  })
  return { texts: corrected, corrections }
}
