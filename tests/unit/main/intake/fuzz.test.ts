import { strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { Failure } from '../../../../common/failure'
import { readSource } from '../../../../main/intake/readSource'
import { aDocx, anEpub, anMhtml, aPdf, run } from '../../../support/documents'

/** Mutations of one file of each kind. Each is made from its number, so a failure names what to try again. */
const MUTATIONS = 400

const PROSE = 'The ship was freed after almost a week, and the canal was opened to traffic again.'
const page = `<!DOCTYPE html><html><head><title>Free</title></head><body><article><h1>Free</h1><p>${PROSE}</p><table><tr><td>1<td>2</table><pre>x</pre></article></body></html>`

const SEEDS: readonly (readonly [name: string, bytes: Uint8Array])[] = [
  ['a.txt', strToU8(`Published on 3 May 2021\n\n${PROSE}\n\n${PROSE}\n\nShare.`)],
  ['a.md', strToU8(`---\ntitle: A\ntags: [x, y]\n---\n# A\n\n${PROSE} ==marked== [^1]\n\n[^1]: note`)],
  ['a.html', strToU8(page)],
  ['a.mhtml', anMhtml(page, 'https://example.org/a')],
  ['a.eml', strToU8(`From: A <a@example.org>\r\nSubject: S\r\nDate: 1 May 2021\r\nMIME-Version: 1.0\r\n\r\n${PROSE}`)],
  ['a.epub', anEpub({ chapters: [`<h1>A</h1><p>${PROSE}</p>`], contents: ['A'] })],
  ['a.docx', aDocx([run('A', 'Title'), run(PROSE)], '<dc:title>A</dc:title>')],
  ['a.pdf', aPdf([[{ x: 60, y: 700, text: PROSE }]], '/Title (A)')],
]

describe.each(SEEDS)('%s, damaged in any way,', (name, seed) => {
  it('is read or refused with a reason, and never brings down what reads it', { timeout: 120_000 }, async () => {
    for (let number = 0; number < MUTATIONS; number++) {
      const bytes = mutated(seed, number)
      const outcome = await readSource({ kind: 'bytes', name, bytes }).catch((error: unknown) => error)
      if (outcome instanceof Error && !(outcome instanceof Failure)) {
        throw new Error(`mutation ${number} of ${name}: ${outcome.stack}`)
      }
      if (outcome instanceof Failure) expect(outcome.message, `mutation ${number}`).toContain(name)
      else expect(outcome).toMatchObject({ source: { name } })
    }
  })
})

/** Bytes changed, taken out, doubled, or replaced by what parsers trip over. */
function mutated(seed: Uint8Array, number: number): Uint8Array {
  const random = generator(number + 1)
  let bytes = seed
  for (let round = 0; round <= random(4); round++) {
    const at = random(bytes.length)
    const length = random(2) === 0 ? random(8) : random(bytes.length - at)
    const [before, part, after] = [bytes.slice(0, at), bytes.slice(at, at + length), bytes.slice(at + length)]
    const put = [
      part.map((byte) => byte ^ (1 << random(8))),
      part.map(() => random(256)),
      new Uint8Array(),
      joined(part, part),
      strToU8(TRIPS[random(TRIPS.length)] ?? ''),
    ][random(5)]
    bytes = joined(before, put ?? part, after)
  }
  return bytes
}

const TRIPS = [
  '\u0000',
  '<',
  '-->',
  ']]>',
  '&#0;',
  '<'.repeat(200),
  '\r\n\r\n',
  '\ud800',
  '99999999999',
  'obj <<',
  '%PDF-',
  'PK\u0003\u0004',
]

function joined(...parts: Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** Mulberry32. @returns a number from 0 up to, not including, the bound */
function generator(seed: number): (below: number) => number {
  let state = seed >>> 0
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % Math.max(1, below)
  }
}
