/** Marks that only a typesetter tells apart, and one form for every character that can be written in two ways. */
export function sameForm(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text
  return text
    .normalize('NFKC')
    .replace(/[\u2018\u2019\u201A\u201B\u2032\u02BC`´]/g, "'")
    .replace(/[\u201C\u201D\u201E\u201F\u00AB\u00BB\u2033]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u00AD\u200B-\u200F\u2060\u2066-\u2069\uFEFF]/g, '')
}

/** The form in which words are looked for: without case, accents kept. */
export const folded = (text: string): string => sameForm(text).toLowerCase()

/** As {@link sameForm}, but a mark of quotation stays as it was typed. */
export const withQuotesAsTheyStand = (text: string): string => (/^[‘‚‛“”„‟«»]$/.test(text) ? text : sameForm(text))
