import { below, normal, type Random, streamOf } from './random'
import { changed, type Sentence, sentences, TOPICS, type Topic, topicOf } from './sentences'
import { capitalized, properName, smallWord, someLanguage, type Vocabulary, vocabularyOf } from './vocabulary'

/** Where a text comes from: written by itself, from another one with a share of its sentences changed, or a later state of one. */
export type Origin = 'own' | 'near-duplicate' | 'revision'

/** What an article is about and how long, from which all the rest of it follows. */
export interface Sketch {
  index: number
  origin: Origin
  /** The article it was made from; its own index where it was written by itself. */
  from: number
  vocabulary: Vocabulary
  topicNumber: number
  topic: Topic
  /** About. */
  words: number
}

/** Of 100 articles. */
const NEAR_DUPLICATES = 6
const REVISIONS = 3
/** A story is taken up again among the articles that come soon after it. */
const SOON = 300

/** Lengths of articles lie on a logarithmic normal distribution around this. */
const TYPICAL_WORDS = 600
const SPREAD = 0.7
/** Of 1,000 articles this many are long reads of some 5,000 words. */
const LONG = 15
const SHORTEST = 40
const LONGEST = 9_000

export function sketchOf(seed: number, index: number): Sketch {
  const random = streamOf(seed, 'sketch', index)
  const chance = random() * 100
  if (index > 0 && chance < NEAR_DUPLICATES + REVISIONS) {
    const earlier = sketchOf(seed, index - 1 - below(random, Math.min(index, SOON)))
    return { ...earlier, index, origin: chance < REVISIONS ? 'revision' : 'near-duplicate' }
  }
  const vocabulary = vocabularyOf(someLanguage(random))
  const topicNumber = Math.floor(TOPICS * random() ** 1.6)
  return {
    index,
    origin: 'own',
    from: index,
    vocabulary,
    topicNumber,
    topic: topicOf(vocabulary, topicNumber),
    words: wordsOf(random),
  }
}

function wordsOf(random: Random): number {
  if (random() * 1_000 < LONG) return 4_000 + below(random, 2_500)
  const words = TYPICAL_WORDS * Math.exp(SPREAD * normal(random))
  return Math.round(Math.min(LONGEST, Math.max(SHORTEST, words)))
}

/** @returns the text of an article, sentence by sentence */
export function sentencesOf(seed: number, sketch: Sketch): Sentence[] {
  const { origin, from, vocabulary, topic, words } = sketch
  const first = sentences(vocabulary, topic, streamOf(seed, 'text', from), { words })
  if (origin === 'own') return first
  const random = streamOf(seed, 'change', sketch.index)
  return changed(first, { vocabulary, topic, share: changedShare(origin, random) }, random)
}

/** A revision sets a few sentences right; another paper takes a wire's report with little or much of its own. */
const changedShare = (origin: Origin, random: Random): number =>
  origin === 'revision' ? 0.02 + 0.13 * random() : 0.1 + 0.5 * random()

/** Enough to say what an article is about. */
export const FIRST_SENTENCES = 6

/** @returns the first sentences of an article without the rest of it */
export const firstSentences = (seed: number, { from, vocabulary, topic, words }: Sketch): Sentence[] =>
  sentences(vocabulary, topic, streamOf(seed, 'text', from), { words, most: FIRST_SENTENCES })

/** @returns a headline; a revision keeps that of the text it comes from */
export function titleOf(seed: number, { origin, index, from, vocabulary, topic }: Sketch): string {
  const random = streamOf(seed, 'title', origin === 'revision' ? from : index)
  const { grammar } = vocabulary
  const words = Array.from({ length: 3 + below(random, 6) }, (_, at) => {
    const chance = random()
    if (chance < 0.45) return topic.words[below(() => random() ** 2, topic.words.length)] ?? ''
    if (chance < 0.6) return topic.names[below(random, topic.names.length)] ?? ''
    if (chance < 0.65) return properName(grammar, random)
    return chance < 0.85 && at > 0 ? smallWord(grammar, random) : vocabulary.word(random)
  })
  const title = grammar.unspaced ? words.join(pickParticle(grammar.unspaced.particles, random)) : words.join(' ')
  return capitalized(title)
}

const pickParticle = (particles: readonly string[], random: Random): string => particles[below(random, 4)] ?? ''
