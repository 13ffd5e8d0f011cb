import { describe, expect, it } from 'vitest'
import { passages } from '../../../../main/compare/passages'
import { changes, comparing, links, onlyPair } from './comparing'

describe('word changes', () => {
  it('marks words, not letters or white space', () => {
    expect(changes('The ship was freed on Monday by tugs.', 'The ship was freed on Tuesday by tugs.')).toEqual([
      'The ship was freed on [Monday] by tugs.',
      'The ship was freed on [Tuesday] by tugs.',
    ])
  })

  it('keeps times, amounts and figures whole', () => {
    const [left, right] = changes(
      'At 15:05 the canal lost $9.6 billion and 30,000 cubic metres of sand were moved that day.',
      'At 15:15 the canal lost $9.7 billion and 30,500 cubic metres of sand were moved that day.',
    )
    expect(left).toContain('[15:05]')
    expect(left).toContain('[$9.6 billion]')
    expect(right).toContain('[30,500] cubic')
  })

  it('takes a lone article or comma between two changes into them', () => {
    expect(
      changes(
        'Officials closed the road near Leeds because of heavy snow last night.',
        'Police shut the street near Leeds because of heavy snow last night.',
      )[0],
    ).toBe('[Officials closed the road] near Leeds because of heavy snow last night.')
  })

  it('puts an addition between marks rather than across them', () => {
    expect(
      changes(
        'They sold bread, milk, and eggs to the crew.',
        'They sold bread, milk, fresh butter, and eggs to the crew.',
      )[1],
    ).toBe('They sold bread, milk, [fresh butter,] and eggs to the crew.')
  })

  it('leaves an empty span where one side has nothing, at the end of the word before', () => {
    const pair = onlyPair(
      comparing(['The old bridge fell into the river today.', 'The bridge fell into the river today.']),
    )
    expect(pair.links[0]?.changes).toEqual([{ left: [4, 7], right: [3, 3] }])
  })

  it('takes one form of a letter or quote for another', () => {
    const pair = onlyPair(
      comparing(['“Café” is open – he said so himself.', '"Cafe\u0301" is open - he said so himself.']),
    )
    expect(pair.links[0]?.text).toBe('identical')
  })

  it('ignores case and punctuation only when asked to', () => {
    const left = 'The Council agreed, at last, to build the school.'
    const right = 'The council agreed at last to build the school.'
    expect(changes(left, right)[0]).toBe('The [Council] agreed[,] at last[,] to build the school.')
    expect(changes(left, right, { ignorePunctuation: true })[0]).toBe(
      'The [Council] agreed, at last, to build the school.',
    )
    expect(onlyPair(comparing([left, right], { ignoreCase: true, ignorePunctuation: true })).links[0]?.text).toBe(
      'identical',
    )
  })

  it('marks only what contradicts in a passage told in other words', () => {
    const left =
      'The authority said at least 369 vessels had to wait in the queue at both ends of the waterway on Monday.'
    const right =
      'On Tuesday more than 420 vessels, the authority told us, were held up in a queue near each of its two mouths.'
    const [before, after] = [
      'A container ship ran aground in the canal last week. ',
      ' Dredgers are still at work there today.',
    ]
    const link = onlyPair(comparing([before + left + after, before + right + after])).links[1]
    expect(link?.text).toBe('paraphrased')
    const told = link?.changes.map((change) => [
      (before + left).slice(...change.left),
      (before + right).slice(...change.right),
    ])
    expect(told).toContainEqual(['369', '420'])
    expect(told).toHaveLength(1)
  })

  it('finds words in Chinese and Japanese, and reads Cyrillic and Arabic', () => {
    expect(changes('总统昨天访问了北京大学。', '总统今天访问了北京大学。', {}, 'zh')).toEqual([
      '总统[昨天]访问了北京大学。',
      '总统[今天]访问了北京大学。',
    ])
    expect(changes('彼は昨日東京へ行きました。', '彼は今日東京へ行きました。', {}, 'ja')[1]).toBe(
      '彼は[今日]東京へ行きました。',
    )
    expect(
      changes('Корабель звільнили в понеділок уранці.', 'Корабель звільнили у вівторок уранці.', {}, 'uk')[1],
    ).toContain('вівторок]')
    expect(changes('وصل الرئيس إلى القاهرة يوم الاثنين.', 'وصل الرئيس إلى القاهرة يوم الأحد.', {}, 'ar')[0]).toBe(
      'وصل الرئيس إلى القاهرة يوم [الاثنين].',
    )
  })

  it('never marks half a character', () => {
    const [left] = changes('He sent 👩‍👩‍👧 and 🇺🇦 to all of us.', 'He sent 👩‍👩‍👦 and 🇺🇸 to all of us.')
    expect(left).toBe('He sent [👩‍👩‍👧] and [🇺🇦] to all of us.')
  })
})

describe('links', () => {
  const A = 'The council voted on Monday to close the old library in the centre of town.'
  const B = 'A new swimming pool will open beside the railway station next summer.'
  const C = 'Farmers in the valley fear that the dry spring has ruined their apples.'
  const D = 'The orchestra plays its last concert of the season on Friday evening.'

  it('finds a sentence that moved, and says that the shorter part moved', () => {
    const pair = onlyPair(comparing([[A, B, C, D].join(' '), [B, C, D, A].join(' ')]))
    expect(pair.links.map((link) => link.moved)).toEqual([true, false, false, false])
    expect(pair.leftShare.moved).toBe(15)
    expect(pair.leftInRight).toBe(1)
  })

  it('tells what is only on one side', () => {
    const pair = onlyPair(comparing([[A, B, D].join(' '), [A, C, D].join(' ')]))
    expect(pair.links).toHaveLength(2)
    expect(pair.leftShare.only).toBe(12)
    expect(pair.rightShare.only).toBe(13)
  })

  it('finds a sentence that was split, and two that were merged', () => {
    const one =
      'The council voted on Monday to close the old library, and the books will go to the school in the north.'
    const two = 'The council voted on Monday to close the old library. The books will go to the school in the north.'
    expect(onlyPair(comparing([`${B} ${one} ${D}`, `${B} ${two} ${D}`])).links[1]?.shape).toBe('split')
    expect(onlyPair(comparing([`${B} ${two} ${D}`, `${B} ${one} ${D}`])).links[1]?.shape).toBe('merge')
  })

  it('links repeated and short sentences only beside what agrees', () => {
    const text = `Yes. ${A} No. ${B} Yes. ${C} No.`
    expect(links(text, text)).toHaveLength(7)
    expect(links(`${A} Yes. ${B}`, `${C} ${D} Yes.`)).toEqual([])
  })

  it('links a heading by what stands under it', () => {
    expect(links(`Sports\n\n${A}\n\nWeather\n\n${B}`, `Weather\n\n${B}\n\nSports\n\n${A}`)).toContain(
      'Weather | Weather',
    )
  })

  it('links nothing in texts that have nothing to do with each other', () => {
    expect(links(`${A} ${B}`, `${C} ${D}`)).toEqual([])
  })

  it('gives the words that speak for a link, rarest first', () => {
    const [link] = onlyPair(comparing([`${A} ${B}`, `${A.replace('Monday', 'Tuesday')} ${C}`])).links
    expect(link?.evidence).toMatchObject({ sharedWords: 14, leftWords: 15, rightWords: 15 })
    expect(link?.evidence.shared).toEqual(expect.arrayContaining(['council', 'voted']))
    expect(link?.score).toBeGreaterThan(0.7)
  })

  it('leaves small and common words out of those that speak for a link, but neither names nor figures', () => {
    const often = [
      'The harbour is wide.',
      'A harbour needs pilots.',
      'Our harbour froze.',
      'That harbour sleeps.',
    ].join(' ')
    const told = (day: string) =>
      `On ${day} the EU and “The Ada Marsh” sent 42 tugs from the harbour to the sandbank while it froze. ${often}`
    const [link] = onlyPair(comparing([told('Monday'), told('Tuesday')])).links
    const { shared = [] } = link?.evidence ?? {}
    expect(shared).toEqual(expect.arrayContaining(['EU', 'Ada', 'Marsh', '42', 'tugs', 'sandbank', 'sent']))
    for (const word of ['the', 'and', 'from', 'to', 'while', 'it', 'harbour']) expect(shared).not.toContain(word)
  })

  it('names a few common words where there are hardly any others', () => {
    const [link] = onlyPair(comparing(['It is what it was then.', 'It is what it was now.'])).links
    expect(link?.evidence.shared).toEqual(['It', 'is', 'what'])
  })

  it('finds a quotation inside sentences that are not alike', () => {
    const left = `${A} He told the paper that “we have never seen so many people in this square before” and went home to sleep.`
    const right = `${C} In her long letter she asks who would believe that we have never seen so many people in this square before, given what happened in May.`
    const { runs } = onlyPair(comparing([left, right]))
    expect(runs.map((run) => [run.words, left.slice(...run.left)])).toEqual([
      [11, 'we have never seen so many people in this square before'],
    ])
  })
})

describe('passages', () => {
  const A = 'The council voted on Monday to close the old library in the centre of town.'
  const B = 'A new swimming pool will open beside the railway station next summer.'
  const C = 'Farmers in the valley fear that the dry spring has ruined their apples.'
  const X = 'Nobody at the harbour would say why the lighthouse stayed dark all week.'
  const rows = (...texts: string[]) =>
    comparing(texts).passages.map(({ units }) => units.map((list) => list.join('+')).join('|'))

  it('has a row for each link and each lone unit, what is only on the left before what is only on the right', () => {
    expect(rows(`${A} ${B} ${C}`, `${A} ${X} ${C}`)).toEqual(['0|0', '1|', '|1', '2|2'])
  })

  it('brings three columns together, and what the first lacks where it would stand', () => {
    expect(rows(`${A} ${C}`, `${A} ${B} ${C}`, `${B} ${C} ${X}`)).toEqual(['0|0|', '|1|0', '1|2|1', '||2'])
  })

  it('never puts two unrelated passages of a column into one row', () => {
    const column = (id: string, count: number) => ({
      id,
      words: count,
      setApart: [],
      units: Array.from({ length: count }, (_, index) => ({ start: index * 2, end: index * 2 + 1, paragraph: 0 })),
    })
    const columns = [column('a', 2), column('b', 1), column('c', 1)]
    const linked = onlyPair(comparing([A, A]))
    const pair = (left: number, right: number, unit: number, score: number) => ({
      ...linked,
      left,
      right,
      links: linked.links.map((link) => ({ ...link, left: [unit], right: [0], score })),
    })
    // The least sure link is the one between b and c: with it both sentences of a would stand in one row.
    const found = passages(columns, [pair(0, 1, 0, 0.9), pair(0, 2, 1, 0.8), pair(1, 2, 0, 0.7)])
    expect(found.map(({ units }) => units)).toEqual([
      [[0], [0], []],
      [[1], [], [0]],
    ])
  })
})
