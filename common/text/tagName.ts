import { fold } from './fold'

/** @returns the name as it is kept: inner white space collapsed, none at the ends */
export const tidyTagName = (name: string): string => name.normalize('NFC').replace(/\s+/gu, ' ').trim()

/** @returns what two spellings of one tag have in common: `Suez` and `suez` are one */
export const tagKey = (name: string): string => fold(tidyTagName(name))
