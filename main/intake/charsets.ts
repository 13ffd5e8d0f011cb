import { textIn } from './charsetBytes'

/** Encodings that are guessed among, the likelier first where two make the same of the bytes. */
const CANDIDATES = [
  'windows-1252',
  'windows-1251',
  'windows-1250',
  'koi8-u',
  'shift_jis',
  'euc-jp',
  'gb18030',
  'big5',
  'euc-kr',
] as const

type Charset = (typeof CANDIDATES)[number]

/** Bytes that are looked at: enough to be sure. */
const SAMPLE = 100_000
/** The best guess must make this much sense, −1 to 1. */
const LEAST_PLAUSIBLE = 0.25

/** Letters outside ASCII that are frequent in texts of the encoding's languages. */
const FREQUENT: Readonly<Record<'windows-1252' | 'windows-1250', ReadonlySet<string>>> = {
  'windows-1252': new Set('àáâãäåæçèéêëìíîïñòóôõöøùúûüýßœÀÁÂÄÅÇÈÉÊÍÎÑÓÔÖØÚÜ'),
  'windows-1250': new Set('ąćęłńóśźżčďěňřšťůžáéíýúäöüőűăâîşţđĄĆĘŁŃÓŚŹŻČŘŠŽÁÉÍÖÜŐŰ'),
}
const PUNCTUATION = new Set('“”‘’„‚«»‹›–—…•·©®™€£°§№¿¡´ \u00a0½¼×')

const CHINESE = new Set(
  '的一是不了人我在有他这这為为之大来來以个個中上们們到说說国國和地也子时時道出而要于於就下得可你年生自会會那后後能对對着著事其里裡所去行过過家十用发發天如然作方成者多日都三小军軍二无無同么麼经經法当當起与與好看学學进進种種将將还還分此心前面又定见見只主没沒公从從年月市新本长長部及理' +
    '等民电電美今报報全政府问問因由现現两兩高已开開正外动動实實关關并並最但体體应應加第工力业業表内內机機名该該据據让讓使世界航船運运河',
)
const KOREAN = new Set(
  '이다는을의에가고를한지은하로사기어그해도리아라자나인과서있시대정수들부보일전으게스여만장제주원공비상국구오성세유조선연경미동신안관계회위습니',
)

/** @returns the WHATWG name of the encoding that makes words of the bytes, or null where none does */
export function guessCharset(bytes: Uint8Array): string | null {
  const sample = sampleOf(bytes)
  let best: { charset: Charset; score: number } | null = null
  for (const charset of CANDIDATES) {
    const score = plausibility(sample, charset)
    if (!best || score > best.score + 1e-9) best = { charset, score }
  }
  return best && best.score >= LEAST_PLAUSIBLE ? best.charset : null
}

/** A stretch that begins with the first byte outside ASCII and ends with a line, so that no character is cut. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= SAMPLE) return bytes
  const first = bytes.findIndex((byte) => byte > 0x7f)
  const start = Math.max(0, bytes.lastIndexOf(0x0a, first) + 1)
  const line = bytes.lastIndexOf(0x0a, start + SAMPLE)
  return bytes.subarray(start, line > start ? line : start + SAMPLE)
}

function plausibility(sample: Uint8Array, charset: Charset): number {
  const text = textIn(charset, sample)
  switch (charset) {
    case 'windows-1251':
    case 'koi8-u':
      return cyrillic(text)
    case 'windows-1252':
    case 'windows-1250':
      return latin(text, FREQUENT[charset])
    default:
      return eastAsian(text, charset)
  }
}

const isAscii = (char: string) => char < '\u0080'
const isUpper = (char: string) => char !== char.toLowerCase()

/** Latin letters with marks stand among plain ones; signs stand between words. */
function latin(text: string, frequent: ReadonlySet<string>): number {
  let score = 0
  let count = 0
  let previous = ' '
  for (let i = 0; i < text.length; i++) {
    const char = text[i] ?? ''
    if (!isAscii(char)) {
      count++
      const next = text[i + 1] ?? ' '
      const inWord = /\p{L}/u.test(previous) && /\p{L}/u.test(next)
      const crowd = !isAscii(previous) && /\p{L}/u.test(previous)
      if (char === '\ufffd' || (char >= '\u0080' && char <= '\u009f')) score -= 4
      else if (/\p{L}/u.test(char)) {
        score += frequent.has(char) ? 1 : -0.5
        if (crowd) score -= 0.8
        if (isUpper(char) && /\p{Ll}/u.test(previous)) score -= 1.5
      } else if (PUNCTUATION.has(char)) score += inWord && char !== '’' && char !== '·' ? -1 : 0.6
      else score -= 1
    }
    previous = char
  }
  return count === 0 ? -1 : score / count
}

const FREQUENT_CYRILLIC = new Set('оеаинтсрвлкмдпуяыьгзбчйхжіїє')

/** Cyrillic words are Cyrillic throughout, and capitals stand at their head. */
function cyrillic(text: string): number {
  let score = 0
  let count = 0
  let previous = ' '
  for (const char of text) {
    if (!isAscii(char)) {
      count++
      if (char === '\ufffd' || (char >= '\u0080' && char <= '\u009f') || /[\u2500-\u25ff]/.test(char)) score -= 3
      else if (/\p{Script=Cyrillic}/u.test(char)) {
        score += FREQUENT_CYRILLIC.has(char) ? 1 : 0.3
        if (/\p{Script=Latin}/u.test(previous)) score -= 2
        if (isUpper(char) && /\p{Ll}/u.test(previous)) score -= 2
        if (!/[а-яіїєґё]/iu.test(char)) score -= 1
      } else if (PUNCTUATION.has(char)) score += 0.4
      else score -= 1
    }
    previous = char
  }
  return count === 0 ? -1 : score / count
}

/** Each script is known by its most frequent characters: a wrong decoding makes rare ones. */
function eastAsian(text: string, charset: Charset): number {
  let count = 0
  let kana = 0
  let frequent = 0
  let han = 0
  let hangul = 0
  let signs = 0
  let bad = 0
  for (const char of text) {
    if (isAscii(char)) continue
    count++
    if (char === '\ufffd' || /[\p{Co}\p{Cn}\u0080-\u009f]/u.test(char)) bad++
    else if (/[\u3041-\u30ff]/.test(char)) kana++
    else if (/\p{Script=Hangul}/u.test(char)) {
      hangul++
      if (KOREAN.has(char)) frequent++
    } else if (/[\u4e00-\u9fff]/.test(char)) {
      han++
      if (CHINESE.has(char)) frequent++
    } else if (/[\u3000-\u303f\uff01-\uff5e“”‘’—…·]/.test(char)) signs++
    else bad += 0.5
  }
  if (count === 0 || bad / count > 0.02) return -1
  const share = (part: number) => part / count
  if (charset === 'shift_jis' || charset === 'euc-jp') {
    // Half-width katakana are what other encodings look like in Shift_JIS; they are counted as bad above.
    return share(kana) < 0.15 ? -1 : Math.min(1, share(kana + han + signs)) - share(hangul)
  }
  if (charset === 'euc-kr')
    return hangul === 0 ? -1 : share(hangul + signs) - share(han) - 0.5 + frequent / (hangul + han)
  return han === 0 ? -1 : Math.min(1, (frequent / han) * 2.2) * share(han + signs) - share(kana)
}
