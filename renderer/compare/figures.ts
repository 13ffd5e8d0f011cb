/** A figure in digits of any script, or a word between quotation marks of any style. */
const FIGURE_OR_QUOTE = /\p{Nd}|[“”„«»「」『』"‹›]/u

/** @returns whether a sentence holds a figure, or a quotation or a part of one */
export const hasFigureOrQuote = (text: string): boolean => FIGURE_OR_QUOTE.test(text)
