import { strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readSource } from '../../../../main/intake/readSource'
import { unpack } from '../../../../main/intake/zip'
import { aDocx, anEpub, anMhtml, aPdf, type PdfLine, run } from '../../../support/documents'

const read = (name: string, bytes: Uint8Array) => readSource({ kind: 'bytes', name, bytes })
const PROSE = 'The ship was freed after almost a week, and the canal was opened to traffic again that evening.'

describe('an EPUB', () => {
  it('comes in as one text, chapter after chapter, with what the book tells of itself', async () => {
    const draft = await read(
      'book.epub',
      anEpub({
        title: 'The Canal',
        creators: ['Ada Byron', 'Jan Roth'],
        chapters: [`<h1>First</h1><p>${PROSE}</p>`, `<p>No heading here. ${PROSE}</p>`],
        contents: ['First', 'The second one'],
      }),
    )
    expect(draft).toMatchObject({
      title: 'The Canal',
      byline: 'Ada Byron, Jan Roth',
      lang: 'en',
      publishedAt: '1998-03-04',
    })
    expect(draft.source.format).toBe('epub')
    expect(draft.html).toMatch(/<h2[^>]*>First<\/h2>[\s\S]*<h2>The second one<\/h2>/)
  })

  it('keeps notes linked across its files', async () => {
    const draft = await read(
      'notes.epub',
      anEpub({
        chapters: [
          `<p>${PROSE}<a id="back" href="ch2.xhtml#n1">1</a></p>`,
          '<p id="n1">A note. <a href="ch1.xhtml#back">back</a></p>',
        ],
      }),
    )
    const target = /href="#([^"]+)"[^>]*>1</.exec(draft.html)?.[1] ?? 'none'
    expect(draft.html).toContain(`id="${target}"`)
    expect(/href="#([^"]+)"[^>]*>back</.exec(draft.html)?.[1]).toMatch(/back$/)
  })

  it('that is locked against copying, or without its list, says so', async () => {
    const encryption = `<encryption><CipherReference URI="OPS/text/ch1.xhtml"/></encryption>`
    const locked = anEpub({ chapters: ['<p>x</p>'], extra: { 'META-INF/encryption.xml': strToU8(encryption) } })
    await expect(read('locked.epub', locked)).rejects.toMatchObject({
      code: 'unsupported',
      message: /locked\.epub.*DRM/,
    })
    const damaged = anEpub({ chapters: ['<p>x</p>'], extra: { 'META-INF/container.xml': strToU8('<nothing/>') } })
    await expect(read('damaged.epub', damaged)).rejects.toMatchObject({ code: 'unreadable', message: /damaged\.epub/ })
  })

  it('that would unpack to more than was reckoned with is refused before it does', () => {
    const bomb = anEpub({ chapters: ['<p>x</p>'], extra: { 'OPS/big.xhtml': new Uint8Array(1_000_000) } })
    const all = () => true
    expect(() => unpack(bomb, 'bomb.epub', all, { entries: 100, bytes: 500_000 })).toThrow(/bomb\.epub would unpack/)
    expect(() => unpack(bomb, 'bomb.epub', all, { entries: 3, bytes: 5_000_000 })).toThrow(/holds more than 3 files/)
  })
})

describe('a Word document', () => {
  it('comes in with its title, headings, tables and lists', async () => {
    const cell = (text: string) => `<w:tc><w:p>${run(text)}</w:p></w:tc>`
    const rows = [
      ['Ships', 'Days'],
      ['369', '6'],
      ['422', '7'],
    ].map((cells) => `<w:tr>${cells.map(cell).join('')}</w:tr>`)
    const table = `</w:p><w:tbl>${rows.join('')}</w:tbl><w:p>`
    const draft = await read(
      'paper.docx',
      aDocx(
        [run('On the Canal', 'Title'), run('What happened', 'heading1'), run(PROSE), table],
        '<dc:creator>Ada Byron</dc:creator>',
      ),
    )
    expect(draft).toMatchObject({ title: 'On the Canal', byline: 'Ada Byron', titleDerived: false })
    expect(draft.html).toMatch(/<h2>What happened<\/h2>\n<p>The ship was freed/)
    expect(draft.html).toMatch(/<t[dh]>Ships<[\s\S]*<td>369</)
    expect(draft.html).not.toContain('On the Canal')
  })

  it('whose inside is broken is named', async () => {
    const broken = anEpub({ chapters: ['<p>x</p>'] }).slice(0, 400)
    await expect(read('broken.docx', broken)).rejects.toMatchObject({ message: /broken\.docx/ })
  })
})

describe('a PDF', () => {
  const column = (x: number, texts: string[], top = 760): PdfLine[] =>
    texts.map((text, index) => ({ x, y: top - index * 13, text }))

  it('comes in with its lines joined to paragraphs and divided words mended', async () => {
    const lines = [
      { x: 60, y: 790, text: 'The Great Canal', size: 22 },
      ...column(60, [
        'The container ship was stuck across the canal for almost a week, and it was an extra-',
        'ordinary sight for those who lived along its banks. Hundreds of ships were waiting at',
        'both ends of it.',
        'A second paragraph tells what it took to free the ship, and who paid for the work that',
        'was done by day and by night.',
      ]),
    ]
    const draft = await read('paper.pdf', aPdf([lines], '/Title (untitled) /Author (Ada Byron)'))
    expect(draft).toMatchObject({ title: 'The Great Canal', byline: 'Ada Byron' })
    expect(draft.html.match(/<p>/g)).toHaveLength(2)
    expect(draft.html).toContain('an extraordinary sight')
    expect(draft.html).toContain('waiting at both ends of it.</p>')
  })

  it('is read column by column, below a headline that spans them', async () => {
    const left = [
      'Alpha one runs along here',
      'alpha two runs along too',
      'alpha three still on',
      'alpha four the last',
    ]
    const right = ['beta one runs along here', 'beta two runs along too', 'beta three still on', 'beta four the last.']
    const page = [
      { x: 60, y: 800, text: 'A headline that spans both of the columns below it', size: 18 },
      // As some programs write it: line by line across the page.
      ...left.flatMap((text, index) => [
        { x: 60, y: 760 - index * 13, text },
        { x: 320, y: 760 - index * 13, text: right[index] ?? '' },
      ]),
    ]
    const draft = await read('columns.pdf', aPdf([page]))
    const text = draft.html.replace(/<[^>]+>/g, ' ')
    expect(text.indexOf('alpha four')).toBeLessThan(text.indexOf('beta one'))
    expect(draft.title).toMatch(/^A headline/)
  })

  it('leaves out running heads and page numbers, and joins what a page’s end cut', async () => {
    const page = (number: number, texts: string[]): PdfLine[] => [
      { x: 60, y: 815, text: `Annals of Canals, vol. 3, p. ${number}`, size: 8 },
      ...column(60, texts),
      { x: 300, y: 30, text: String(number), size: 8 },
    ]
    const draft = await read(
      'paged.pdf',
      aPdf([
        page(1, ['This sentence begins on the first page of the text and it does not', 'end there but goes']),
        page(2, ['on upon the second page of it, where it ends at last.', 'Another follows it here.']),
        page(3, ['The third page has a sentence of its own that is long enough.']),
      ]),
    )
    expect(draft.html).not.toMatch(/Annals/)
    expect(draft.html).not.toMatch(/>\d</)
    expect(draft.html).toContain('but goes on upon the second page')
  })

  it('without a text layer says what to do', async () => {
    await expect(read('scan.pdf', aPdf([[], []]))).rejects.toMatchObject({ code: 'empty', hint: /OCR/ })
  })

  it('that is damaged is named', async () => {
    const damaged = new TextEncoder().encode('%PDF-1.7\nnothing of a PDF follows')
    await expect(read('damaged.pdf', damaged)).rejects.toMatchObject({ code: 'unreadable', message: /damaged\.pdf/ })
  })
})

describe('a saved page and a message', () => {
  it('comes in as the page, from its address, without its frames', async () => {
    const html = `<!DOCTYPE html><html lang="en"><head><title>The ship is free</title></head><body><article><h1>The ship is free</h1><p>${PROSE}</p><p>${PROSE} Again.</p></article></body></html>`
    const draft = await read(
      'saved.mhtml',
      anMhtml(html, 'https://news.example.org/ship', ['<html><body><p>An advertisement in a frame</p></body></html>']),
    )
    expect(draft).toMatchObject({ title: 'The ship is free', address: 'https://news.example.org/ship' })
    expect(draft.html).toContain('The ship was freed')
    expect(draft.html).not.toContain('advertisement')
  })

  it('of mail brings its subject, its sender and its date', async () => {
    const mail = [
      'From: Ada Byron <ada@example.org>',
      'To: Jan <jan@example.org>',
      'Subject: =?utf-8?B?Q2Fuw6FsIG5ld3M=?=',
      'Date: Mon, 29 Mar 2021 14:00:00 +0200',
      'Message-ID: <1@example.org>',
      'Content-Type: text/plain; charset=utf-8',
      '',
      PROSE,
      '',
      'A second paragraph.',
    ].join('\r\n')
    const draft = await read('letter.eml', strToU8(mail))
    expect(draft).toMatchObject({ title: 'Canál news', byline: 'Ada Byron', source: { format: 'eml' } })
    expect(draft.publishedAt).toMatch(/^2021-03-29/)
    expect(draft.html).toContain('<p>A second paragraph.</p>')
  })

  it('is told from a text that begins like one', async () => {
    const draft = await read('note.txt', strToU8(`From: here to there\n\n${PROSE}`))
    expect(draft.source.format).toBe('text')
  })
})
