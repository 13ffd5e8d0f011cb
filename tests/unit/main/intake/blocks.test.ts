import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { articleText } from '../../../../main/intake/blocks'
import { cleanHtml } from '../../../../main/intake/cleanHtml'

const NONE: ReadonlySet<string> = new Set()
const pieces = (html: string, restored = NONE) => {
  const { text, blocks } = articleText(html, restored)
  return blocks.map(({ kind, start, end }) => [kind, text.slice(start, end)])
}

describe('articleText', () => {
  it('makes a block of each paragraph, heading, item, quotation, row, caption and piece of code', () => {
    expect(
      pieces(
        '<h2>Head</h2><p>A <b>bo</b>ld<br>line</p><ul><li>one<ul><li>deep</li></ul></li><li><p>two</p></li></ul>' +
          '<blockquote><p>said</p></blockquote><pre><code>a\n\n  b</code></pre>' +
          '<table><tbody><tr><td>1</td><td>2 <em>x</em></td></tr><tr><td>3</td><td></td></tr></tbody></table>' +
          '<figure><img data-src="x" alt="no text"><figcaption>caption</figcaption></figure>',
      ),
    ).toEqual([
      ['heading', 'Head'],
      ['paragraph', 'A bold\nline'],
      ['item', 'one'],
      ['item', 'deep'],
      ['item', 'two'],
      ['quote', 'said'],
      ['code', 'a\n\n  b'],
      ['paragraph', '1\t2 x'],
      ['paragraph', '3'],
      ['caption', 'caption'],
    ])
  })

  it('leaves out what was cut unless it was restored', () => {
    const html = '<div data-cut="c1" hidden><p>Share</p></div><p>text</p><div data-cut="c2" hidden><p>More</p></div>'
    expect(pieces(html)).toEqual([['paragraph', 'text']])
    expect(pieces(html, new Set(['c2'])).map(([, text]) => text)).toEqual(['text', 'More'])
  })

  it('gives offsets that are true, in order and apart, for any body', () => {
    const tag = fc.constantFrom(
      'p',
      'h2',
      'ul',
      'li',
      'blockquote',
      'pre',
      'b',
      'br',
      'table',
      'tr',
      'td',
      'figure',
      'div',
    )
    const piece = fc.oneof(
      tag.map((t) => `<${t}>`),
      tag.map((t) => `</${t}>`),
      fc.constantFrom('word', ' ', '\n', '𝄞 é', '\t'),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (parts) => {
        const { text, blocks } = articleText(cleanHtml(parts.join(''), { base: null }), NONE)
        let end = 0
        blocks.forEach((block, index) => {
          if (index === 0) expect(block.start).toBe(0)
          else expect(text.slice(end, block.start)).toBe('\n\n')
          expect(block.end).toBeGreaterThan(block.start)
          const piece = text.slice(block.start, block.end)
          expect(piece.trim()).not.toBe('')
          if (block.kind !== 'code') expect(piece).toBe(piece.trim())
          end = block.end
        })
        expect(end).toBe(text.length)
      }),
      { numRuns: 400 },
    )
  })
})
