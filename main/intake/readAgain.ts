import type { Article } from '../../common/model'
import { nameOf, type Source } from './importSources'

const PASTED = nameOf({ kind: 'paste', text: '', html: '' })

/** @returns the source of an article as it came in once, to be read anew */
export function sourceAgain({ source }: Article, original: Uint8Array): Source {
  if (source.name !== PASTED) return { kind: 'bytes', name: source.name, bytes: original }
  const text = new TextDecoder().decode(original)
  // What was copied as HTML was kept as HTML, and all else as text.
  return source.format === 'html' ? { kind: 'paste', text: '', html: text } : { kind: 'paste', text, html: '' }
}
