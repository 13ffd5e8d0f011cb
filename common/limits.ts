/** Bounds of what one call may carry: generous for a person, small enough that a broken page cannot hurt main. */
export const CALL_LIMITS = {
  /** Articles in one change. */
  bulk: 100_000,
  /** Rows in one page of the list. */
  page: 500,
  /** Files in one import. */
  files: 10_000,
  /** Characters in one paste. */
  paste: 20_000_000,
  /** Characters. */
  title: 1_000,
  tagName: 100,
  filter: 500,
  recentSearches: 12,
  /** Articles of which a line is shown with what was searched for. */
  snippets: 60,
  /** Characters of a passage that is looked for in the whole library. */
  quote: 100_000,
  /** Articles of one suggested story. */
  story: 8,
  /** Destinations in one answer, and articles opened last in its question. */
  destinations: 100,
  /** Characters of a collection's name, and of its note. */
  collectionName: 200,
  note: 20_000,
  searchName: 200,
  comparisonTitle: 300,
  /** Corrections of one comparison, and characters of one passage that is corrected. */
  corrections: 2_000,
  correctedPassage: 20_000,
  /** Passages of one comparison: two books have fewer. */
  passages: 200_000,
  /** Tags in one change. */
  tags: 200,
  /** Cuts of one article in one change. */
  cuts: 10_000,
  address: 2_000,
  fieldName: 100,
  fieldValue: 2_000,
  /** Free fields in one change. */
  fields: 50,
} as const

/** A larger file is no article; it is refused before it is read. Bytes. */
export const LARGEST_FILE = 100 * 1024 * 1024

const thousands = (count: number) => String(count).replace(/\B(?=(\d{3})+$)/g, ',')

/** What the person is told who goes beyond a bound that a person can reach. */
export const PASTE_TOO_LONG = `The pasted text is longer than ${thousands(CALL_LIMITS.paste)} characters. Save it as a file and import that.`
export const TOO_MANY_FILES = `These are more than ${thousands(CALL_LIMITS.files)} files. Import them in parts, or drop their folder.`
export const TOO_MANY_ARTICLES = `These are more than ${thousands(CALL_LIMITS.bulk)} articles. Change them in parts.`
export const NO_WEB_ADDRESS = 'A source address begins with http:// or https://, such as https://example.com/article.'
