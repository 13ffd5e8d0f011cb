import { readFile as readWhole, stat } from 'node:fs/promises'
import { Failure } from '../../common/failure'
import { LARGEST_FILE } from '../../common/limits'
import type { Draft } from '../library/draft'
import { decode } from './decode'
import { draftOf } from './draftOf'
import { hasStructure, readFragment, readHtml } from './html'
import { nameOf, type Source } from './importSources'
import { formatOf, type PackedFormat, packedFormatOf, refuseOthers, type TextFormat } from './kinds'
import { readMarkdown } from './markdown'
import { readPlainText } from './plainText'
import type { Reading } from './reading'

/**
 * Makes a draft of one source. Works long on large ones: for a worker thread.
 * @param largest bytes; a larger file is refused before it is read
 * @throws Failure `empty`, `binary`, `unsupported`, `encoding`, `too-large`, `unreadable`; every message names the source
 */
export async function readSource(source: Source, largest = LARGEST_FILE): Promise<Draft> {
  const name = nameOf(source)
  if (source.kind === 'paste') return readPasted(name, source.text, source.html)
  const bytes = source.kind === 'file' ? await readFile(source.path, name, largest) : source.bytes
  const draft = await readBytes(name, bytes)
  if (source.kind === 'file') return draft
  return {
    ...draft,
    addedAt: source.addedAt ?? draft.addedAt,
    tags: [...new Set([...draft.tags, ...(source.tags ?? [])])],
  }
}

async function readBytes(name: string, bytes: Uint8Array): Promise<Draft> {
  if (bytes.byteLength === 0) throw empty(name)
  const packed = packedFormatOf(name, bytes)
  if (packed) {
    const read = await PACKED_READERS[packed]()
    return draftOf(await read(bytes, name), { name, format: packed, original: bytes })
  }
  refuseOthers(name, bytes)
  const { text } = decode(bytes, name)
  if (!/\S/u.test(text.replaceAll('\ufeff', ''))) throw empty(name)
  const format = formatOf(name, text)
  return draftOf(READERS[format](text), { name, format, original: bytes })
}

type PackedReader = (bytes: Uint8Array, name: string) => Reading | Promise<Reading>

/** Loaded when the first file of the kind comes: the code of all of them is larger than the rest of intake. */
const PACKED_READERS: Readonly<Record<PackedFormat, () => Promise<PackedReader>>> = {
  epub: async () => (await import('./epub/readEpub')).readEpub,
  docx: async () => (await import('./docx')).readDocx,
  pdf: async () => (await import('./pdf/readPdf')).readPdf,
  mhtml: async () => (await import('./mail')).readMhtml,
  eml: async () => (await import('./mail')).readMail,
}

const READERS: Readonly<Record<TextFormat, (text: string) => Reading>> = {
  text: readPlainText,
  html: readHtml,
  markdown: readMarkdown,
}

/** Copied HTML is taken where it has a structure of its own; editors and terminals copy colours only. */
function readPasted(name: string, text: string, html: string): Draft {
  const original = (source: string) => new Uint8Array(Buffer.from(source, 'utf8'))
  if (html.trim() !== '' && hasStructure(html)) {
    const reading = readFragment(html)
    if (reading.body.length > 0) return draftOf(reading, { name, format: 'html', original: original(html) })
  }
  if (text.trim() === '') {
    throw new Failure('empty', `${name} holds no words.`, 'Copy the text of an article first, then paste it here.')
  }
  const format = formatOf('', text)
  return draftOf(READERS[format](text), { name, format, original: original(text) })
}

async function readFile(path: string, name: string, largest: number): Promise<Uint8Array> {
  try {
    // Looked at before it is opened: opening a pipe waits for whoever writes to it.
    const stats = await stat(path)
    if (stats.isDirectory()) throw unreadable(name, 'is a folder', 'Choose the files in it.')
    if (!stats.isFile()) throw unreadable(name, 'is not a file', 'Choose a file that lies on a disk.')
    if (stats.size > largest) throw tooLarge(name, stats.size, largest)
    // A copy that owns its memory, so that handing it to another thread copies no more than the file.
    return new Uint8Array(await readWhole(path))
  } catch (error) {
    if (error instanceof Failure) throw error
    throw reasonOf(name, error)
  }
}

const empty = (name: string) =>
  new Failure(
    'empty',
    `${name} is empty.`,
    'If it should hold text, save it again where it came from, then import that.',
  )

const unreadable = (name: string, why: string, hint: string) => new Failure('unreadable', `${name} ${why}.`, hint)

function tooLarge(name: string, size: number, largest: number): Failure {
  const mb = (bytes: number) => `${Math.round(bytes / 1024 / 1024).toLocaleString('en')} MB`
  return new Failure(
    'too-large',
    `${name} is ${mb(size)}. The largest file that can be read is ${mb(largest)}.`,
    'Split it into parts, or import only the article you need from it.',
  )
}

const REASONS: Readonly<Record<string, readonly [why: string, hint: string]>> = {
  ENOENT: ['is not there any more', 'It was moved, renamed or deleted. Choose it again where it is now.'],
  EACCES: ['may not be read by you', 'Change its permissions, or copy it to a folder of yours, then import that.'],
  EPERM: ['may not be read by you', 'Change its permissions, or copy it to a folder of yours, then import that.'],
  EISDIR: ['is a folder', 'Choose the files in it.'],
  EBUSY: ['is in use by another program', 'Close that program, then import the file again.'],
  ELOOP: ['is a link that leads to itself', 'Choose the file it should lead to.'],
  ENAMETOOLONG: ['has a name that is too long', 'Give it a shorter name, then import it again.'],
  EMFILE: ['could not be opened, because too many files are open', 'Close other programs, then import it again.'],
}

function reasonOf(name: string, error: unknown): Failure {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const [why, hint] = REASONS[code] ?? [
    'could not be read',
    'The disk or the connection to it may have failed. Copy the file elsewhere, then import that.',
  ]
  return unreadable(name, why, hint)
}
