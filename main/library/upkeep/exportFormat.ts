import path from 'node:path'
import * as v from 'valibot'
import { Failure } from '../../../common/failure'
import {
  type Collection,
  type KeptComparison,
  type SavedSearch,
  SEARCH_ICONS,
  TAG_COLOURS,
  type Tag,
} from '../../../common/model'
import { migrated, STORE_VERSION } from '../store/migrations'
import { ComparisonRecord } from './comparisonRecord'

/** How a whole library lies in plain files; docs/export-format.md tells it to other programs. */
export const EXPORT_VERSION = 2
/** Written last: a folder without it is an export that was not finished. */
export const HEAD_FILE = 'library.json'
/** Articles in one file of records. */
export const IN_ONE_FILE = 500

export const recordsFile = (index: number): string => `records/articles-${String(index + 1).padStart(4, '0')}.json`

const Id = v.pipe(v.string(), v.regex(/^[0-9A-HJKMNP-TV-Z]{26}$/))
const Text = v.string()

const TagRecord = v.looseObject({
  id: Id,
  name: v.pipe(v.string(), v.minLength(1)),
  colour: v.picklist(TAG_COLOURS),
  key: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(9))),
})
const CollectionRecord = v.looseObject({ id: Id, name: Text, parent: v.nullable(Id), rank: Text, note: Text })
const SearchRecord = v.looseObject({ id: Id, name: Text, icon: v.picklist(SEARCH_ICONS), query: Text, rank: Text })

const Head = v.looseObject({
  format: v.literal('variorum-export'),
  version: v.number(),
  /** Of the records: what came later is filled in when they are read. */
  records: v.number(),
  exportedAt: v.string(),
  articles: v.pipe(v.number(), v.integer(), v.minValue(0)),
  files: v.array(v.pipe(v.string(), v.regex(/^records\/articles-\d{4,9}\.json$/))),
  tags: v.array(TagRecord),
  collections: v.array(CollectionRecord),
  searches: v.array(SearchRecord),
  comparisons: v.array(ComparisonRecord),
})
export type ExportHead = v.InferOutput<typeof Head>

const Records = v.array(v.looseObject({}))
/** Exports of version 1 had no comparisons. */
const Lists = v.looseObject({
  tags: Records,
  collections: Records,
  searches: Records,
  comparisons: v.optional(Records, []),
})

const Version = v.looseObject({ format: v.literal('variorum-export'), version: v.number(), records: v.number() })

export const Entry = v.looseObject({
  article: v.looseObject({ id: Id }),
  /** Paths from the export's folder. */
  text: v.nullable(v.string()),
  source: v.nullable(v.string()),
})
export const Entries = v.array(v.unknown())

/**
 * @param text of {@link HEAD_FILE}
 * @throws Failure `unsupported` where it is no export, `newer-format`
 */
export function readHead(text: string): ExportHead {
  const value = parsed(text)
  const version = v.safeParse(Version, value)
  if (!version.success) throw noExport('Its file library.json was not written by Variorum.')
  if (version.output.version > EXPORT_VERSION || version.output.records > STORE_VERSION) {
    throw new Failure(
      'newer-format',
      'This export was written by a newer Variorum, in a format that this one does not know.',
      'Nothing was imported. Install the newest Variorum and import it with that.',
    )
  }
  const head = v.safeParse(Head, forward(value, version.output.records))
  if (head.success) return head.output
  throw noExport('Its file library.json is not as Variorum wrote it.')
}

/** @returns the head with its records as this version would have written them */
function forward(value: unknown, version: number): unknown {
  const lists = v.safeParse(Lists, value)
  if (!lists.success) return value
  const { tags, collections, searches, comparisons } = lists.output
  return {
    ...lists.output,
    // The schema looks at each of them after this.
    tags: tags.map((each) => migrated('tag', each as unknown as Tag, version)),
    collections: collections.map((each) => migrated('collection', each as unknown as Collection, version)),
    searches: searches.map((each) => migrated('search', each as unknown as SavedSearch, version)),
    comparisons: comparisons.map((each) => migrated('comparison', each as unknown as KeptComparison, version)),
  }
}

export function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

export const noExport = (why: string): Failure =>
  new Failure(
    'unsupported',
    `This folder holds no whole export of a library. ${why}`,
    'Choose the folder that “Export library” made, which holds the file library.json.',
  )

/** @returns the absolute path of a file of the export; null for one that would lie outside its folder */
export function inside(folder: string, named: string): string | null {
  if (path.isAbsolute(named) || named.includes('\\') || named.includes('\0')) return null
  const file = path.resolve(folder, named)
  return file.startsWith(path.resolve(folder) + path.sep) ? file : null
}
