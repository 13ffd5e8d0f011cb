import type { Source } from '../intake/importSources'
import { readSource } from '../intake/readSource'
import type { Draft } from '../library/draft'
import { serve } from './serve'

export interface ReadTask {
  source: Source
  limits?: {
    /** Bytes; a larger file is refused before it is read. */
    largestFile: number
  }
}

serve<ReadTask, Draft>(({ source, limits }) => readSource(source, limits?.largestFile))
