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
