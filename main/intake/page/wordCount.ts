import { type PageParent, rawText } from '../shallow'

/** Words in an element, as a scorer counts them: runs of letters and digits. */
export const wordsIn = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0
export const wordsOf = (node: PageParent): number => wordsIn(rawText(node))
