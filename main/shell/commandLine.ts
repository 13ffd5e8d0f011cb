import path from 'node:path'
import { fileURLToPath } from 'node:url'
import * as v from 'valibot'
import { Id } from '../../common/contract/parts'

/** What a start was asked to do. */
export interface Request {
  /** Absolute paths. */
  files: string[]
  /** An article named by a link, `variorum://article/<id>`. */
  article: string | null
}

const Handed = v.object({ files: v.array(v.string()), article: v.nullable(Id) })

/** @returns what another start handed over; nothing where that was of another version and does not fit */
export function handedOver(data: unknown): Request {
  const checked = v.safeParse(Handed, data)
  return checked.success ? checked.output : { files: [], article: null }
}

const TAKES_A_VALUE = new Set(['-r', '--require'])

/**
 * @param argv the process's arguments, from the program on
 * @param folder where relative paths are looked up
 * @param namesApp true where the first plain argument is the app itself, as in `electron . file`
 */
export function readArguments(argv: readonly string[], folder: string, namesApp: boolean): Request {
  const request: Request = { files: [], article: null }
  let appNamed = !namesApp
  for (let index = 1; index < argv.length; index++) {
    const argument = argv[index] ?? ''
    if (TAKES_A_VALUE.has(argument)) index += 1
    else if (argument === '' || argument.startsWith('-')) continue
    else if (!appNamed) appNamed = true
    else addTo(request, argument, folder)
  }
  return request
}

/** Adds one file, file address or link of ours. Links that ask for anything else are ignored. */
export function addTo(request: Request, argument: string, folder: string): void {
  if (/^variorum:/i.test(argument)) request.article = articleOf(argument) ?? request.article
  else request.files.push(fileOf(argument) ?? path.resolve(folder, argument))
}

/** @returns the path of a `file:` address, or null; an address that names no file here is taken for a name, and reported as missing */
function fileOf(argument: string): string | null {
  if (!/^file:/i.test(argument)) return null
  try {
    return fileURLToPath(argument)
  } catch {
    return null
  }
}

/** @returns the id in `variorum://article/<id>`, or null */
export function articleOf(link: string): string | null {
  return /^variorum:\/\/article\/([0-9A-HJKMNP-TV-Z]{26})\/?$/i.exec(link)?.[1]?.toUpperCase() ?? null
}
