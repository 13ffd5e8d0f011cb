/** Control characters, but for those that are white space. */
const CONTROLS = /[^\P{Cc}\t\n\f\r]/gu

/** Takes out what is no text: control characters and byte order marks. */
export const withoutControls = (text: string): string => text.replace(CONTROLS, '').replace(/[\ufeff\ufffe\uffff]/g, '')

/** Hyphens that only layout asked for would part words for search and comparison. */
export const withoutSoftHyphens = (text: string): string => text.replaceAll('\u00ad', '')

export const countControls = (text: string): number => text.match(CONTROLS)?.length ?? 0
