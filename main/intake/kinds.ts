import { Failure } from '../../common/failure'
import type { SourceFormat } from '../../common/model'
import { mailFormatOf } from './mailFormat'

const ENDINGS: Readonly<Record<string, SourceFormat>> = {
  txt: 'text',
  text: 'text',
  md: 'markdown',
  markdown: 'markdown',
  mdown: 'markdown',
  mkd: 'markdown',
  mkdn: 'markdown',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  xht: 'html',
  shtml: 'html',
  mht: 'mhtml',
  mhtml: 'mhtml',
  eml: 'eml',
  epub: 'epub',
  docx: 'docx',
  pdf: 'pdf',
}

/** Documents that hold text this version cannot take out yet, by their endings: they are text files themselves. */
const UNSUPPORTED_ENDINGS: Readonly<Record<string, string>> = {
  rtf: 'a rich text document',
  csv: 'a table (CSV)',
  tsv: 'a table (TSV)',
  json: 'a data file (JSON)',
  jsonl: 'a data file (JSON)',
  ndjson: 'a data file (JSON)',
  xml: 'a data file (XML)',
  rss: 'a feed (RSS)',
  opml: 'a list of feeds (OPML)',
  bib: 'a bibliography (BibTeX)',
  ris: 'a bibliography (RIS)',
  svg: 'a drawing (SVG)',
}

/** What a table says of a key; nothing of keys that every object has. */
const saidOf = <T>(table: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined

const endingOf = (name: string) => /\.([^.\\/]{1,10})$/.exec(name)?.[1]?.toLowerCase() ?? ''

/** Endings of the files that can be read, without the dot. */
export const READABLE_ENDINGS: readonly string[] = Object.keys(ENDINGS)

/** Whether a file of this name is taken from a folder. */
export const hasReadableName = (name: string): boolean => saidOf(ENDINGS, endingOf(name)) !== undefined

interface Magic {
  starts: readonly number[] | string
  /** Where the signature begins. Bytes. */
  at?: number
  is: string
  /** Holds text that a later version may read. */
  document?: boolean
}

const MAGIC: readonly Magic[] = [
  { starts: '{\\rtf', is: 'a rich text document', document: true },
  { starts: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], is: 'an older Office document', document: true },
  { starts: 'bplist00', is: 'a Safari web archive or another property list', document: true },
  { starts: 'BOOKMOBI', at: 60, is: 'a Kindle book', document: true },
  { starts: 'AT&TFORM', is: 'a DjVu document', document: true },
  { starts: '%!PS', is: 'a PostScript file', document: true },
  { starts: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a], is: 'a picture (PNG)' },
  { starts: [0xff, 0xd8, 0xff], is: 'a picture (JPEG)' },
  { starts: 'GIF8', is: 'a picture (GIF)' },
  { starts: 'WEBP', at: 8, is: 'a picture (WebP)' },
  { starts: 'ftypavif', at: 4, is: 'a picture (AVIF)' },
  { starts: 'ftypheic', at: 4, is: 'a picture (HEIC)' },
  { starts: [0x49, 0x49, 0x2a, 0x00], is: 'a picture (TIFF)' },
  { starts: [0x4d, 0x4d, 0x00, 0x2a], is: 'a picture (TIFF)' },
  { starts: [0x00, 0x00, 0x01, 0x00], is: 'an icon' },
  { starts: 'ftyp', at: 4, is: 'a video' },
  { starts: [0x1a, 0x45, 0xdf, 0xa3], is: 'a video' },
  { starts: 'OggS', is: 'a sound or video file' },
  { starts: 'ID3', is: 'a sound file (MP3)' },
  { starts: 'fLaC', is: 'a sound file (FLAC)' },
  { starts: 'RIFF', is: 'a sound or video file' },
  { starts: [0x7f, 0x45, 0x4c, 0x46], is: 'a program' },
  { starts: [0x4d, 0x5a, 0x90, 0x00], is: 'a program' },
  { starts: [0xca, 0xfe, 0xba, 0xbe], is: 'a program' },
  { starts: [0xcf, 0xfa, 0xed, 0xfe], is: 'a program' },
  { starts: [0x00, 0x61, 0x73, 0x6d], is: 'a program' },
  { starts: [0x1f, 0x8b], is: 'a compressed file (gzip)' },
  { starts: [0x42, 0x5a, 0x68], is: 'a compressed file (bzip2)' },
  { starts: [0xfd, 0x37, 0x7a, 0x58, 0x5a], is: 'a compressed file (xz)' },
  { starts: [0x28, 0xb5, 0x2f, 0xfd], is: 'a compressed file (zstd)' },
  { starts: [0x37, 0x7a, 0xbc, 0xaf], is: 'an archive (7z)' },
  { starts: 'Rar!', is: 'an archive (RAR)' },
  { starts: 'SQLite format 3', is: 'a database (SQLite)' },
  { starts: 'wOF2', is: 'a font' },
  { starts: 'wOFF', is: 'a font' },
]

const isZip = (bytes: Uint8Array): boolean => latin1(bytes, 0, 4) === 'PK\u0003\u0004'

const latin1 = (bytes: Uint8Array, start: number, end: number) =>
  String.fromCharCode(...bytes.subarray(start, Math.min(end, bytes.length)))

function startsWith(bytes: Uint8Array, { starts, at = 0 }: Magic): boolean {
  const codes = typeof starts === 'string' ? [...starts].map((char) => char.charCodeAt(0)) : starts
  return bytes.length >= at + codes.length && codes.every((code, index) => bytes[at + index] === code)
}

/** A sentence for whoever brings something else. */
const READS = 'This version reads text, web pages, Markdown, e-mails, PDF, EPUB and Word documents.'

/** Formats that are told by their bytes, before anything is decoded. */
export type PackedFormat = Extract<SourceFormat, 'epub' | 'docx' | 'pdf' | 'mhtml' | 'eml'>

/** A PDF may have other bytes before its first (ISO 32000, implementation notes). */
const PDF_WITHIN = 1_024
const HEAD = 8_192

/** @returns the format of a file that holds more than a text; null for all others */
export function packedFormatOf(name: string, bytes: Uint8Array): PackedFormat | null {
  const head = latin1(bytes, 0, HEAD)
  if (head.slice(0, PDF_WITHIN).includes('%PDF-')) return 'pdf'
  if (isZip(bytes)) {
    if (head.includes('application/epub+zip') || head.includes('META-INF/container.xml')) return 'epub'
    return /\bword\/|wordprocessingml/.test(head) || endingOf(name) === 'docx' ? 'docx' : null
  }
  return mailFormatOf(head)
}

/**
 * Refuses what is no text, saying what it is.
 * @throws Failure `unsupported` for documents, `binary` for anything else that is no text
 */
export function refuseOthers(name: string, bytes: Uint8Array): void {
  const other = saidOf(UNSUPPORTED_ENDINGS, endingOf(name))
  const magic = MAGIC.find((one) => startsWith(bytes, one))
  if (isZip(bytes)) refuseZip(name, latin1(bytes, 0, 4_096))
  if (magic?.document) throw unsupported(name, magic.is)
  if (magic) throw binary(name, magic.is)
  if (other) throw unsupported(name, other)
  if (hasNuls(bytes)) throw binary(name, 'no text')
}

function refuseZip(name: string, head: string): never {
  if (head.includes('vnd.oasis.opendocument')) throw unsupported(name, 'an OpenDocument file')
  if (/\b(?:xl|ppt)\//.test(head)) throw unsupported(name, 'an Office document')
  throw new Failure(
    'binary',
    `${name} is an archive (zip). ${READS}`,
    'Unpack it, then import the files that were in it.',
  )
}

const unsupported = (name: string, is: string) =>
  new Failure(
    'unsupported',
    `${name} is ${is}. ${READS}`,
    'Save it as text or HTML from the program that opens it, then import that.',
  )

const binary = (name: string, is: string) =>
  new Failure('binary', `${name} is ${is}. ${READS}`, 'Choose a file that holds text.')

/** UTF-16 has a NUL beside every Latin letter; decoding tells it apart. Other text has none. */
function hasNuls(bytes: Uint8Array): boolean {
  if (utf16Of(bytes) !== null) return false
  const sample = bytes.subarray(0, 65_536)
  if (sample.includes(0)) return true
  const control = sample.reduce((sum, byte) => sum + (byte < 9 || (byte > 13 && byte < 27) || byte === 127 ? 1 : 0), 0)
  return control > sample.length * 0.02 + 2
}

/** UTF-16 by its byte order mark, or by where its NULs stand. */
export function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const sample = bytes.subarray(0, 4_096)
  if (sample.length < 4 || sample.length % 2 !== 0) return null
  let even = 0
  let odd = 0
  for (let i = 0; i < sample.length; i += 2) {
    if (sample[i] === 0) even++
    if (sample[i + 1] === 0) odd++
  }
  const pairs = sample.length / 2
  if (odd > pairs * 0.6 && even < pairs * 0.05) return 'utf-16le'
  return even > pairs * 0.6 && odd < pairs * 0.05 ? 'utf-16be' : null
}

export type TextFormat = Exclude<SourceFormat, PackedFormat>

/** What a text is read as: by what it holds, then by the ending of its name. */
export function formatOf(name: string, text: string): TextFormat {
  const head = text.slice(0, 2_000).trimStart()
  if (/^(?:<\?xml[^>]*\?>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html)\b/i.test(head)) return 'html'
  const named = saidOf(ENDINGS, endingOf(name))
  if (named === 'markdown' || named === 'html') return named
  return looksLikeMarkdown(text) ? 'markdown' : 'text'
}

/** Front matter, or several things that only Markdown is written with. */
function looksLikeMarkdown(text: string): boolean {
  const head = text.slice(0, 20_000)
  if (/^---\r?\n[ \t]*[\w"'][^:\n]{0,60}:/.test(head) && /\n---[ \t]*(?:\r?\n|$)/.test(head)) return true
  const signs = [
    /^#{1,6} \S/m,
    /\[[^\]\n]{1,300}\]\(https?:\/\/[^)\s]+\)/,
    /^```/m,
    /^> \S/m,
    /\*\*[^*\n]{1,300}\*\*/,
    /^[-*] \S.*\n[-*] \S/m,
  ]
  return signs.filter((sign) => sign.test(head)).length >= 2 && /^#{1,6} \S|\]\(https?:|^```/m.test(head)
}
