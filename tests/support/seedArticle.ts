import path from 'node:path'

/** A scraped text of real life. It lies beside the project and is no part of it: tests skip where it is missing. */
export const SEED_ARTICLE = path.resolve(import.meta.dirname, '../../../shared/data/seed-article.txt')
