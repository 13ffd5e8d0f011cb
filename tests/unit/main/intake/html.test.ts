import { describe, expect, it } from 'vitest'
import { articleText } from '../../../../main/intake/blocks'
import { readFragment, readHtml } from '../../../../main/intake/html'
import { serialize } from '../../../../main/intake/tree'
import { TEXTS } from './texts'

const ARTICLE = [TEXTS.en, TEXTS.de, TEXTS.fr].map((text) => `<p>${text}</p>`).join('')
const page = (head: string, body: string) =>
  `<!doctype html><html lang="en-gb"><head>${head}</head><body>${body}</body></html>`
const textOf = (source: string) => articleText(serialize(readHtml(source).body), new Set()).text

describe('a page', () => {
  it('gives its article without what surrounds it', () => {
    const text = textOf(
      page(
        '<title>Ship free</title>',
        `<nav><ul><li><a href="/">Home</a></li></ul></nav><header>The Harbour Post</header><article><h1>Ship free</h1>
         <div class="share"><a href="#">Share</a></div>${ARTICLE}<p><a href="/b">Read more: how the harbour works</a></p></article>
         <aside><h2>Most read</h2><ul><li><a href="/c">Other</a></li></ul></aside><footer>© 2025 The Harbour Post</footer>`,
      ),
    )
    expect(text).toBe([TEXTS.en, TEXTS.de, TEXTS.fr].join('\n\n'))
  })

  it('says about itself in many ways what it is', () => {
    const data = JSON.stringify({
      '@graph': [
        { '@type': 'WebSite' },
        {
          '@type': ['NewsArticle'],
          headline: 'Ship &amp; canal',
          author: [{ name: 'Jane Doe' }, { name: 'John Roe' }],
          datePublished: '2021-03-29T15:05:00+02:00',
          publisher: { name: 'The Harbour Post' },
        },
      ],
    })
    const head = `<script type="application/ld+json">${data}</script><link rel="canonical" href="https://example.org/ship"><meta property="og:title" content="Other">`
    expect(readHtml(page(head, ARTICLE))).toMatchObject({
      title: 'Ship & canal',
      byline: 'Jane Doe, John Roe',
      site: 'The Harbour Post',
      address: 'https://example.org/ship',
      publishedAt: '2021-03-29T13:05:00.000Z',
      lang: 'en-gb',
    })
    const tags = `<meta property="og:title" content="Ship free"><meta name="author" content="By Jane Doe"><meta property="og:site_name" content="The Harbour Post">
      <meta property="og:url" content="https://example.org/a"><meta property="article:published_time" content="2021-03-29">`
    expect(readHtml(page(tags, ARTICLE))).toMatchObject({
      title: 'Ship free',
      byline: 'Jane Doe',
      site: 'The Harbour Post',
      publishedAt: '2021-03-29',
    })
    expect(
      readHtml(
        page(
          '<title>Ship free at last | The Harbour Post</title><meta property="og:site_name" content="The Harbour Post">',
          ARTICLE,
        ),
      ).title,
    ).toBe('Ship free at last')
    expect(
      readHtml(page('<script type="application/ld+json">{broken</script><title>Ship</title>', ARTICLE)),
    ).toMatchObject({ title: 'Ship', byline: null, address: null })
  })

  it('does not take a description for its title', () => {
    const data = JSON.stringify({ '@type': 'Article', name: 'New Zealand', headline: 'country in Oceania' })
    const head = `<script type="application/ld+json">${data}</script><title>New Zealand - Encyclopedia</title>`
    expect(readHtml(page(head, ARTICLE)).title).toBe('New Zealand')
  })

  it('takes no address that is none of the web', () => {
    expect(
      readHtml(
        page(
          '<link rel="canonical" href="javascript:alert(1)"><meta property="og:url" content="file:///etc/passwd">',
          ARTICLE,
        ),
      ).address,
    ).toBeNull()
  })

  it('resolves what it links to and shows, and keeps the language of code', () => {
    const body = `<article>${ARTICLE}<p>See <a href="/more">this part of the story</a> for the rest of what there is to say about it.</p><figure><img data-src="pic.jpg" src="data:image/gif;base64,R0" alt="A ship"><figcaption>The ship</figcaption></figure><pre><code class="language-js">a()</code></pre></article>`
    const html = serialize(readHtml(page('<link rel="canonical" href="https://example.org/news/ship">', body)).body)
    expect(html).toContain('href="https://example.org/more"')
    expect(html).toContain('data-src="https://example.org/news/pic.jpg"')
    expect(html).toContain('<figcaption>The ship</figcaption>')
    expect(html).toContain('class="language-js"')
    expect(html).not.toMatch(/<img[^>]* src=/)
  })

  it('comes in whole where no article is found in it', () => {
    expect(textOf(page('', '<p>Short note.</p>'))).toBe('Short note.')
    expect(
      textOf('<html><body><table><tr><td>one</td><td>two</td></tr><tr><td>3</td><td>4</td></tr></table></body></html>'),
    ).toBe('one\ttwo\n\n3\t4')
  })

  it('saved by SingleFile brings its address and date', () => {
    const saved = `<!DOCTYPE html> <html><!--\n Page saved with SingleFile \n url: https://example.org/ship \n saved date: Mon Mar 29 2021 15:05:00 GMT+0000 (Coordinated Universal Time)\n--><head><title>T</title></head><body>${ARTICLE}</body></html>`
    expect(readHtml(saved)).toMatchObject({ address: 'https://example.org/ship', addedAt: '2021-03-29T15:05:00.000Z' })
  })

  it('can be broken in any way', () => {
    for (const source of [
      '<html>',
      '<html><body>',
      '<html><p>a<p>b</html><p>c',
      '<body><frameset></body>',
      `<html>${'<div>'.repeat(9_000)}x`,
      '<html><body></p></div>x',
    ])
      expect(() => readHtml(source)).not.toThrow()
  })
})

describe('part of a page', () => {
  it('is kept whole', () => {
    const html = serialize(readFragment('<div><p>One <b>two</b></p><ul><li>three</li></ul></div>').body)
    expect(html).toBe('<p>One <b>two</b></p>\n<ul><li>three</li></ul>')
  })
})
