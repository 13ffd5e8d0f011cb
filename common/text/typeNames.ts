import type { ArticleType } from '../model'

/** What the person reads for the type of an article. */
export const TYPE_NAMES: Record<ArticleType, string> = {
  news: 'News',
  opinion: 'Opinion',
  analysis: 'Analysis',
  interview: 'Interview',
  report: 'Report',
  'press-release': 'Press release',
  paper: 'Paper',
  blog: 'Blog post',
  letter: 'Letter',
  other: 'Other',
}
