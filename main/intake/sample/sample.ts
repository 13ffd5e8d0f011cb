import type { Source } from '../importSources'
import wire from './1-wire.md?raw'
import outlet from './2-outlet.md?raw'
import secondOutlet from './3-second-outlet.md?raw'
import revision from './4-revision.md?raw'

const TEXTS = {
  'sample-1-wire.md': wire,
  'sample-2-outlet.md': outlet,
  'sample-3-second-outlet.md': secondOutlet,
  'sample-4-revision.md': revision,
}

/** @returns four reports of one event, as a wire, an outlet, a second outlet and a later revision would tell it */
export function sampleSources(): Source[] {
  return Object.entries(TEXTS).map(([name, text]) => ({ kind: 'bytes', name, bytes: Buffer.from(text, 'utf8') }))
}
