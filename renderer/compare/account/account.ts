import type { ComparedArticles, ComparedText } from '../../../common/comparison'
import { dateline, siglum, wordCount } from '../wording'
import { type Chronology, chronologyOf } from './chronology'
import { hundredth, inWords, joined, numbered } from './counting'
import { type ColumnTally, sharedByAll, type Towards, tallyOf } from './tally'

/** What a comparison comes to, in sentences that can be quoted as they stand. */
export interface Account {
  /** How much of one is in the other, and what came and went. */
  headline: string
  /** All sentences, the headline first. */
  sentences: readonly string[]
  /** Which came first, as one of them tells it. */
  order: string
  columns: readonly ColumnTally[]
}

/** @param offsetMinutes of the person's zone, for tests: see {@link chronologyOf} */
export function accountOf(articles: ComparedArticles, offsetMinutes?: (time: Date) => number): Account {
  const columns = tallyOf(articles)
  const chronology = chronologyOf(
    articles.texts.map(({ publishedAt }) => publishedAt),
    offsetMinutes,
  )
  const [headline = '', ...rest] =
    columns.length === 2 ? ofTwo(articles, columns, chronology) : ofSeveral(articles, columns, chronology)
  return { headline, sentences: [headline, ...rest], order: chronology.sentences[0] ?? '', columns }
}

const bare = ({ text }: ComparedText) => text.replace(/\s+/g, ' ').trim()

/** @returns sentences for texts that need no figures; null where they do */
function plainCase({ texts, comparison }: ComparedArticles, { sentences }: Chronology): string[] | null {
  const all = texts.map((_, column) => siglum(column))
  const [first = '', ...others] = texts.map(bare)
  if (others.every((text) => text === first)) {
    const told = first === '' ? `${joined(all)} hold no words.` : `${joined(all)} are the same, word for word.`
    return [told, ...sentences]
  }
  if (comparison.pairs.some(({ links }) => links.length > 0)) return null
  const told =
    texts.length === 2 ? `No passage of A was found in B.` : `No passage of one text was found in any of the others.`
  return [told, ...sentences]
}

function ofTwo(articles: ComparedArticles, columns: readonly ColumnTally[], chronology: Chronology): string[] {
  const plain = plainCase(articles, chronology)
  if (plain) return plain
  const late = chronology.first === 1 ? 0 : 1
  const early = late === 0 ? 1 : 0
  const [ofLate] = columns[late]?.towards ?? []
  const [ofEarly] = columns[early]?.towards ?? []
  if (!ofLate || !ofEarly) return []
  const [lateName, earlyName] = [siglum(late), siglum(early)]
  const changes =
    chronology.first === null
      ? apartWords({ name: lateName, towards: ofLate }, { name: earlyName, towards: ofEarly })
      : changeWords(ofLate, ofEarly)
  return [
    `${capital(heldWords(ofLate, lateName))} is in ${earlyName}${byWord(ofLate)}; ${changes}.`,
    `${capital(heldWords(ofEarly, earlyName))} is in ${lateName}${byWord(ofEarly)}.`,
    ...chronology.sentences,
    ...columns.flatMap(aloneSentence),
  ]
}

function ofSeveral(articles: ComparedArticles, columns: readonly ColumnTally[], chronology: Chronology): string[] {
  const plain = plainCase(articles, chronology)
  if (plain) return plain
  const base = chronology.first ?? 0
  const into = columns.flatMap(({ column, towards }) => {
    const to = towards.find(({ other }) => other === base)
    return to ? [{ column, to }] : []
  })
  const shared = sharedByAll(articles.comparison)
  const all = inWords(columns.length)
  return [
    `${capital(joined(into.map(({ column, to }) => heldWords(to, siglum(column)))))} ${into.length === 1 ? 'is' : 'are'} in ${siglum(base)}, word for word.`,
    ...chronology.sentences,
    shared === 0
      ? `No passage stands in all ${all}.`
      : `${capital(numbered(shared, 'passage'))} ${shared === 1 ? 'stands' : 'stand'} in all ${all}.`,
    ...columns.flatMap(aloneSentence),
    ...columns.map(elsewhereSentence),
  ]
}

function elsewhereSentence({ column, towards }: ColumnTally): string {
  const name = siglum(column)
  const parts = towards.map((to) => `${shareWords(to)} in ${siglum(to.other)}`)
  return `Of ${name} there is ${joined(parts)}.`
}

/** A share is all only where nothing differs, and nothing only where nothing is found. */
function shareWords({ held, isWhole }: Towards): string {
  if (isWhole) return 'all'
  if (held <= 0) return 'nothing'
  return held < 0.005 ? 'less than 1%' : `${Math.min(99, hundredth(held))}%`
}

/** "82% of B", "all of B"; "every word of B" where only marks, capitals or the order differ. */
function heldWords(towards: Towards, name: string): string {
  if (!towards.isWhole && towards.held >= 1) return `every word of ${name}`
  return `${shareWords(towards)} of ${name}`
}

function byWord({ held, isWhole }: Towards): string {
  if (held <= 0) return ' word for word'
  return held >= 1 && !isWhole ? '' : ', word for word'
}

/** What the later text has done to the earlier one: "three paragraphs added, one cut". */
function changeWords(late: Towards, early: Towards): string {
  const words = { here: 'added', there: 'cut', moved: 'moved', edited: 'edited' }
  return elliptic(changesOf(late, early, words)) || 'nothing added or cut'
}

/** As {@link changeWords}, where nobody knows which was there before the other. */
function apartWords(here: Side, there: Side): string {
  const words = {
    here: `only in ${here.name}`,
    there: `only in ${there.name}`,
    moved: 'in another place',
    edited: 'worded differently',
  }
  return elliptic(changesOf(here.towards, there.towards, words)) || 'neither has a passage alone'
}

interface Side {
  name: string
  towards: Towards
}

interface Counted {
  count: number
  noun: string
  what: string
}

function changesOf(
  here: Towards,
  there: Towards,
  words: Record<'here' | 'there' | 'moved' | 'edited', string>,
): Counted[] {
  const all: Counted[] = [
    { count: here.alone.paragraphs, noun: 'paragraph', what: words.here },
    { count: there.alone.paragraphs, noun: 'paragraph', what: words.there },
    { count: here.moved, noun: 'paragraph', what: words.moved },
    { count: here.edited, noun: 'paragraph', what: words.edited },
    { count: here.alone.headings, noun: 'heading', what: words.here },
    { count: there.alone.headings, noun: 'heading', what: words.there },
    { count: here.alone.sentences, noun: 'sentence', what: words.here },
    { count: there.alone.sentences, noun: 'sentence', what: words.there },
  ]
  return all.filter(({ count }) => count > 0)
}

/** "three paragraphs added, one cut, two sentences cut": a noun is said where it is another than before. */
function elliptic(changes: readonly Counted[]): string {
  return changes
    .map(({ count, noun, what }, index) => {
      const isKnown = index > 0 && changes[index - 1]?.noun === noun
      return `${isKnown ? inWords(count) : numbered(count, noun)} ${what}`
    })
    .join(', ')
}

function aloneSentence({ column, alone }: ColumnTally): string[] {
  const { paragraphs, headings, sentences, words } = alone
  const parts = [
    ...(paragraphs > 0 ? [numbered(paragraphs, 'paragraph')] : []),
    ...(headings > 0 ? [numbered(headings, 'heading')] : []),
    ...(sentences > 0 ? [numbered(sentences, 'sentence')] : []),
  ]
  return parts.length === 0 ? [] : [`Only in ${siglum(column)}: ${joined(parts)}, ${wordCount(words)}.`]
}

const capital = (sentence: string) => sentence.charAt(0).toUpperCase() + sentence.slice(1)

/**
 * The whole account as plain text, to be pasted into a message or a story.
 * @param name of the comparison
 */
export function plainAccount({ texts }: ComparedArticles, { sentences }: Account, name: string): string {
  const heads = texts.map((text, column) => {
    const about = [text.site, text.byline, dateline(text), wordCount(text.wordCount)]
    return `${siglum(column)}: ${text.title}\n   ${about.filter((part) => part !== null && part !== '').join(' · ')}`
  })
  const method = 'Counted in words that stand unchanged in passages that were found in both texts.'
  return [name, heads.join('\n'), sentences.join('\n'), method].join('\n\n')
}
