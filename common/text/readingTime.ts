/** Words a minute of a person who reads an article with care. */
const WORDS_PER_MINUTE = 230

/** @returns whole minutes, at least 1, so that no article claims to take none */
export const readingMinutes = (words: number): number => Math.max(1, Math.round(words / WORDS_PER_MINUTE))
