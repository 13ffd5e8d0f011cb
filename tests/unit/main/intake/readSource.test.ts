import { chmod, mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Failure } from '../../../../common/failure'
import { articleText } from '../../../../main/intake/blocks'
import { readSource } from '../../../../main/intake/readSource'
import { TEXTS } from './texts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'variorum-intake-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function file(name: string, content: string | Uint8Array): Promise<string> {
  const where = path.join(folder, name)
  await writeFile(where, content)
  return where
}

async function failure(where: string, largest?: number): Promise<Failure> {
  const error = await readSource({ kind: 'file', path: where }, largest).then(
    () => null,
    (reason: unknown) => reason,
  )
  if (!(error instanceof Failure)) throw new Error(`${where} came in, or failed in another way: ${error}`)
  return error
}

const bytes = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0))

describe('input that cannot come in', () => {
  it.each([
    ['empty.txt', '', 'empty', /is empty/],
    ['blank.txt', ' \r\n\t\n\u00a0 ', 'empty', /is empty/],
    ['signs.txt', '*** --- !!!', 'empty', /holds no text/],
    ['page.html', '<!doctype html><html><body><script>x()</script></body></html>', 'empty', /holds no text/],
    ['report.pdf', '%PDF-1.7 rest', 'unreadable', /report\.pdf is damaged/],
    ['book.epub', 'PK\u0003\u0004xxxxmimetypeapplication/epub+zip', 'unreadable', /is damaged/],
    ['letter.docx', 'PK\u0003\u0004[Content_Types].xml word/document.xml', 'unreadable', /is damaged/],
    [
      'letter.odt',
      'PK\u0003\u0004mimetypeapplication/vnd.oasis.opendocument.text',
      'unsupported',
      /is an OpenDocument file\. This version reads text, web pages, /,
    ],
    ['old.doc', '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1', 'unsupported', /older Office document/],
    ['letter.rtf', '{\\rtf1 hello}', 'unsupported', /rich text/],
    ['marks.csv', 'title,url\na,b', 'unsupported', /table \(CSV\)/],
    ['all.zip', 'PK\u0003\u0004xxxx', 'binary', /archive \(zip\)/],
    ['ship.png', '\u0089PNG\r\n\u001a\n', 'binary', /picture \(PNG\)/],
    ['ship.txt', '\u00ff\u00d8\u00ff\u00e0', 'binary', /picture \(JPEG\)/],
    ['tool', '\u007fELF\u0002\u0001', 'binary', /is a program/],
    ['logs.gz', '\u001f\u008b\u0008', 'binary', /compressed file \(gzip\)/],
    ['mixed.txt', 'some text\u0000\u0001\u0002and more', 'binary', /is no text/],
  ])('%s is refused with its name and a reason', async (name, content, code, message) => {
    const refused = await failure(await file(name, bytes(content)))
    expect(refused.code).toBe(code)
    expect(refused.message).toMatch(message)
    expect(refused.message).toContain(name)
    expect(refused.hint).not.toBe('')
  })

  it('a file too large is refused before it is read', async () => {
    const where = await file('huge.txt', '')
    await truncate(where, 200_000_000)
    const before = process.memoryUsage().rss
    const refused = await failure(where)
    expect(refused.code).toBe('too-large')
    expect(refused.message).toBe('huge.txt is 191 MB. The largest file that can be read is 100 MB.')
    expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000)
    expect((await failure(await file('small.txt', 'four'), 3)).code).toBe('too-large')
  })

  it('what cannot be opened says why', async () => {
    expect(await failure(path.join(folder, 'gone.txt'))).toMatchObject({
      code: 'unreadable',
      message: 'gone.txt is not there any more.',
    })
    await mkdir(path.join(folder, 'dir.txt'))
    expect(await failure(path.join(folder, 'dir.txt'))).toMatchObject({
      code: 'unreadable',
      message: 'dir.txt is a folder.',
    })
    await symlink('loop.txt', path.join(folder, 'loop.txt'))
    expect((await failure(path.join(folder, 'loop.txt'))).code).toBe('unreadable')
  })

  it.skipIf(process.platform === 'win32')('a device is not read to its end', async () => {
    expect(await failure('/dev/zero')).toMatchObject({ code: 'unreadable', message: 'zero is not a file.' })
  })

  it.skipIf(process.platform === 'win32' || process.getuid?.() === 0)('a locked file says so', async () => {
    const where = await file('locked.txt', TEXTS.en)
    await chmod(where, 0o000)
    expect(await failure(where)).toMatchObject({ code: 'unreadable', message: 'locked.txt may not be read by you.' })
  })
})

describe('input that comes in', () => {
  it('keeps the source byte for byte and knows the language', async () => {
    const source = new Uint8Array(Buffer.from(`\ufeff${TEXTS.uk}\r\n`))
    const draft = await readSource({ kind: 'file', path: await file('ship.txt', source) })
    expect(draft.original).toEqual(source)
    expect(draft).toMatchObject({
      lang: 'uk',
      titleDerived: true,
      source: { name: 'ship.txt', format: 'text', bytes: source.length },
    })
    expect(draft.excerpt).toBe(TEXTS.uk.slice(0, draft.excerpt.length))
  })

  it('leaves the numbers of notes out of its first words', async () => {
    const where = await file('notes.md', 'The lock[^1] was opened[^2] in spring.\n\n[^1]: A gate.\n[^2]: By boats.\n')
    const { excerpt } = await readSource({ kind: 'file', path: where })
    expect(excerpt).toMatch(/^The lock was opened in spring\./)
  })

  it('gives the same text the same hash, whatever it came in', async () => {
    const words = [TEXTS.en, TEXTS.fr]
    const drafts = await Promise.all([
      readSource({ kind: 'paste', text: words.join('\n\n'), html: '' }),
      readSource({
        kind: 'paste',
        text: 'x',
        html: words.map((text) => `<p>${text.replace('ship', '<b>ship</b>')}</p>`).join(''),
      }),
      readSource({
        kind: 'bytes',
        name: 'a.md',
        bytes: Buffer.from(words.join('\n\n').replaceAll('“', '"').replaceAll('”', '"')),
      }),
      readSource({ kind: 'bytes', name: 'a.txt', bytes: Buffer.from(words.join('\n\n').normalize('NFD')) }),
    ])
    expect(new Set(drafts.map(({ textHash }) => textHash)).size).toBe(1)
    const other = await readSource({ kind: 'paste', text: words.join('\n\n').replace('six', 'seven'), html: '' })
    expect(other.textHash).not.toBe(drafts[0]?.textHash)
  })

  it('reads a page by what it is, whatever its name', async () => {
    const page = `<!DOCTYPE html><html><head><title>Ship free</title></head><body><article><p>${TEXTS.en}</p><p>${TEXTS.en.toUpperCase()}</p></article></body></html>`
    const draft = await readSource({ kind: 'bytes', name: 'saved.txt', bytes: Buffer.from(page) })
    expect(draft).toMatchObject({ title: 'Ship free', titleDerived: false, source: { format: 'html' } })
  })

  it('takes the tags and the date that came with bytes', async () => {
    const draft = await readSource({
      kind: 'bytes',
      name: 'a.md',
      bytes: Buffer.from(`---\ntags: [a]\n---\n${TEXTS.en}`),
      tags: ['a', 'b'],
      addedAt: '2021-03-29T00:00:00.000Z',
    })
    expect(draft).toMatchObject({ tags: ['a', 'b'], addedAt: '2021-03-29T00:00:00.000Z' })
  })
})

describe('what is pasted', () => {
  it('is HTML where that has a structure, with the title it begins with', async () => {
    const html = `<meta charset="utf-8"><h1>Ship free</h1><p>${TEXTS.en} <a href="https://example.org/">more</a></p>`
    const draft = await readSource({ kind: 'paste', text: 'plain', html })
    expect(draft).toMatchObject({ title: 'Ship free', source: { name: 'Pasted text', format: 'html' } })
    expect(draft.html).toContain('<a href="https://example.org/"')
  })

  it('is text where the HTML only colours it', async () => {
    const html = `<div style="font-family:monospace"><div><span style="color:red">${TEXTS.en}</span></div></div>`
    const draft = await readSource({ kind: 'paste', text: `${TEXTS.en}\n\n${TEXTS.fr}`, html })
    expect(draft.source.format).toBe('text')
    expect(articleText(draft.html, new Set()).blocks).toHaveLength(2)
  })

  it('is taken from between the marks that Windows sets', async () => {
    const html = `<html><body>junk<!--StartFragment--><p>${TEXTS.en}</p><!--EndFragment--></body></html>`
    const draft = await readSource({ kind: 'paste', text: '', html })
    expect(articleText(draft.html, new Set()).text).toBe(TEXTS.en)
  })

  it('says so when there is nothing', async () => {
    await expect(readSource({ kind: 'paste', text: ' ', html: '<p> </p>' })).rejects.toMatchObject({
      code: 'empty',
      message: expect.stringContaining('Pasted text'),
    })
  })
})
