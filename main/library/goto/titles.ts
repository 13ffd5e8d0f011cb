import type { ArticleId } from '../../../common/model'
import { inTurns } from '../nextTurn'
import { Best } from './best'
import { haystackOf, initialsOf, lettersOf } from './haystack'
import { narrows, spreadRank, type Wanted, wholeRank } from './nearness'
import { leastNearness, placeOf } from './ranking'

/** An article among what was found, with its place as `placeOf` tells it. */
export interface FoundTitle {
  id: ArticleId
  place: number
}

const KIND = 0
const FIRST_ROOM = 1024

/** The latest article first: ids ascend with time. */
const later = (a: FoundTitle, b: FoundTitle) => a.id > b.id

/**
 * The titles of all articles, folded, each in a slot of its own. A look at two numbers tells of most that they do not
 * hold what is typed; and while letters are appended, only what the query before did not rule out is looked at.
 */
export class Titles {
  readonly #slotOf = new Map<ArticleId, number>()
  /** Of an empty slot the empty string. */
  readonly #ids: ArticleId[] = []
  readonly #haystacks: string[] = []
  #letters = new Int32Array(FIRST_ROOM)
  #initials = new Int32Array(FIRST_ROOM)
  readonly #free: number[] = []
  /** Slots that the last query did not rule out. */
  #last: { wanted: Wanted; slots: Int32Array } | null = null
  /** Counts the changes: what was found while they came rules out nothing. */
  #changes = 0

  get size(): number {
    return this.#slotOf.size
  }

  set(id: ArticleId, title: string): void {
    const haystack = haystackOf(title)
    const held = this.#slotOf.get(id)
    if (held !== undefined && this.#haystacks[held] === haystack) return
    const slot = held ?? this.#free.pop() ?? this.#ids.length
    this.#makeRoomFor(slot)
    this.#slotOf.set(id, slot)
    this.#ids[slot] = id
    this.#haystacks[slot] = haystack
    this.#letters[slot] = lettersOf(haystack)
    this.#initials[slot] = initialsOf(haystack)
    this.#changed()
  }

  delete(id: ArticleId): void {
    const slot = this.#slotOf.get(id)
    if (slot === undefined) return
    this.#slotOf.delete(id)
    this.#ids[slot] = ''
    this.#haystacks[slot] = ''
    this.#letters[slot] = 0
    this.#initials[slot] = 0
    this.#free.push(slot)
    this.#changed()
  }

  /**
   * Lets others have their turn while it looks; titles that change meanwhile are found as they were or as they are.
   * @param recent how lately articles were opened, as `placeOf` takes it
   * @returns the titles nearest to what is wanted, nearest first
   */
  async nearest(wanted: Wanted, most: number, recent: ReadonlyMap<ArticleId, number>): Promise<readonly FoundTitle[]> {
    const changes = this.#changes
    const lately = this.#latelyOf(recent)
    const best = new Best<FoundTitle>(most, later)
    const offer = (slot: number, rank: number) => {
      const id = this.#ids[slot]
      if (!id) return
      const place = placeOf({
        rank,
        recent: lately[slot] ?? 0,
        kind: KIND,
        length: this.#haystacks[slot]?.length ?? 0,
      })
      if (place >= best.least) best.offer(place, { id, place })
    }
    const slots = this.#candidates(wanted)
    const missed = await this.#offerWhole(slots, wanted, { best, offer })
    // Where enough is found in one piece, nothing that is strewn comes near.
    const kept = best.isFull ? slots : await this.#offerSpread({ slots, missed }, wanted, offer)
    if (changes === this.#changes) this.#last = { wanted, slots: kept }
    return best.items()
  }

  #latelyOf(recent: ReadonlyMap<ArticleId, number>): Uint8Array {
    const lately = new Uint8Array(this.#ids.length)
    for (const [id, how] of recent) {
      const slot = this.#slotOf.get(id)
      if (slot !== undefined) lately[slot] = how
    }
    return lately
  }

  #changed(): void {
    this.#changes += 1
    this.#last = null
  }

  #candidates(wanted: Wanted): Int32Array {
    const { letters } = wanted
    const last = this.#last && narrows(wanted, this.#last.wanted) ? this.#last.slots : null
    const from = last?.length ?? this.#ids.length
    const slots = new Int32Array(from)
    let count = 0
    // The latest come first: of those that are as near they stay, and none has to make room.
    for (let index = 0; index < from; index++) {
      const slot = last ? (last[index] ?? 0) : from - 1 - index
      if (((this.#letters[slot] ?? 0) & letters) !== letters) continue
      slots[count] = slot
      count += 1
    }
    return slots.subarray(0, count)
  }

  /** @returns the slots that do not hold it in one piece, in order; all of them only where `best` has room left */
  async #offerWhole(slots: Int32Array, wanted: Wanted, { best, offer }: Offering): Promise<Int32Array> {
    const missed = new Int32Array(slots.length)
    let count = 0
    let least = 0
    await inTurns(blocksOf(slots), (block) => {
      for (const slot of block) {
        const rank = wholeRank(this.#haystacks[slot] ?? '', wanted, least)
        if (rank === 0) {
          missed[count] = slot
          count += 1
          continue
        }
        offer(slot, rank)
        least = leastNearness(best.least)
      }
    })
    return missed.subarray(0, count)
  }

  /** @returns the slots that hold the letters in one way or the other: longer queries need look at no others */
  async #offerSpread({ slots, missed }: Parts, wanted: Wanted, offer: Offering['offer']): Promise<Int32Array> {
    const kept = new Int32Array(slots.length)
    let count = 0
    let next = 0
    await inTurns(blocksOf(slots), (block) => {
      for (const slot of block) {
        if (missed[next] === slot) {
          next += 1
          const { rank, reachable } = spreadRank(this.#haystacks[slot] ?? '', wanted, this.#initials[slot] ?? 0)
          if (!reachable) continue
          if (rank > 0) offer(slot, rank)
        }
        kept[count] = slot
        count += 1
      }
    })
    return kept.subarray(0, count)
  }

  #makeRoomFor(slot: number): void {
    if (slot < this.#letters.length) return
    this.#letters = grown(this.#letters)
    this.#initials = grown(this.#initials)
  }
}

interface Offering {
  best: Best<FoundTitle>
  offer(slot: number, rank: number): void
}

interface Parts {
  slots: Int32Array
  missed: Int32Array
}

/** Slots that are looked at in one go: the look at one is far shorter than that at the clock. */
const BLOCK = 32

function* blocksOf(slots: Int32Array): Generator<Int32Array> {
  for (let start = 0; start < slots.length; start += BLOCK) yield slots.subarray(start, start + BLOCK)
}

function grown(numbers: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(numbers.length * 2)
  larger.set(numbers)
  return larger
}
