import type { ComparedArticles, ComparedText } from '../../common/comparison'
import type { Article } from '../../common/model'

/** @returns the same for records whose texts compare in the same way: their words, what of them is shown, their language */
export const textsOf = (records: readonly Article[]): string =>
  JSON.stringify(
    records.map(({ id, body, cuts, lang }) => [
      id,
      body.hash,
      cuts.filter(({ restored }) => restored).map((cut) => cut.id),
      lang,
    ]),
  )

/** @returns the result with what now stands above its columns; the same object where nothing of that has changed */
export function withHeads(articles: ComparedArticles, records: readonly Article[]): ComparedArticles {
  const texts = articles.texts.map((text) => {
    const record = records.find(({ id }) => id === text.id)
    return record ? withHead(text, record) : text
  })
  return texts.every((text, index) => text === articles.texts[index]) ? articles : { ...articles, texts }
}

function withHead(text: ComparedText, { title, site, byline, publishedAt }: Article): ComparedText {
  const isSame =
    text.title === title && text.site === site && text.byline === byline && text.publishedAt === publishedAt
  return isSame ? text : { ...text, title, site, byline, publishedAt }
}
