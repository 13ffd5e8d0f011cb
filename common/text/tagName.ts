import { fold } from './fold'

/** Divides the name of a tag from that of the tag it lies below: `politics/eu`. */
const SLASH = '/'

/** The slash of full width, which keyboards for Chinese and Japanese type. */
const WIDE_SLASH = /／/gu

/**
 * @returns the name as it is kept: each part without white space at its ends, inner white space collapsed, no part
 *   empty. '' where nothing is left
 */
export const tidyTagName = (name: string): string =>
  name
    .normalize('NFC')
    .replace(WIDE_SLASH, SLASH)
    .split(SLASH)
    .map((part) => part.replace(/\s+/gu, ' ').trim())
    .filter((part) => part !== '')
    .join(SLASH)

/** @returns what two spellings of one tag have in common: `Suez` and `suez` are one. Has as many parts as the name */
export const tagKey = (name: string): string =>
  // A sign such as ℅ becomes letters and a slash when it is folded.
  tagParts(tidyTagName(name))
    .map((part) => fold(part).replaceAll(SLASH, '⁄'))
    .join(SLASH)

/** @returns the parts of a tidy name, from the outermost: `politics`, `eu` */
export const tagParts = (name: string): string[] => name.split(SLASH)

export const tagNameOf = (parts: readonly string[]): string => parts.join(SLASH)

/** @returns the last part: what a tag is called among those beside it */
export const lastPart = (name: string): string => name.slice(name.lastIndexOf(SLASH) + 1)

/** @returns what stands before the last part, with its slash; '' for a tag that lies below none */
export const beforeLastPart = (name: string): string => name.slice(0, name.lastIndexOf(SLASH) + 1)

/** @returns the names, or keys, of the tags it lies below, from the outermost: of `a/b/c` those are `a` and `a/b` */
export const namesAbove = (name: string): string[] => {
  const parts = tagParts(name)
  return parts.slice(1).map((_, index) => tagNameOf(parts.slice(0, index + 1)))
}

/** Whether a tag is another or lies below it. Both are keys. */
export const isWithin = (key: string, other: string): boolean => key === other || key.startsWith(other + SLASH)
