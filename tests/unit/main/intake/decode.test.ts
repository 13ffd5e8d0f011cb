import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decode } from '../../../../main/intake/decode'
import { encode, type Language, TEXTS } from './texts'

const latin1 = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0))
const utf8 = (text: string) => new TextEncoder().encode(text)

function utf16(text: string, order: 'le' | 'be'): Uint8Array {
  const bytes = Buffer.from(text, 'utf16le')
  return new Uint8Array(order === 'le' ? bytes : bytes.swap16())
}

/** What each encoding was used for. */
const USES: readonly [charset: string, languages: Language[]][] = [
  ['windows-1252', ['en', 'de', 'fr', 'es']],
  ['windows-1250', ['pl', 'cs']],
  ['windows-1251', ['uk', 'ru']],
  ['koi8-u', ['ru']],
  ['shift_jis', ['ja']],
  ['euc-jp', ['ja']],
  ['gb18030', ['zh']],
  ['big5', ['zhTraditional']],
  ['euc-kr', ['ko']],
]

describe('decode', () => {
  it.each(USES)('knows %s by what it makes of the bytes', (charset, languages) => {
    for (const language of languages) {
      const sentences = TEXTS[language]
        .replaceAll('—', charset === 'koi8-u' ? '-' : '—')
        .split(/(?<=[.。][”」]?)(?![”」])/)
      const some = fc.array(fc.constantFrom(...sentences), { minLength: 2, maxLength: 12 })
      fc.assert(
        fc.property(some, fc.constantFrom('\n', '\r\n\r\n', ' '), (parts, between) => {
          const text = parts.join(between).replaceAll(charset === 'koi8-u' ? /[«»]/g : /(?!)/g, '"')
          if (/^[\p{ASCII}]*$/u.test(text)) return
          expect(decode(encode(text, charset), 'a.txt').text).toBe(text)
        }),
        { numRuns: 30 },
      )
    }
  })

  it('reads UTF-8 and UTF-16 in both orders, with and without a byte order mark', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.values(TEXTS)), (text) => {
        expect(decode(utf8(text), 'a').text).toBe(text)
        expect(decode(utf8(`\ufeff${text}`), 'a').text).toBe(text)
        expect(decode(utf16(`\ufeff${text}`, 'le'), 'a').text).toBe(text)
        expect(decode(utf16(`\ufeff${text}`, 'be'), 'a').text).toBe(text)
      }),
    )
    expect(decode(utf16(TEXTS.fr, 'le'), 'a').text).toBe(TEXTS.fr)
    expect(decode(utf16(TEXTS.fr, 'be'), 'a').text).toBe(TEXTS.fr)
  })

  it('believes what a page declares, unless it is UTF-8 all the same', () => {
    const page = (charset: string, body: string) => `<html><head><meta charset="${charset}"></head><p>${body}</p>`
    const ukrainian = 'Їжак'
    expect(decode(encode(page('windows-1251', ukrainian), 'windows-1251'), 'a.html')).toMatchObject({
      charset: 'windows-1251',
      text: page('windows-1251', ukrainian),
    })
    expect(decode(utf8(page('iso-8859-1', 'Größe')), 'a.html').text).toContain('Größe')
    const old = '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-2">'
    expect(decode(encode(`${old}łódź`, 'iso-8859-2'), 'a.html').text).toBe(`${old}łódź`)
  })

  it('takes UTF-8 with a character cut in half for UTF-8', () => {
    const bytes = utf8(TEXTS.uk)
    expect(decode(bytes.subarray(0, bytes.length - 1), 'a.txt').charset).toBe('utf-8')
    expect(decode(bytes.subarray(0, 101), 'a.txt').text).toContain('Корабель')
  })

  it('reads the quotation marks and dashes of windows-1252, whatever the Node that runs it', () => {
    const bytes = Uint8Array.from([0x93, 0x48, 0x69, 0x94, 0x20, 0x96, 0x20, 0x80])
    expect(decode(bytes, 'a.txt').text).toBe('“Hi” – €')
  })

  it('says so when no encoding makes sense of the bytes', () => {
    const noise = latin1(Array.from({ length: 400 }, (_, i) => String.fromCharCode(0x80 + ((i * 89) % 128))).join(''))
    expect(() => decode(noise, 'noise.txt')).toThrow(/noise\.txt/)
    expect(() => decode(noise, 'noise.txt')).toThrow(expect.objectContaining({ code: 'encoding' }))
  })
})
