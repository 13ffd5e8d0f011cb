import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { appFolder, FIRST_ROW, launch, paintedAt } from './electron'
import { percentile, say } from './figures'
import { discard, generated, profileWith } from './libraries'
import { build } from './searching'

/** How the index of a library was built, in its first start. */
export interface IndexBuilding {
  /** Articles a second. */
  rate: number
  /** Times between two frames of the window meanwhile, which 50 and 99 of 100 did not exceed. ms */
  frameP50: number
  frameP99: number
}

/**
 * @returns a generated library with bodies and its index, as a library is in everyday use: what a benchmark measures is
 *   not disturbed by the one time that the index is built
 */
export async function indexed(work: string, articles: number): Promise<{ library: string; building: IndexBuilding }> {
  const library = await generated(work, articles, 'with')
  const kept = `${library}.index.json`
  if (existsSync(kept)) return { library, building: JSON.parse(readFileSync(kept, 'utf8')) }
  say(`building the index of ${articles} articles`)
  const profile = profileWith(work, library)
  const app = await launch({ dir: appFolder(), profile })
  try {
    await app.inPage(paintedAt, FIRST_ROW)
    const built = await build(app, articles)
    const [frameP50, frameP99] = [percentile(built.frames, 50), percentile(built.frames, 99)]
    await app.close()
    cpSync(path.join(profile, 'Library', 'cache'), path.join(library, 'cache'), { recursive: true })
    const building: IndexBuilding = { rate: (built.articles / built.ms) * 1_000, frameP50, frameP99 }
    writeFileSync(kept, JSON.stringify(building))
    return { library, building }
  } finally {
    await app.end()
    discard(profile)
  }
}

/** @returns the library alone */
export const everyday = async (work: string, articles: number): Promise<string> =>
  (await indexed(work, articles)).library
