import { below, pick, type Random, streamOf } from './random'
import { capitalized, properName, smallWord, type Vocabulary } from './vocabulary'

export interface Sentence {
  text: string
  words: number
}

/** Words that come together because they belong to one subject. */
export interface Topic {
  words: readonly string[]
  names: readonly string[]
}

/** Subjects that a library is about. */
export const TOPICS = 160
const TOPIC_WORDS = 140
const TOPIC_NAMES = 12
const topics = new Map<string, Topic>()

/** @returns the subject of that number in that language; the same in every library */
export function topicOf(vocabulary: Vocabulary, number: number): Topic {
  const { grammar } = vocabulary
  const key = `${grammar.lang} ${number}`
  const known = topics.get(key)
  if (known) return known
  const random = streamOf(0, `topic ${grammar.lang}`, number)
  const topic = {
    // Neither the words that every text has, nor those that hardly any has.
    words: Array.from({ length: TOPIC_WORDS }, () => vocabulary.ranked(200 + Math.floor(18_000 * random() ** 2))),
    names: Array.from({ length: TOPIC_NAMES }, () => properName(grammar, random)),
  }
  topics.set(key, topic)
  return topic
}

/** @param longest words, at most; left out: as long as sentences are */
export function sentence(vocabulary: Vocabulary, topic: Topic, random: Random, longest = 60): Sentence {
  const { grammar } = vocabulary
  const wanted = Math.min(longest, 5 + below(random, 14) + below(random, 14))
  return grammar.unspaced ? unspaced(vocabulary, topic, random, wanted) : spaced(vocabulary, topic, random, wanted)
}

function spaced(vocabulary: Vocabulary, topic: Topic, random: Random, words: number): Sentence {
  const { grammar } = vocabulary
  let text = ''
  for (let at = 0; at < words; at++) {
    const chance = random()
    const word =
      chance < 0.4
        ? smallWord(grammar, random)
        : chance < 0.52
          ? pick(() => random() ** 2, topic.words)
          : chance < 0.545
            ? pick(random, topic.names)
            : chance < 0.56
              ? String(1 + below(random, random() < 0.5 ? 100 : 3_000))
              : vocabulary.word(random)
    if (at === 0) text = capitalized(word)
    else text += (at > 2 && at < words - 1 && random() < 0.07 ? ', ' : ' ') + word
  }
  const end = random()
  return { text: text + (end < 0.94 ? '.' : end < 0.98 ? '?' : '!'), words }
}

/** Each noun, particle and verb counts one word. */
function unspaced(vocabulary: Vocabulary, topic: Topic, random: Random, words: number): Sentence {
  const { unspaced: parts } = vocabulary.grammar
  if (!parts) return { text: '', words: 0 }
  let text = random() < 0.2 ? smallWord(vocabulary.grammar, random) : ''
  let count = text ? 1 : 0
  for (; count + 4 <= words; count += 2) {
    const chance = random()
    if (chance < 0.25) text += pick(() => random() ** 2, topic.words)
    else if (chance < 0.3) text += pick(random, topic.names)
    else text += vocabulary.word(random)
    text += pick(random, parts.particles)
    if (random() < 0.12) text += '、'
  }
  return { text: `${text}${vocabulary.word(random)}${pick(random, parts.verbEndings)}。`, words: count + 2 }
}

/** @returns sentences that follow each other, as the language sets them */
export const joined = ({ grammar }: Vocabulary, all: readonly Sentence[]): string =>
  all.map((one) => one.text).join(grammar.unspaced ? '' : ' ')

/** What a text is to be. */
export interface Length {
  /** In all, or a few more. */
  words: number
  /** Sentences, however many words those have; left out: as many as it takes. */
  most?: number
}

export function sentences(
  vocabulary: Vocabulary,
  topic: Topic,
  random: Random,
  { words, most = Number.POSITIVE_INFINITY }: Length,
): Sentence[] {
  const all: Sentence[] = []
  for (let count = 0; count < words && all.length < most; ) {
    const next = sentence(vocabulary, topic, random, Math.max(4, words - count))
    all.push(next)
    count += next.words
  }
  return all
}

/**
 * What another desk makes of a text.
 * @param share of the sentences that are changed, 0–1: half of them told anew, others reworded, left out or added to
 */
export function changed(
  before: readonly Sentence[],
  { vocabulary, topic, share }: { vocabulary: Vocabulary; topic: Topic; share: number },
  random: Random,
): Sentence[] {
  const after = before.flatMap((one) => {
    if (random() >= share) return [one]
    const how = random()
    if (how < 0.4) return [sentence(vocabulary, topic, random)]
    if (how < 0.75) return [reworded(one, vocabulary, random)]
    if (how < 0.88) return []
    return [one, sentence(vocabulary, topic, random)]
  })
  return after.length > 0 ? after : [sentence(vocabulary, topic, random)]
}

function reworded(one: Sentence, vocabulary: Vocabulary, random: Random): Sentence {
  if (vocabulary.grammar.unspaced)
    return { text: one.text.replace('。', `${vocabulary.word(random)}。`), words: one.words }
  const words = one.text.split(' ')
  const last = words.length - 1
  // Neither the first word nor the last, which bears the full stop.
  return {
    text: words.map((word, at) => (at > 0 && at < last && random() < 0.2 ? vocabulary.word(random) : word)).join(' '),
    words: one.words,
  }
}
