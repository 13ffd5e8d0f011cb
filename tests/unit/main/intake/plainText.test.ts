import { describe, expect, it } from 'vitest'
import { readPlainText } from '../../../../main/intake/plainText'
import { titleFrom } from '../../../../main/intake/title'
import { serialize } from '../../../../main/intake/tree'
import { TEXTS } from './texts'

const html = (text: string) => serialize(readPlainText(text).body)

/** Breaks a text to a width, as mail programs and old editors do. */
function broken(text: string, width: number): string {
  const lines = ['']
  for (const word of text.split(' ')) {
    const last = lines.at(-1) ?? ''
    if (last !== '' && last.length + word.length >= width) lines.push(word)
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`
  }
  return lines.join('\n')
}

describe('paragraphs of a plain text', () => {
  it('are parted by blank lines, whatever the line ends', () => {
    expect(html(`${TEXTS.en}\r\n\r\n  \r\n${TEXTS.en}\r`)).toBe(`<p>${TEXTS.en}</p>\n<p>${TEXTS.en}</p>`)
  })

  it('are lines where there are no blank lines', () => {
    expect(html(`${TEXTS.en}\n${TEXTS.fr}\n${TEXTS.de}`)).toBe(
      `<p>${TEXTS.en}</p>\n<p>${TEXTS.fr}</p>\n<p>${TEXTS.de}</p>`,
    )
  })

  it.each([45, 60, 72])('are joined again where they were broken at %i characters', (width) => {
    const text = `${broken(TEXTS.en, width)}\n\n${broken(TEXTS.de, width)}`
    expect(html(text)).toBe(`<p>${TEXTS.en}</p>\n<p>${TEXTS.de}</p>`)
  })

  it('are told apart by indents where broken lines have no blank ones between', () => {
    const indent = (text: string) => `   ${broken(text, 60)}`
    expect(html(`${indent(TEXTS.en)}\n${indent(TEXTS.fr)}`)).toBe(`<p>${TEXTS.en}</p>\n<p>${TEXTS.fr}</p>`)
  })

  it('get divided words mended, and keep hyphens that are their own', () => {
    const text =
      'The harbour master had a well-known habit of going for a walk along the long break-\nwater at sunset, and of greeting each of the fishermen there by name. A well-\nknown habit it was, and one that nobody in the self-\ncontained little town would have wanted to miss in those years.'
    expect(html(text)).toContain('the long breakwater at sunset')
    expect(html(text)).toContain('A well-known habit it was')
    expect(html(text)).toContain('the self-contained little town')
  })

  it('keep the lines of a poem and make lists of marked lines', () => {
    expect(html('Under the wide and starry sky\nDig the grave and let me lie')).toBe(
      '<p>Under the wide and starry sky<br>Dig the grave and let me lie</p>',
    )
    expect(html(`${TEXTS.en}\n\n- one\n- two\n\n3. three\n4. four`)).toBe(
      `<p>${TEXTS.en}</p>\n<ul><li>one</li><li>two</li></ul>\n<ol start="3"><li>three</li><li>four</li></ol>`,
    )
  })

  it('write markup as the text it is', () => {
    expect(html('if a < b && c > d then <script>alert(1)</script>')).toBe(
      '<p>if a &lt; b &amp;&amp; c &gt; d then &lt;script&gt;alert(1)&lt;/script&gt;</p>',
    )
  })
})

describe('the title of a plain text', () => {
  it('is a first line that reads like a headline', () => {
    const reading = readPlainText(`Ship comes free after six days\n\n${TEXTS.en}`)
    expect(reading.title).toBe('Ship comes free after six days')
    expect(serialize(reading.body)).toBe(`<p>${TEXTS.en}</p>`)
  })

  it('is no sentence, and no line of a paragraph', () => {
    expect(readPlainText(`The ship came free.\n\n${TEXTS.en}`).title).toBeNull()
    expect(readPlainText(broken(TEXTS.en, 60)).title).toBeNull()
    expect(readPlainText(`Under the wide and starry sky\nDig the grave and let me lie\n\n${TEXTS.en}`).title).toBeNull()
    expect(readPlainText(TEXTS.en).title).toBeNull()
  })

  it.each([
    ['the first sentence', 'The ship came free on Monday. Nobody cheered.', 'The ship came free on Monday'],
    [
      'a clause, where the sentence is long',
      'Technical work on the guarantees is advanced enough that allies now only need confirmation, the palace said on Tuesday ahead of a meeting.',
      'Technical work on the guarantees is advanced enough',
    ],
    [
      'whole words, where no clause ends in time',
      'The owner of the largest container vessel ever built by the yard ran it aground in the southern section of the canal',
      'The owner of the largest container vessel ever built by the yard ran it aground…',
    ],
    [
      'without the dateline',
      'PARIS, 3 March (Reuters) — The government fell on Monday after a vote in parliament.',
      'The government fell on Monday after a vote in parliament',
    ],
    [
      'past an abbreviation',
      'Mr. Smith went to Washington in spring. He came back.',
      'Mr. Smith went to Washington in spring',
    ],
    ['without half a quotation mark', '“We pulled it off. I am glad,” he said.', 'We pulled it off'],
  ])('is derived from %s', (_how, text, title) => {
    expect(titleFrom(text)).toBe(title)
    expect(title.length).toBeLessThanOrEqual(91)
  })
})
