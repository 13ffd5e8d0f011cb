import { describe, expect, it } from 'vitest'
import { readMarkdown } from '../../../../main/intake/markdown'
import { serialize } from '../../../../main/intake/tree'
import { TEXTS } from './texts'

const html = (markdown: string) => serialize(readMarkdown(markdown).body)
const withMatter = (matter: string) => readMarkdown(`---\n${matter}\n---\n\n${TEXTS.en}\n`)

describe('front matter', () => {
  it('is read as the Obsidian Web Clipper writes it', () => {
    const reading = withMatter(
      'title: "Ship: free"\nsource: "https://example.org/ship?a=1"\nauthor:\n  - "[[Jane Doe]]"\n  - "[[People/John Roe|John Roe]]"\npublished: 2021-03-29\ncreated: 2021-04-01T10:00:00+02:00\ndescription: "About a ship"\ntags:\n  - "clippings"\n  - "#suez canal"',
    )
    expect(reading).toMatchObject({
      title: 'Ship: free',
      address: 'https://example.org/ship?a=1',
      site: 'example.org',
      byline: 'Jane Doe, John Roe',
      publishedAt: '2021-03-29',
      addedAt: '2021-04-01T08:00:00.000Z',
      tags: ['clippings', 'suez canal'],
    })
    expect(serialize(reading.body)).toBe(`<p>${TEXTS.en}</p>`)
  })

  it.each([
    ['Headline: A\nURL: https://example.org/a\nAuthors: Jane Doe\nDate: March 29, 2021\nKeywords: a, b', ['a', 'b']],
    [
      'TITLE: A\nLink: "[the page](https://example.org/a)"\nBy: [[Jane Doe]]\npublished_at: 2021-03-29\ntag: "#a #b"',
      ['a', 'b'],
    ],
    ['Titel: A\nQuelle: https://example.org/a\nAutorin: Jane Doe\nDatum: 29.03.2021\nSchlagwörter: [a, b]', ['a', 'b']],
    [
      'name: A\noriginal-url: https://example.org/a\ncreator: {name: Jane Doe}\npubDate: "Mon, 29 Mar 2021 00:00:00 GMT"\ncategories: [A, a, b]',
      ['a', 'b'],
    ],
  ])('is read under the names people give their properties: %s', (matter, tags) => {
    const reading = withMatter(matter)
    expect(reading).toMatchObject({ title: 'A', address: 'https://example.org/a', byline: 'Jane Doe' })
    expect(reading.publishedAt?.slice(0, 10)).toBe('2021-03-29')
    expect(reading.tags).toEqual(tags)
  })

  it('takes no address that is none of the web, and no date that is none', () => {
    expect(withMatter('source: file:///etc/passwd\npublished: some day')).toMatchObject({
      address: null,
      publishedAt: null,
    })
  })

  it('that is broken is kept as a cut, and the article still comes in', () => {
    const reading = withMatter('title: "never closed\ntags: [a')
    expect(reading.cuts).toEqual([
      {
        id: 'c1',
        at: 'start',
        reason: 'front matter that could not be read',
        text: 'title: "never closed tags: [a',
        restored: false,
      },
    ])
    expect(serialize(reading.body)).toBe(
      `<div data-cut="c1" hidden><pre>title: "never closed\ntags: [a</pre></div>\n<p>${TEXTS.en}</p>`,
    )
  })

  it('that would grow without end is not followed', () => {
    const bomb = `a: &a [x, x, x, x, x, x, x, x, x]\n${'bcdefghi'
      .split('')
      .map((name, i) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[i]}`)}]`)
      .join('\n')}\ntitle: T`
    expect(withMatter(bomb).body).not.toHaveLength(0)
  })

  it('is no pair of rules', () => {
    expect(html(`---\n\nText between rules.\n\n---\n\nMore.`)).toContain('Text between rules.')
    expect(html('---\nJust one rule')).toContain('Just one rule')
  })
})

describe('Markdown', () => {
  it('takes its title from the first heading and lifts the others', () => {
    const reading = readMarkdown(`# Ship *free*\n\n${TEXTS.en}\n\n### Part\n\ntext`)
    expect(reading.title).toBe('Ship free')
    expect(serialize(reading.body)).toBe(`<p>${TEXTS.en}</p>\n<h2>Part</h2>\n<p>text</p>`)
  })

  it('drops the heading that says what the front matter says, and keeps another', () => {
    expect(html(`---\ntitle: Ship free\n---\n# Ship free!\n\ntext`)).toBe('<p>text</p>')
    expect(html(`---\ntitle: Ship free\n---\n# Part one\n\ntext`)).toBe('<h2>Part one</h2>\n<p>text</p>')
  })

  it('keeps highlights, tables, code and links between notes', () => {
    expect(html('a ==marked **b**== c == d')).toBe('<p>a <mark>marked <strong>b</strong></mark> c == d</p>')
    expect(html('| a | b |\n| - | - |\n| 1 | 2 |')).toContain('<th>a</th><th>b</th>')
    expect(html('```js\na < b\n```')).toBe('<pre><code class="language-js">a &lt; b</code></pre>')
    expect(html('see [[Notes/Ship|the ship]] and [[Suez]]')).toBe('<p>see the ship and Suez</p>')
  })

  it('cleans the HTML in it', () => {
    expect(
      html(
        'text <script>alert(1)</script><img src=x onerror=alert(1)>\n\n<div onclick=x>more</div>\n\n[x](javascript:alert(1))',
      ),
    ).toBe('<p>text</p>\n<p>more</p>\n<p>x</p>')
  })

  it('cuts furniture from clipped pages and nothing from a text someone wrote', () => {
    const body = `${TEXTS.en}\n\n## Related articles\n\n- [How the harbour works today](https://example.org/b)\n`
    expect(readMarkdown(`---\nsource: https://example.org/a\n---\n${body}`).cuts.map(({ text }) => text)).toEqual([
      'Related articles',
      'How the harbour works today',
    ])
    expect(readMarkdown(body).cuts).toEqual([])
  })
})

describe('footnotes', () => {
  const list = (...items: string[]) => `\n<hr>\n<ol>${items.join('')}</ol>`
  const back = (number: number, time = '') => `<a title="Back to the text" href="#ref-note-${number}-from${time}">↩</a>`
  const pointer = (number: number, time = '') =>
    `<sup><a id="ref-note-${number}-from${time}" href="#ref-note-${number}">${number}</a></sup>`

  it('stand at the end, numbered by where the text points to them, and lead back', () => {
    const markdown = [
      'The lock[^b] was opened in spring.[^2]',
      '[^2]: By the *mayor*.',
      '[^b]: It had eight gates.',
      '',
      'Boats went through it.[^B]',
    ].join('\n')
    expect(html(markdown)).toBe(
      `<p>The lock${pointer(1)} was opened in spring.${pointer(2)}</p>\n<p>Boats went through it.${pointer(1, '-2')}</p>${list(
        `<li id="ref-note-1">It had eight gates. ${back(1)} ${back(1, '-2')}</li>`,
        `<li id="ref-note-2">By the <em>mayor</em>. ${back(2)}</li>`,
      )}`,
    )
  })

  it('may hold several paragraphs and point to others, and may be written where they belong', () => {
    const markdown = [
      'Gates^[Of *oak*.] and sluices.[^long]',
      '',
      '[^long]: The first paragraph',
      'goes on here.',
      '',
      '    The second one points on.[^other]',
      '',
      '[^other]: At the end.',
      '',
      'No note is indented here.',
    ].join('\n')
    expect(html(markdown)).toBe(
      `<p>Gates${pointer(1)} and sluices.${pointer(2)}</p>\n<p>No note is indented here.</p>${list(
        `<li id="ref-note-1">Of <em>oak</em>. ${back(1)}</li>`,
        `<li id="ref-note-2"><p>The first paragraph goes on here.</p><p>The second one points on.${pointer(3)} ${back(2)}</p></li>`,
        `<li id="ref-note-3">At the end. ${back(3)}</li>`,
      )}`,
    )
  })

  it('to which nothing points are kept, and what points to none stays the text it is', () => {
    expect(html('A text[^1] of words.\n\n[^2]: A note.\n')).toBe(
      `<p>A text[^1] of words.</p>${list('<li id="ref-note-1">A note.</li>')}`,
    )
    expect(html('A `[^1]` in code.\n\n    [^1]: also code')).not.toContain('<ol>')
  })
})
