import type { Cut } from '../../common/model'
import type { AnnotationDraft } from '../library/draft'
import type { Element } from './tree'

/** What a format's reader finds in one source. */
export interface Reading {
  /** As the source gives it; null where it gives none. */
  title: string | null
  byline: string | null
  site: string | null
  /** http or https. */
  address: string | null
  publishedAt: string | null
  /** What it is about, in a sentence or two: its standfirst, or what the source's data says. */
  description: string | null
  /** Address of the picture that stands for it; null where none is named. */
  image: string | null
  addedAt: string | null
  /** Highlights and notes the source brought along; where their passages stand is found out later. Left out: none. */
  annotations?: AnnotationDraft[]
  /** What the source says its language is, as it says it. */
  lang: string | null
  tags: string[]
  body: Element[]
  cuts: Cut[]
}

export const emptyReading = (): Reading => ({
  title: null,
  byline: null,
  site: null,
  address: null,
  publishedAt: null,
  description: null,
  image: null,
  addedAt: null,
  lang: null,
  tags: [],
  body: [],
  cuts: [],
})
