import { strToU8, type Zippable, zipSync } from 'fflate'

/** Small files of the formats that people bring, made from what a test wants in them. */

const bytes = (text: string): Uint8Array => strToU8(text)

export interface EpubSpec {
  title?: string
  creators?: string[]
  lang?: string
  /** Of each chapter: its body, as XHTML. */
  chapters: string[]
  /** Titles of chapters in the book's list of contents. */
  contents?: string[]
  extra?: Zippable
}

export function anEpub({
  title = 'A Book',
  creators = ['Ada Byron'],
  lang = 'en',
  chapters,
  contents,
  extra,
}: EpubSpec) {
  const files = chapters.map((_, index) => `text/ch${index + 1}.xhtml`)
  const item = (file: string, index: number) =>
    `<item id="c${index}" href="${file}" media-type="application/xhtml+xml"/>`
  const nav = (contents ?? []).map((label, index) => `<li><a href="${files[index]}">${label}</a></li>`).join('')
  return zipSync({
    mimetype: [bytes('application/epub+zip'), { level: 0 }],
    'META-INF/container.xml': bytes(
      '<?xml version="1.0"?><container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>' +
        '<rootfile full-path="OPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
    ),
    'OPS/book.opf': bytes(
      `<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
      <dc:title>${title}</dc:title>${creators.map((name) => `<dc:creator>${name}</dc:creator>`).join('')}
      <dc:language>${lang}</dc:language><dc:date>1998-03-04</dc:date></metadata><manifest>
      <item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>${files.map(item).join('')}
      </manifest><spine>${files.map((_, index) => `<itemref idref="c${index}"/>`).join('')}</spine></package>`,
    ),
    'OPS/nav.xhtml': bytes(`<html><body><nav><ol>${nav}</ol></nav></body></html>`),
    ...Object.fromEntries(
      chapters.map((body, index) => [
        `OPS/${files[index]}`,
        bytes(
          `<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml"><body>${body}</body></html>`,
        ),
      ]),
    ),
    ...extra,
  })
}

/** @param paragraphs as XML inside `<w:p>`; see {@link run} */
export function aDocx(paragraphs: string[], core = '') {
  const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
  const styles = ['Title', 'heading 1', 'heading 2'].map(
    (name) => `<w:style w:type="paragraph" w:styleId="${name.replace(' ', '')}"><w:name w:val="${name}"/></w:style>`,
  )
  return zipSync({
    '[Content_Types].xml': bytes(
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
        '<Default Extension="xml" ContentType="application/xml"/>' +
        '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    '_rels/.rels': bytes(
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
        '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    'word/_rels/document.xml.rels': bytes(
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
        '<Relationship Id="s" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>',
    ),
    'word/styles.xml': bytes(`<?xml version="1.0"?><w:styles ${w}>${styles.join('')}</w:styles>`),
    'word/document.xml': bytes(
      `<?xml version="1.0"?><w:document ${w}><w:body>${paragraphs.map((each) => `<w:p>${each}</w:p>`).join('')}</w:body></w:document>`,
    ),
    'docProps/core.xml': bytes(
      `<?xml version="1.0"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">${core}</cp:coreProperties>`,
    ),
  })
}

export const run = (text: string, style?: string): string =>
  `${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ''}<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`

/** A line on a page of a PDF. Points, from the lower left corner as PDF counts. */
export interface PdfLine {
  x: number
  y: number
  text: string
  size?: number
}

/** A PDF of pages of lines, set in Helvetica; Latin letters only. */
export function aPdf(pages: PdfLine[][], info = ''): Uint8Array {
  const objects: string[] = []
  const add = (body: string) => objects.push(body)
  add('<< /Type /Catalog /Pages 2 0 R >>')
  const first = 5
  const kids = pages.map((_, index) => `${first + index * 2} 0 R`)
  add(`<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${pages.length} >>`)
  add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>')
  add(`<< ${info} >>`)
  pages.forEach((lines, index) => {
    const drawn = lines.map(({ x, y, text, size = 10 }) => {
      const literal = text.replace(/[\\()]/g, (char) => `\\${char}`)
      return `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${literal}) Tj ET`
    })
    const stream = drawn.join('\n')
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${first + index * 2 + 1} 0 R >>`,
    )
    add(`<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`)
  })
  let file = '%PDF-1.4\n'
  const places = objects.map((body, index) => {
    const place = file.length
    file += `${index + 1} 0 obj\n${body}\nendobj\n`
    return place
  })
  const table = file.length
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`
  for (const place of places) file += `${String(place).padStart(10, '0')} 00000 n \n`
  file += `trailer << /Size ${objects.length + 1} /Root 1 0 R /Info 4 0 R >>\nstartxref\n${table}\n%%EOF\n`
  return Uint8Array.from(file, (char) => char.charCodeAt(0) & 0xff)
}

/** A page as Chromium saves it in one file; the body is quoted-printable where it needs to be. */
export const anMhtml = (html: string, address: string, frames: string[] = []): Uint8Array =>
  bytes(
    [
      'From: <Saved by Blink>',
      `Snapshot-Content-Location: ${address}`,
      'Subject: =?utf-8?Q?Saved=20page?=',
      'Date: Tue, 3 Feb 2026 10:00:00 -0000',
      'MIME-Version: 1.0',
      'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----Part"',
      '',
      ...[html, ...frames].flatMap((each) => [
        '------Part',
        'Content-Type: text/html',
        'Content-Transfer-Encoding: base64',
        `Content-Location: ${address}`,
        '',
        Buffer.from(each).toString('base64').replace(/.{76}/g, '$&\r\n'),
      ]),
      '------Part--',
      '',
    ].join('\r\n'),
  )
