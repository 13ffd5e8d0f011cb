/** What the bytes 80–9F are in windows-1252; five of them are nothing. */
const C1 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/**
 * Bytes as text in an encoding.
 * Some releases of Node read windows-1252 as ISO 8859-1, which has control characters where quotation
 * marks and dashes should be (nodejs/node#56542); they are put right here.
 * @throws TypeError with `fatal`, where the bytes are not of the encoding
 */
export function textIn(charset: string, bytes: Uint8Array, options?: { fatal: boolean }): string {
  const text = new TextDecoder(charset, options).decode(bytes)
  return charset === 'windows-1252'
    ? text.replace(/[\x80-\x9f]/g, (char) => C1[char.charCodeAt(0) - 0x80] ?? char)
    : text
}
