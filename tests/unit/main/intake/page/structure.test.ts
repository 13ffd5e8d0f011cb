import { describe, expect, it } from 'vitest'
import { articleText } from '../../../../../main/intake/blocks'
import { readHtml } from '../../../../../main/intake/html'
import { sharedPage } from '../../../../../main/intake/page/otherPosts'
import { serialize } from '../../../../../main/intake/tree'
import { TEXTS } from '../texts'

const STORY = [TEXTS.en, TEXTS.de, TEXTS.fr]
const ARTICLE = STORY.map((text) => `<p>${text}</p>`).join('')
const page = (body: string, head = '') =>
  `<!doctype html><html lang="en"><head><title>Ship free at last</title>${head}</head><body>${body}</body></html>`
const read = (source: string) => {
  const reading = readHtml(source)
  const html = serialize(reading.body)
  return { ...reading, html, text: articleText(html, new Set()).text }
}

describe('by the structure of a page', () => {
  it('cards that lead to other pages are told from the article', () => {
    const card = (name: string) =>
      `<div class="card"><a href="/${name}"><img src="/${name}.jpg" alt=""></a><h3>${name} sails on</h3><p>What ${name} did next, and why</p></div>`
    const cards = ['Anna', 'Bella', 'Clara', 'Dora'].map(card).join('')
    const { text } = read(
      page(`<article><h1>Ship free at last</h1>${ARTICLE}<div class="rail">${cards}</div></article>`),
    )
    expect(text).toBe(STORY.join('\n\n'))
  })

  it('a gallery with captions is none of these', () => {
    const item = (name: string) =>
      `<div class="item"><a href="/${name}.jpg"><img src="/small/${name}.jpg" alt=""></a><h3>${name}</h3><p>${name} lies at the eastern quay.</p></div>`
    const items = ['Anna', 'Bella', 'Clara'].map(item).join('')
    const { text } = read(page(`<article>${ARTICLE}${items}</article>`))
    expect(text).toContain('Clara lies at the eastern quay.')
  })

  it('the standfirst is what the article says of itself, and no part of the text', () => {
    const dek = 'After six days a ship that blocked the channel is free again'
    const head = `<meta name="description" content="${dek}">`
    const apart = read(
      page(`<header><h1>Ship free at last</h1><p class="dek">${dek}</p></header><main>${ARTICLE}</main>`, head),
    )
    expect(apart.description).toBe(dek)
    expect(apart.text).toBe(STORY.join('\n\n'))
    const first = read(
      page(`<main><p>${TEXTS.es}</p>${ARTICLE}</main>`, `<meta name="description" content="${TEXTS.es}">`),
    )
    expect(first.text).toBe([TEXTS.es, ...STORY].join('\n\n'))
  })

  it('captions are captions, whatever element they stand in', () => {
    const { html } = read(
      page(
        `<article>${ARTICLE}<div><img src="https://example.org/a.jpg" alt=""><div class="image-caption">The ship at noon.</div></div>
         <p>${TEXTS.es}</p><p>The harbour at dusk on Monday. (Photo by Jane Doe/Agency)</p><p>${TEXTS.es.replace('lunes', 'martes')}</p></article>`,
      ),
    )
    expect(html).toContain('<figcaption>The ship at noon.</figcaption>')
    expect(html).toContain('<figcaption>The harbour at dusk on Monday. (Photo by Jane Doe/Agency)</figcaption>')
  })

  it('what shows while the pointer is on a name does not stand in the sentence', () => {
    const card =
      '<span class="card"><span><a href="/p/jane">Jane Doe</a><a href="/1">Ship stuck again this week</a></span></span>'
    const line = `It was <a href="/p/jane">Jane Doe</a>${card} who had seen it first, and who told the harbour master about it.`
    const { text } = read(page(`<article>${ARTICLE}<p>${line}</p></article>`))
    expect(text).toContain('It was Jane Doe who had seen it first')
  })

  it('posts that follow on the same page are other articles', () => {
    const share = (name: string) =>
      `<div><a href="https://www.facebook.com/sharer.php?u=https%3A%2F%2Fexample.org%2F${name}">Send</a></div>`
    const post = (name: string, text: string) => `<section><h2>${name}</h2>${share(name)}${text}</section>`
    const others = [post('two', `<p>${TEXTS.es}</p>`), post('three', `<p>${TEXTS.pl}</p>`)].join('')
    const head = '<link rel="canonical" href="https://example.org/one">'
    const { text } = read(page(`<div id="posts">${post('one', ARTICLE)}${others}</div>`, head))
    expect(text).toContain(TEXTS.en)
    expect(text).not.toContain(TEXTS.es)
  })

  it('the note on the author ends the article', () => {
    const head = '<meta name="author" content="Jane Doe">'
    const note = '<p>Jane Doe</p><p>Jane writes about ships and harbours from her desk in Port Said.</p>'
    const { text, cuts } = read(
      page(`<article>${ARTICLE}<p>${TEXTS.es}</p><p>${TEXTS.pl}</p><p>${TEXTS.cs}</p>${note}</article>`, head),
    )
    expect(text.endsWith(TEXTS.cs)).toBe(true)
    expect(cuts.map(({ reason }) => reason)).toContain('note on the author')
  })
})

describe('a link that shares', () => {
  it.each([
    ['https://www.facebook.com/sharer/sharer.php?u=https%3A%2F%2Fwww.example.org%2Fa%2F', 'example.org/a'],
    ['https://twitter.com/intent/tweet?text=x&url=https://example.org/a', 'example.org/a'],
    ['whatsapp://send?text=Look%20https://example.org/a', 'example.org/a'],
    ['https://example.org/sharer?u=https://example.org/a', null],
  ])('%s names %s', (href, expected) => {
    expect(sharedPage(href)).toBe(expected)
  })
})
