/** What an article to import says of itself. */
export interface TextFacts {
  title: string
  author?: string
  site?: string
  /** ISO 8601. */
  date?: string
  tags?: readonly string[]
  /** Left out: more than a window shows, so that an article does not count as read because it was looked at. */
  paragraphs?: number
}

const SENTENCES = [
  'The council met in the old town hall and spoke for three hours about the road along the shore.',
  'Nobody had expected the river to rise so fast, and the pumps were still in their crates.',
  'Two of the engineers who had drawn the first plan came back to look at what had been built.',
  'The price was the same as in the spring, though the stone had been cut in another quarry.',
]

/** @returns Markdown with front matter; two articles of different titles differ in every paragraph */
export function markdownOf({ title, author, site, date, tags = [], paragraphs = 40 }: TextFacts): string {
  const matter = Object.entries({ title, author, site, date, tags })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
  const body = Array.from(
    { length: paragraphs },
    (_, index) => `${title}, part ${index + 1}. ${SENTENCES[index % SENTENCES.length]}`,
  )
  return ['---', ...matter, '---', '', body.join('\n\n'), ''].join('\n')
}
