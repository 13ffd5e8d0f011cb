const MARKS = /\p{M}+/gu

/**
 * @returns text in which case, accents and the width of letters no longer count: for comparing names and for
 *   filtering, never for showing
 */
export const fold = (text: string): string => text.normalize('NFKD').toLowerCase().replace(MARKS, '')

/** @returns the words of a filter, folded */
export const foldedWords = (text: string): string[] => fold(text).split(/\s+/).filter(Boolean)
