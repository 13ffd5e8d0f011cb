const MARKS = /\p{M}+/gu

/** @returns text in which case and accents no longer count: for comparing names and for filtering */
export const fold = (text: string): string => text.toLowerCase().normalize('NFKD').replace(MARKS, '')

/** @returns the words of a filter, folded */
export const foldedWords = (text: string): string[] => fold(text).split(/\s+/).filter(Boolean)
