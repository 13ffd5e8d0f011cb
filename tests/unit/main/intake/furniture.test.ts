import { describe, expect, it } from 'vitest'
import { articleText } from '../../../../main/intake/blocks'
import { readPlainText } from '../../../../main/intake/plainText'
import { serialize } from '../../../../main/intake/tree'
import { TEXTS } from './texts'

const PROSE = TEXTS.en
const read = (...paragraphs: string[]) => {
  const reading = readPlainText(paragraphs.join('\n\n'))
  const text = articleText(serialize(reading.body), new Set()).text
  return { ...reading, text, cut: reading.cuts.map((cut) => cut.text) }
}

describe('page furniture of a plain text', () => {
  it.each([
    [
      'English',
      TEXTS.en,
      ['Home | News | World', 'Advertisement', 'Published on 3 March 2025'],
      [
        'Share this article',
        'Facebook',
        'Twitter',
        'WhatsApp',
        'Related articles',
        'How the harbour works',
        'Sign up for our newsletter',
        '© 2025 The Harbour Post. All rights reserved.',
      ],
    ],
    [
      'German',
      TEXTS.de,
      ['Startseite', 'Veröffentlicht am 3. März 2025'],
      [
        'Artikel teilen',
        'Lesen Sie auch',
        'So arbeitet der Hafen',
        'Newsletter abonnieren',
        'Datenschutz',
        'Impressum',
        '© 2025 Hafenpost. Alle Rechte vorbehalten.',
      ],
    ],
    [
      'French',
      TEXTS.fr,
      ['Publié le 3 mars 2025', 'Publicité'],
      [
        'Partager',
        'À lire aussi',
        'Le port en chiffres',
        'Laisser un commentaire',
        'Mentions légales',
        'Tous droits réservés',
      ],
    ],
    [
      'Spanish',
      TEXTS.es,
      ['Publicado el 3 de marzo de 2025', 'Publicidad'],
      [
        'Compartir en Facebook',
        'Te puede interesar',
        'El puerto en cifras',
        'Deja un comentario',
        'Suscríbete a nuestro boletín',
        'Todos los derechos reservados',
      ],
    ],
    [
      'Ukrainian',
      TEXTS.uk,
      ['Опубліковано 3 березня 2025 року', 'Реклама'],
      [
        'Поділитися',
        'Читайте також',
        'Як працює порт',
        'Залишити коментар',
        'Підписатися на розсилку',
        'Усі права захищені',
      ],
    ],
  ])('is cut at both ends: %s', (_language, prose, before, after) => {
    const { text, cut, publishedAt } = read(...before, prose, prose.toUpperCase(), ...after)
    expect(cut).toEqual([...before, ...after])
    expect(text).toBe(`${prose}\n\n${prose.toUpperCase()}`)
    expect(publishedAt).toBe('2025-03-03')
  })

  it('gives a reason for every cut', () => {
    const { cuts } = read('Advertisement', PROSE, 'Share', 'Leave a Reply', 'Exit mobile version')
    expect(cuts.map(({ at, reason }) => [at, reason])).toEqual([
      ['start', 'advertisement'],
      ['end', 'share links'],
      ['end', 'comment links'],
      ['end', 'link to another version of the page'],
    ])
  })

  it('is found among the lines of one paragraph', () => {
    expect(read(PROSE, 'Share.\nLeave A Reply').cut).toEqual(['Share.', 'Leave A Reply'])
  })

  it.each([
    [
      'a paragraph that begins like furniture',
      'Share prices fell on Monday, when traders saw the first pictures of the ship across the canal.',
    ],
    [
      'a sentence about cookies',
      'We baked cookies that afternoon, and nobody in the house wanted to talk about the ship.',
    ],
    [
      'a sentence about copyright',
      'Copyright law knows no such case, said the lawyer, and put the photograph back into her bag.',
    ],
    ['a short last sentence', 'Nobody came back.'],
    ['a quotation', '“Subscribe,” he said.'],
    ['a place and a name', 'Suez, in the spring'],
    ['an author’s note', 'The author is a pilot on the canal.'],
    ['a correction', 'An earlier version of this article gave the wrong length for the ship.'],
    ['a line of verse', 'and home we went'],
  ])('never takes %s', (_what, last) => {
    expect(read(PROSE, PROSE, last).cut).toEqual([])
  })

  it('leaves words inside the text alone, but for a lone advertisement mark', () => {
    expect(read(PROSE, 'Share.', PROSE).cut).toEqual([])
    expect(read(PROSE, 'Advertisement', PROSE).cut).toEqual(['Advertisement'])
  })

  it('cuts nothing where there is no running text to tell it from', () => {
    const poem = 'Home\nis the sailor\nhome from sea\nand the hunter\nhome from the hill'
    expect(read(poem).cut).toEqual([])
    expect(read('Share', 'Tweet', 'Subscribe').cut).toEqual([])
  })

  it('cuts nothing where less than 35 % would be left', () => {
    const links = Array.from({ length: 30 }, (_, i) => `How the harbour works on day ${i}`)
    expect(read(PROSE, 'Related articles', ...links).cut).toEqual([])
  })

  it('keeps a title that could be navigation when it stands alone', () => {
    expect(read('Home', PROSE)).toMatchObject({ cut: [], title: 'Home' })
    expect(read('Home', 'News', 'World', PROSE).cut).toEqual(['Home', 'News', 'World'])
  })

  it('takes the byline, the date and the address from what it cuts', () => {
    const reading = read(
      'Ship comes free in the canal',
      'By Jane Doe',
      'https://example.org/ship',
      'Tuesday, 2 September 2025 10:15',
      PROSE,
    )
    expect(reading).toMatchObject({
      title: 'Ship comes free in the canal',
      byline: 'Jane Doe',
      publishedAt: '2025-09-02',
      address: 'https://example.org/ship',
      text: PROSE,
    })
  })

  it('never invents a date', () => {
    expect(read('Published on', PROSE).publishedAt).toBeNull()
    expect(read('Updated on Tuesday', PROSE).publishedAt).toBeNull()
    expect(read('3/4/2025', PROSE).publishedAt).toBeNull()
  })
})
