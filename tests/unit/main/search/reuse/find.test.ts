import { rmSync, writeFileSync } from 'node:fs'
import { afterEach, describe, expect, it } from 'vitest'
import type { ReuseHit } from '../../../../../common/reuse'
import { printsFile } from '../../../../../main/search/reuse/printKeeper'
import { html, reused, text } from './reused'

const open: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of open.splice(0)) await close()
})
async function library(...drafts: Parameters<typeof reused>) {
  const made = await reused(...drafts)
  open.push(made.end)
  return made
}

const FERRY =
  'The last ferry left the eastern harbour at nine in the evening with forty passengers and a cargo of winter apples.'
const EDITED =
  'The last ferry left the western harbour at nine in the evening with fifty passengers and a cargo of winter apples.'
const STORM = 'A storm from the north had closed the road across the hills since the early hours of Thursday morning.'
const OTHER =
  'Nobody in the town hall would say on Friday what the new bridge over the river is going to cost in the end.'

const titles = (hits: readonly ReuseHit[]) => hits.map(({ title }) => title)
const told = (hit: ReuseHit | undefined) =>
  hit?.passages[0]?.pieces
    .map(({ kind, text }) => ({ same: text, here: `{+${text}+}`, gone: `[-${text}-]` })[kind])
    .join('')

describe('Reuser.find', () => {
  it('finds a passage word for word and edited, with what differs, and nothing that only sounds alike', async () => {
    const { find } = await library(
      text('Asked', STORM, FERRY),
      text('Copied', OTHER, FERRY),
      text('Edited', OTHER, EDITED),
      text(
        'Alike',
        'The last ferry of the day is at nine in the evening, and a cargo of apples is nothing new here.',
        OTHER,
      ),
    )
    const { hits, words, part } = await find('Asked', FERRY)
    expect(part).toBe('passage')
    expect(words).toBe(21)
    expect(titles(hits)).toEqual(['Copied', 'Edited'])
    expect(hits[0]?.passages[0]).toMatchObject({ wording: 'verbatim', words: 21 })
    expect(hits[0]?.share).toBe(1)
    expect(hits[1]?.passages[0]?.wording).toBe('edited')
    expect(told(hits[1])).toBe(
      'The last ferry left the [-eastern-]{+western+} harbour at nine in the evening with [-forty-]{+fifty+} passengers and a cargo of winter apples.',
    )
  })

  it('tells where the passage stands in both texts', async () => {
    const { find, library: opened, titled } = await library(text('Asked', STORM, FERRY), text('Copied', OTHER, FERRY))
    const { hits } = await find('Asked')
    const [passage] = hits[0]?.passages ?? []
    const plain = (paragraphs: string[]) => paragraphs.join('\n\n')
    expect(plain([STORM, FERRY]).slice(...(passage?.asked ?? [0, 0]))).toBe(FERRY.slice(0, -1))
    expect(plain([OTHER, FERRY]).slice(...(passage?.found ?? [0, 0]))).toBe(FERRY.slice(0, -1))
    expect(opened.get(titled('Asked')).title).toBe('Asked')
  })

  it('ranks by how much of it stands there, and takes the whole article where nothing is selected', async () => {
    const { find } = await library(
      text('Asked', STORM, FERRY, OTHER),
      text('Little', STORM, 'Something else altogether is told in the second paragraph of this one.'),
      text('Much', STORM, FERRY),
      text('All', STORM, FERRY, OTHER),
    )
    expect(titles((await find('Asked')).hits)).toEqual(['All', 'Much', 'Little'])
    expect((await find('Little')).hits.map(({ words }) => words)).toEqual([19, 19, 19])
  })

  it('finds a quote whose selection cuts words, marks and breaks, and one that an article has twice', async () => {
    const { find } = await library(text('Asked', `${STORM} ${FERRY}`, FERRY), text('Copied', FERRY, FERRY))
    expect(titles((await find('Asked', ` rly hours of Thursday morning.\n\n${FERRY.slice(0, 90)}`)).hits)).toEqual([
      'Copied',
    ])
    expect((await find('Asked', FERRY)).hits[0]?.passages).toHaveLength(1)
  })

  it('finds by characters where words have no spaces', async () => {
    const chinese = '周一下午，救援人员终于将搁浅在苏伊士运河六天的巨型集装箱船拖离岸边，航道随即恢复通行。'
    const japanese = '月曜日の午後、スエズ運河で六日間座礁していた巨大なコンテナ船がようやく離礁し、航路が再開された。'
    const thai = 'เรือบรรทุกสินค้าขนาดใหญ่ที่เกยตื้นในคลองสุเอซเป็นเวลาหกวันหลุดออกมาได้แล้วในบ่ายวันจันทร์'
    const { find } = await library(
      text('zh', chinese),
      text('zh copy', `${OTHER}`, chinese.replace('六天', '七天')),
      text('ja', japanese),
      text('ja copy', japanese, OTHER),
      text('th', thai),
      text('th copy', STORM, thai),
      text('zh other', '市政厅周五没有人愿意透露横跨河流的新桥最终将花费多少钱。'),
    )
    const { hits } = await find('zh')
    expect(titles(hits)).toEqual(['zh copy'])
    expect(told(hits[0])).toMatch(/苏伊士运河\[-六.?-\]\{\+七.?\+\}/)
    expect(titles((await find('ja')).hits)).toEqual(['ja copy'])
    expect(titles((await find('th')).hits)).toEqual(['th copy'])
  })

  it('says of what stands in very many articles that it is furniture, and puts it last', async () => {
    const furniture =
      'Sign up for our weekly letter and never miss another story from the harbour, the hills and the islands again.'
    const many = Array.from({ length: 60 }, (_, at) =>
      text(`Page ${at}`, furniture, `Number ${at} tells of ${at * 7} other things.`),
    )
    const { find } = await library(text('Asked', FERRY, furniture), text('Copied', FERRY), ...many)
    const { hits, furniture: share } = await find('Asked')
    expect(hits[0]).toMatchObject({ title: 'Copied', furniture: false })
    expect(hits.slice(1).every((hit) => hit.furniture)).toBe(true)
    expect(share).toBeGreaterThan(0.3)
    expect((await find('Asked', furniture)).furniture).toBeGreaterThan(0.8)
  })

  it('follows the library: what is added, edited, thrown away and erased', async () => {
    const { find, with: add, library: opened, titled } = await library(text('Asked', FERRY), text('Copied', FERRY))
    await add(text('Later', STORM, FERRY))
    expect(titles((await find('Asked')).hits).sort()).toEqual(['Copied', 'Later'])
    const copied = titled('Copied')
    await opened.trash([copied])
    expect(titles((await find('Asked')).hits)).toEqual(['Later'])
    await opened.restore([copied])
    expect(titles((await find('Asked')).hits).sort()).toEqual(['Copied', 'Later'])
    await opened.trash([copied])
    await opened.erase([copied])
    expect(titles((await find('Asked')).hits)).toEqual(['Later'])
  })

  it('finds the same after a restart, after its file is gone, and after it was damaged', async () => {
    const made = await library(text('Asked', FERRY), text('Copied', FERRY))
    for (const harm of [
      () => undefined,
      () => rmSync(printsFile(made.folder)),
      () => writeFileSync(printsFile(made.folder), html([FERRY]).repeat(99)),
    ]) {
      await made.reuser.end()
      harm()
      const again = await made.begin()
      expect(titles((await again.find({ id: made.titled('Asked'), quote: null })).hits)).toEqual(['Copied'])
      expect(again.status()).toEqual({ indexed: 2, total: 2 })
      await again.end()
    }
  })
})
