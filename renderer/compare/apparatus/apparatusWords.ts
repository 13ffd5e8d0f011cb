import { listed, siglum } from '../wording'
import type { Apparatus, Entry } from './apparatusOf'

const sigla = (columns: readonly number[]) => columns.map(siglum).join(' ')

/** "Word for word in B and C. Not found in D.", or nothing. */
export function restWords({ base, agreeing, missing }: Apparatus): string {
  const names = (columns: readonly number[], word: 'and' | 'or') => listed(columns.map(siglum), word)
  return [
    agreeing.length > 0 ? `${names(agreeing, 'and')} as ${siglum(base)}, word for word.` : '',
    missing.length > 0 ? `Not found in ${names(missing, 'or')}.` : '',
  ]
    .filter(Boolean)
    .join(' ')
}

function entryText({ lemma, kind, variants }: Entry): string {
  const told = variants.map(({ words, witnesses }) => {
    const reading = words === '' ? 'om.' : kind === 'add' ? `add ${words}` : words
    return `${reading} ${sigla(witnesses)}`
  })
  return `${lemma} ] ${told.join('   ')}`.trim()
}

/** @returns the readings as lines of plain text, for the clipboard */
export function plainReadings(apparatus: Apparatus): string {
  const whole = apparatus.inOtherWords.map(({ words, witnesses }) => `${sigla(witnesses)}: ${words}`)
  return [...apparatus.entries.map(entryText), ...whole, restWords(apparatus)].filter(Boolean).join('\n')
}
