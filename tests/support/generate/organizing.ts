import { generateNKeysBetween } from 'fractional-indexing'
import { ulid } from 'ulid'
import { type Collection, type SavedSearch, SEARCH_ICONS, TAG_COLOURS, type Tag } from '../../../common/model'
import { pick, streamOf } from './random'

/** Tags, two or three deep: `politics/eu`. The first come most often. */
const TAG_TREE: Record<string, string> = {
  politics: 'eu parties elections parliament diplomacy elections/local elections/national',
  economy: 'trade prices labour banks budget trade/ports trade/grain',
  climate: 'heat floods energy forests energy/wind energy/solar energy/nuclear',
  science: 'astronomy biology physics medicine medicine/vaccines archaeology',
  health: 'hospitals nutrition ageing sleep',
  cities: 'housing transport parks water transport/rail transport/ferries transport/bicycles',
  law: 'courts privacy copyright police',
  technology: 'networks chips software robots software/open',
  culture: 'books music film theatre museums music/opera',
  education: 'schools universities languages',
  history: 'antiquity middle-ages trade-routes shipping maps',
  media: 'corrections photography broadcasting letters',
  sport: 'football rowing chess cycling',
  food: 'bread markets farming wine',
  travel: 'railways islands mountains walking',
  nature: 'birds rivers sea soil',
}
const LOOSE_TAGS = [
  'to check',
  'for the book',
  'quote',
  'disagree',
  'long read',
  'with figures',
  'shared',
  'Зразок',
  '資料',
]

/** The nine that have a number key. */
const KEYS = 9

const COLLECTIONS = [
  'Harbour book',
  'Lectures',
  'Sources',
  'Family',
  'Reading group',
  'Newsletter',
  'Court case',
  'Thesis',
]
const PARTS = [
  'Background',
  'Interviews',
  'To read first',
  'Figures',
  'Counter-arguments',
  'Spring',
  'Autumn',
  'Drafts',
]
const SEARCHES = [
  ['Unread and long', 'is:unread'],
  ['Starred this year', 'is:starred after:2024-01-01'],
  ['Ports in the news', 'tag:economy/trade/ports OR tag:cities/transport/ferries'],
  ['In French', 'lang:fr'],
  ['Notes to follow up', 'has:note'],
  ['Archive on water', 'is:archived tag:cities/water'],
] as const

export interface Organizing {
  tags: Tag[]
  collections: Collection[]
  searches: SavedSearch[]
}

/** The moment at which every generated library begins. */
export const FIRST_MOMENT = Date.UTC(2019, 0, 1, 8)

/** @param articles how many the library has: a larger one has more collections */
export function organizingOf(seed: number, articles: number): Organizing {
  const random = streamOf(seed, 'organizing')
  const newId = () => ulid(FIRST_MOMENT, random)
  const names = Object.entries(TAG_TREE).flatMap(([top, below]) => [
    top,
    ...below.split(' ').map((each) => `${top}/${each}`),
  ])
  const tags = [...names, ...LOOSE_TAGS].map(
    (name, index): Tag => ({
      id: newId(),
      name,
      colour: pick(random, TAG_COLOURS),
      key: index % 7 === 0 && index / 7 < KEYS ? index / 7 + 1 : null,
    }),
  )
  const searches = SEARCHES.map(
    ([name, query], index): SavedSearch => ({
      id: newId(),
      name,
      icon: pick(random, SEARCH_ICONS),
      query,
      rank: rankAt(index, SEARCHES.length),
    }),
  )
  return { tags, collections: collectionsOf(Math.min(120, 4 + Math.round(articles / 800)), newId), searches }
}

/** Each third one stands by itself, the others within it or within each other. */
function collectionsOf(count: number, newId: () => string): Collection[] {
  const all: Collection[] = []
  for (let index = 0; index < count; index++) {
    const above = all[index - 1]
    const names = index % 3 === 0 ? COLLECTIONS : PARTS
    const turn = Math.floor(index / 3 / names.length)
    all.push({
      id: newId(),
      name: `${names[(index % 3 === 0 ? index / 3 : index) % names.length]}${turn > 0 ? ` ${turn + 1}` : ''}`,
      parent: index % 3 === 0 || !above ? null : above.id,
      rank: rankAt(index, count),
      note: index % 4 === 0 ? 'What is still missing is listed in the letter of March.' : '',
    })
  }
  return all
}

const ladders = new Map<number, string[]>()

/** @returns the rank of one among that many which stand in order */
export function rankAt(index: number, count: number): string {
  const ladder = ladders.get(count) ?? generateNKeysBetween(null, null, count)
  ladders.set(count, ladder)
  return ladder[index] ?? ''
}
