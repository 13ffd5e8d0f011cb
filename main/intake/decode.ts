import { Failure } from '../../common/failure'
import { textIn } from './charsetBytes'
import { guessCharset } from './charsets'
import { countControls } from './controls'
import { utf16Of } from './kinds'

export interface Decoded {
  text: string
  /** WHATWG name of the encoding. */
  charset: string
}

/** A declaration stands within the first bytes of a page. */
const DECLARED_WITHIN = 4_096
/** So many broken places for each good one are damage in the text, not another encoding. */
const DAMAGED = 0.05

/**
 * Turns bytes into text: by byte order mark, as UTF-8 where they are, by what the page declares, and
 * else by which encoding makes words of them.
 * @throws Failure `encoding` where none does
 */
export function decode(bytes: Uint8Array, name: string): Decoded {
  const utf16 = utf16Of(bytes)
  if (utf16) return { text: as(utf16, bytes), charset: utf16 }
  const declared = declaredIn(bytes)
  // Japanese mail's encoding is pure ASCII to everyone else.
  if (bytes.includes(0x1b) && (declared === 'iso-2022-jp' || hasJapaneseEscape(bytes)))
    return { text: as('iso-2022-jp', bytes), charset: 'iso-2022-jp' }
  const utf8 = strict('utf-8', bytes)
  if (utf8 !== null) return { text: utf8, charset: 'utf-8' }
  if (isDamagedUtf8(bytes)) return { text: as('utf-8', bytes), charset: 'utf-8' }
  if (declared && declared !== 'utf-8') {
    const text = strict(declared, bytes)
    if (text !== null && !hasControls(text)) return { text, charset: declared }
  }
  const guessed = guessCharset(bytes)
  if (guessed) return { text: as(guessed, bytes), charset: guessed }
  throw new Failure(
    'encoding',
    `The characters of ${name} are in an encoding that could not be recognised.`,
    'Open it in a text editor, save it as UTF-8, then import it again.',
  )
}

const as = (charset: string, bytes: Uint8Array) => textIn(charset, bytes)

function strict(charset: string, bytes: Uint8Array): string | null {
  try {
    return textIn(charset, bytes, { fatal: true })
  } catch {
    return null
  }
}

function hasJapaneseEscape(bytes: Uint8Array): boolean {
  const at = bytes.indexOf(0x1b)
  return bytes[at + 1] === 0x24 && (bytes[at + 2] === 0x42 || bytes[at + 2] === 0x40)
}

/** The encoding a page names for itself, by its meta element or XML declaration. */
function declaredIn(bytes: Uint8Array): string | null {
  const head = textIn('windows-1252', bytes.subarray(0, DECLARED_WITHIN))
  const label =
    /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w:-]{2,30})/i.exec(head)?.[1] ??
    /^\s*<\?xml[^>]{0,100}encoding\s*=\s*["']([\w:-]{2,30})["']/i.exec(head)?.[1]
  if (!label) return null
  try {
    return new TextDecoder(label).encoding
  } catch {
    return null
  }
}

/** UTF-8 with a few broken places, as after a cut in the middle of a character. */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  let good = 0
  let broken = 0
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] ?? 0
    if (byte < 0x80) continue
    const follow = byte >= 0xf0 && byte < 0xf5 ? 3 : byte >= 0xe0 ? 2 : byte >= 0xc2 ? 1 : 0
    const isGood = follow > 0 && byte < 0xf5 && isContinued(bytes, i + 1, follow)
    if (isGood) {
      good++
      i += follow
    } else broken++
  }
  return good > 0 && broken <= Math.max(1, good * DAMAGED) && good >= broken * 3
}

function isContinued(bytes: Uint8Array, from: number, count: number): boolean {
  for (let i = from; i < from + count; i++) if (((bytes[i] ?? 0) & 0xc0) !== 0x80) return false
  return true
}

const hasControls = (text: string) => countControls(text) > text.length * 0.001 + 2
