import path from 'node:path'
import type { Salvage } from '../../common/contract'
import { nodeDisk } from './store/disk'
import { salvage } from './store/salvage'

/** @returns what can be read of a library that is not open; null where nothing can */
export async function salvageIn(folder: string): Promise<Salvage | null> {
  const rest = await salvage(nodeDisk, path.join(folder, 'store'))
  return rest && { articles: rest.data.articles.size, lost: rest.lost }
}
