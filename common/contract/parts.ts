import * as v from 'valibot'

/** What schemas are made of. */

/** A ULID: 26 characters of Crockford's base 32. It becomes part of a path, so nothing else may pass. */
export const ID_FORM = /^[0-9A-HJKMNP-TV-Z]{26}$/
export const Id = v.pipe(v.string(), v.regex(ID_FORM))

/** Without space at its ends. @param max characters */
export const Line = (max: number) => v.pipe(v.string(), v.trim(), v.maxLength(max))
