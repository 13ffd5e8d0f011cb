import { createHash } from 'node:crypto'

/** Words joined by one space, letter case and width folded; marks stay, they make other words in many scripts. */
export const foldedWords = (text: string): string =>
  (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  ).join(' ')

/** SHA-256 (hex) of the words: equal for the same text from whatever source, whatever its spaces, quotes and dashes. */
export const textHash = (text: string): string => createHash('sha256').update(foldedWords(text)).digest('hex')

/** @param longest in characters; the text is shortened at the end of a word */
export function shorten(text: string, longest: number): string {
  if (text.length <= longest) return text
  const room = text.slice(0, longest)
  const space = room.lastIndexOf(' ')
  // Scripts without spaces are cut between characters, but never inside one.
  const cut = space > longest * 0.6 ? room.slice(0, space) : room.replace(/[\ud800-\udbff]$/, '')
  return `${cut.replace(/[\s\p{P}]+$/u, '')}…`
}

const EXCERPT_LENGTH = 240

/** The first words of a text, on one line. */
export const excerptOf = (text: string): string =>
  shorten(
    text
      .slice(0, EXCERPT_LENGTH * 4)
      .replace(/\s+/g, ' ')
      .trim(),
    EXCERPT_LENGTH,
  )
