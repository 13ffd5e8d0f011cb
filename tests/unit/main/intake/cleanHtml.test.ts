import fc from 'fast-check'
import { type DefaultTreeAdapterMap, parseFragment } from 'parse5'
import { describe, expect, it } from 'vitest'
import { cleanHtml } from '../../../../main/intake/cleanHtml'

const clean = (html: string, base: string | null = null) => cleanHtml(html, { base })

const ELEMENTS = new Set(
  (
    'p h2 h3 h4 h5 h6 ul ol li blockquote q cite pre code em strong b i u s sub sup small mark abbr time dfn kbd var samp ' +
    'table caption thead tbody tfoot tr th td figure figcaption img a br hr dl dt dd details summary'
  ).split(' '),
)
const ATTRIBUTES = new Set(
  'href title lang dir datetime colspan rowspan start value id rel class alt data-src cite'.split(' '),
)

/** Reads cleaned HTML as a browser would, and says what stands in it that may not. */
function forbidden(html: string): string[] {
  const found: string[] = []
  const visit = (node: DefaultTreeAdapterMap['childNode'], inside: string[]) => {
    if (node.nodeName === '#text') return
    if (!('tagName' in node)) {
      found.push(node.nodeName)
      return
    }
    const name = node.tagName
    if (!ELEMENTS.has(name) || !node.namespaceURI.endsWith('xhtml')) found.push(name)
    if (name === 'a' && inside.includes('a')) found.push('a in a')
    if (/^(?:p|h\d)$/.test(name) && inside.some((one) => /^(?:p|h\d|em|a)$/.test(one)))
      found.push(`${name} in ${inside}`)
    for (const { name: attribute, value } of node.attrs) {
      if (!ATTRIBUTES.has(attribute)) found.push(`${name} ${attribute}`)
      if (attribute === 'href' && !/^(?:https?:\/\/|mailto:|#ref-)/.test(value)) found.push(value)
      if (attribute === 'data-src' && !/^https?:\/\//.test(value)) found.push(value)
      if (attribute === 'class' && !/^language-[\w+#.-]+$/.test(value)) found.push(value)
      if (attribute === 'id' && !value.startsWith('ref-')) found.push(value)
    }
    for (const child of node.childNodes) visit(child, [...inside, name])
  }
  for (const node of parseFragment(html).childNodes) visit(node, [])
  return found
}

const ATTACKS = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<img src="javascript:alert(1)">',
  '<IMG SRC=JaVaScRiPt:alert(1)>',
  '<a href="javascript:alert(1)">x</a>',
  '<a href="jav&#x09;ascript:alert(1)">x</a>',
  '<a href="&#14;  javascript:alert(1)">x</a>',
  '<a href="vbscript:msgbox(1)">x</a>',
  '<a href="data:text/html,<script>alert(1)</script>">x</a>',
  '<a href="//example.org/x" onclick=alert(1)>x</a>',
  '<a href="file:///etc/passwd">x</a>',
  '<a href="variorum://app/">x</a>',
  '<svg onload=alert(1)><circle/></svg>',
  '<svg><script>alert(1)</script></svg>',
  '<svg><style><img src=x onerror=alert(1)></style></svg>',
  '<svg></p><style><a id="</style><img src=1 onerror=alert(1)>">',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<math><annotation-xml encoding="text/html"><script>alert(1)</script></annotation-xml></math>',
  '<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
  '<template><script>alert(1)</script></template>',
  '<textarea><img title="</textarea><img src=x onerror=alert(1)>"></textarea>',
  '<xmp><p title="</xmp><img src=x onerror=alert(1)>"></xmp>',
  '<listing>&lt;img onerror="alert(1)" src=x&gt;</listing>',
  '<p title="--><img src=x onerror=alert(1)>">x</p>',
  '<!--><img src=x onerror=alert(1)>-->',
  '<!-- --!><img src=x onerror=alert(1)> -->',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<object data="javascript:alert(1)"><p>x</p></object>',
  '<embed src="javascript:alert(1)">',
  '<base href="javascript:alert(1)//"><a href="x">x</a>',
  '<meta http-equiv="refresh" content="0;url=javascript:alert(1)">',
  '<link rel=stylesheet href="javascript:alert(1)">',
  '<style>@import "javascript:alert(1)"</style>',
  '<div style="background:url(javascript:alert(1))">x</div>',
  '<p style="position:fixed;inset:0">x</p>',
  '<body onload=alert(1)><p>x</p>',
  '<details open ontoggle=alert(1)><summary>x</summary>y</details>',
  '<input autofocus onfocus=alert(1)><select><option>x</select>',
  '<button formaction="javascript:alert(1)">x</button>',
  '<video><source onerror=alert(1)></video><audio src=x onerror=alert(1)>',
  '<a id=location href="https://example.org">x</a><img name=body>',
  '<form id=body><input name=children></form>',
  '<div id="app">x</div>',
  '<a href="https://example.org" target=_blank ping="https://example.org">x</a>',
  '<table background="javascript:alert(1)"><tr><td>x</td><td>y</td></tr><tr><td>z</td></tr></table>',
  '<a><p><a href="javascript:alert(1)">x</a></p></a>',
  '<b><p><b><h2><a href=https://example.org><a href=https://example.org>x</b></p>',
  '<p>a<table><tr><td><p>b<script>alert(1)</script></td></tr></table>',
  '<select><template><style></select><img src=x onerror=alert(1)></style></template></select>',
  '<plaintext><img src=x onerror=alert(1)>',
  '<div data-cut="c1" hidden><p>x</p></div>',
]

describe('cleanHtml, against hostile HTML', () => {
  it.each(ATTACKS)('lets nothing through: %s', (attack) => {
    const html = clean(`<p>before</p>${attack}<p>after</p>`, 'https://example.org/a')
    expect(forbidden(html)).toEqual([])
    // What a browser would make of it must be what was written: no text may turn into an element.
    expect(clean(html, 'https://example.org/a')).toBe(html)
  })

  it('lets nothing through whatever tags are strung together, and stays as it is the second time', () => {
    const tag = fc.constantFrom(
      ...'p div b a em table tr td ul ol li blockquote pre code svg math mtext style script title noscript template form h1 h4 figure figcaption details summary dl dd span select option br img hr q'.split(
        ' ',
      ),
    )
    const piece = fc.oneof(
      tag.map((name) => `<${name} href=https://example.org/x src=https://example.org/y onclick=x id=x title="<b>">`),
      tag.map((name) => `</${name}>`),
      fc.constantFrom('word', ' ', '<!--', '-->', '&lt;img onerror=x&gt;', '"', "'", '<', '>', '&amp;', '\u00a0'),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const html = clean(pieces.join(''))
        expect(forbidden(html)).toEqual([])
        expect(clean(html)).toBe(html)
        expect(html).not.toMatch(/<(p|li|blockquote|figure|ul|ol|h\d)><\/\1>/)
      }),
      { numRuns: 400 },
    )
  })

  it('survives a page that nests deeper than any stack', () => {
    expect(clean(`${'<div>'.repeat(50_000)}deep`)).toBe('<p>deep</p>')
  })
})

describe('cleanHtml, on what people read', () => {
  it('makes paragraphs of loose text and double breaks, and flattens containers', () => {
    expect(clean('<div>One<br><br>Two <b>bold</b><section><p>Three</p>Four</section></div>')).toBe(
      '<p>One</p>\n<p>Two <b>bold</b></p>\n<p>Three</p>\n<p>Four</p>',
    )
  })

  it('drops empty paragraphs and white space that means nothing', () => {
    expect(clean('<p> </p><p>&nbsp;</p><p>  a\n  <i> b</i>  </p><p><br></p>')).toBe('<p>a <i>b</i></p>')
  })

  it('keeps marks around blocks that a link or emphasis wraps', () => {
    expect(clean('<a href="https://example.org/"><h3>T</h3><p>text</p></a><em><p>x</p></em>')).toBe(
      '<h2>T</h2>\n<p><a href="https://example.org/" rel="noopener noreferrer">text</a></p>\n<p><em>x</em></p>',
    )
  })

  it('begins headings at h2 and leaves no level out', () => {
    expect(clean('<h1>A</h1><h3>B</h3><h6>C</h6>')).toBe('<h2>A</h2>\n<h3>B</h3>\n<h4>C</h4>')
    expect(clean('<h4>A</h4>')).toBe('<h2>A</h2>')
  })

  it('resolves addresses, keeps images without letting them load, and keeps footnotes working', () => {
    const base = 'https://example.org/news/one'
    expect(clean('<p><img src="/i.jpg" alt="A ship" width=600></p>', base)).toBe(
      '<p><img data-src="https://example.org/i.jpg" alt="A ship"></p>',
    )
    expect(
      clean('<p>x<sup id=r1><a href="#f1">1</a></sup></p><ol><li id=f1>note <a href="#r1">back</a></ol>', base),
    ).toBe(
      '<p>x<sup id="ref-r1"><a href="#ref-f1">1</a></sup></p>\n<ol><li id="ref-f1">note <a href="#ref-r1">back</a></li></ol>',
    )
    expect(clean('<p><a href="two#part">x</a></p>', base)).toContain('href="https://example.org/news/two#part"')
    expect(clean('<p><a href="two">x</a></p>', null)).toBe('<p>x</p>')
  })

  it('keeps the language and the lines of code', () => {
    expect(clean('<pre><code class="hljs language-ts">a\n  <span class=k>b</span> &lt; 1\n</code></pre>')).toBe(
      '<pre><code class="language-ts">a\n  b &lt; 1</code></pre>',
    )
  })

  it('keeps tables of facts and reads tables that only arrange a page', () => {
    const table = '<table><tr><th>a<th>b<tr><td rowspan=2>1<td>2</table>'
    expect(clean(table)).toBe(
      '<table><tbody><tr><th>a</th><th>b</th></tr><tr><td rowspan="2">1</td><td>2</td></tr></tbody></table>',
    )
    expect(clean('<table><tr><td><p>One</p><p>Two</p></td></tr></table>')).toBe('<p>One</p>\n<p>Two</p>')
  })

  it('keeps figures with captions and details with summaries', () => {
    expect(
      clean(
        '<figure><div><img src="https://example.org/a.png"><figcaption>A <em>ship</em></figcaption></div></figure>',
      ),
    ).toBe('<figure><img data-src="https://example.org/a.png" alt><figcaption>A <em>ship</em></figcaption></figure>')
    expect(clean('<details><summary>More</summary>text</details>')).toBe(
      '<details><summary>More</summary><p>text</p></details>',
    )
  })

  it('takes formulas as text and knows the bold that is none', () => {
    expect(clean('<p>so <math><mi>x</mi><mo>=</mo><mn>2</mn><annotation>x=2</annotation></math> holds</p>')).toBe(
      '<p>so x = 2 holds</p>',
    )
    expect(clean('<b style="font-weight:normal"><p>a <span style="font-weight:700">b</span></p></b>')).toBe(
      '<p>a <strong>b</strong></p>',
    )
  })
})
