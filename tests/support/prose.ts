const SYLLABLES =
  'ba bel bro cal cor da den dul fa fer gal gor ha hil jo ka kel la lim ma mor na nel or pa per ra rin sa sol ta tul va vin wa wil'.split(
    ' ',
  )
const BINDERS = ['the', 'a', 'of', 'to', 'in', 'and', 'with', 'by', 'near', 'under']

/**
 * Makes sentences of words that no other text has.
 * @param seed sentences of different seeds share nothing but their small words
 */
export function prose(seed: number): { sentence(): string; paragraph(sentences?: number): string } {
  let state = seed * 7_919 + 1
  const next = (below: number) => {
    state = (state * 48_271) % 2_147_483_647
    return state % below
  }
  const pick = (from: readonly string[]) => from[next(from.length)] ?? ''
  const word = () => `${pick(SYLLABLES)}${pick(SYLLABLES)}${pick(SYLLABLES)}`
  const sentence = () => {
    const words = Array.from({ length: 12 + next(8) }, (_, index) => (index % 3 === 2 ? pick(BINDERS) : word()))
    const text = words.join(' ')
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
  }
  return {
    sentence,
    paragraph: (sentences = 3) => Array.from({ length: sentences }, sentence).join(' '),
  }
}

/** @returns Markdown with that title and these paragraphs */
export const titled = (title: string, paragraphs: readonly string[], date = '2024-03-01'): string =>
  `---\ntitle: ${JSON.stringify(title)}\nlang: en\ndate: ${date}\n---\n\n${paragraphs.join('\n\n')}\n`
