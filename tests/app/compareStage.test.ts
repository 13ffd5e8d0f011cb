import type { Page } from 'playwright'
import { twoVersions } from '../bench/parts/versions'
import type { RunningApp } from '../support/app'
import { allCounts, announced, column, compare, kind, type Siglum, walked } from '../support/compareParts'
import {
  expectRibbonsToMeet,
  offTheLine,
  type StageView,
  settled,
  stageView,
  tooWide,
  wheelOver,
} from '../support/compareStage'
import type { TestFiles } from '../support/files'
import { list } from '../support/parts'
import { prose, titled } from '../support/prose'
import { expect, test } from '../support/test'

const SIZES = [
  { width: 1440, height: 900 },
  { width: 1024, height: 700 },
  { width: 800, height: 600 },
] as const
const [WIDE] = SIZES

/** Far enough to come through a text in some twenty steps; px. */
const STEP = 320
const MOVED = 7
const LANDED = 33
const LEFT_OUT = 14
const ADDED = 22

/**
 * Forty paragraphs and their revision: one is moved far down, one is left out, one is new, every fifth has a
 * sentence with other words in it.
 */
function revision(): { left: string[]; right: string[] } {
  const left = Array.from({ length: 40 }, (_, index) => prose(index + 1).paragraph())
  const right = left.map((paragraph, index) =>
    index % 5 === 1 ? paragraph.replace(/^(\S+ \S+ \S+) \S+/, '$1 otherwise') : paragraph,
  )
  const [moved] = right.splice(MOVED, 1)
  right.splice(LANDED, 0, moved ?? '')
  right.splice(ADDED, 0, prose(500).paragraph())
  right.splice(LEFT_OUT - 1, 1)
  return { left, right }
}

async function compareRevision(variorum: RunningApp, files: TestFiles): Promise<void> {
  const { left, right } = revision()
  await variorum.importFiles([
    await files.write('left.md', titled('Left', left)),
    await files.write('right.md', titled('Right', right, '2024-03-02')),
  ])
  await compare(variorum.page, /^(?:Unread\. )?Left/, /^(?:Unread\. )?Right/)
  await settled(variorum.page)
}

/** Both columns stand at one end. */
const atEnd = ({ tops, max }: StageView, end: 'top' | 'bottom') =>
  tops.map((top, side) => Math.round(end === 'top' ? top : (max[side] ?? 0) - top))

/** Where both columns can still scroll far: what stands at the line is level there. */
const isInside = ({ tops, max, height }: StageView) =>
  tops.every((top, side) => top > height && top < (max[side] ?? 0) - height)

async function expectLevel(view: StageView, side: 0 | 1): Promise<void> {
  for (const { index, off } of offTheLine(view, side)) expect(off, `passage ${index}`).toBeLessThanOrEqual(3)
}

test('the wheel over one column moves the other, level at the reading line, both ends together', async ({
  launch,
  files,
}) => {
  const variorum = await launch({ size: WIDE })
  const { page } = variorum
  await compareRevision(variorum, files)
  expect(await allCounts(page)).toMatchObject({ edited: 8, moved: 1, onlyA: 1, onlyB: 1 })

  await test.step('down, with the pointer over A', async () => {
    let looked = 0
    let before = await stageView(page)
    expect(atEnd(before, 'top')).toEqual([0, 0])
    for (let turn = 0; turn < 60 && atEnd(before, 'bottom').some((left) => left > 0); turn++) {
      const now = await wheelOver(page, 'A', STEP)
      // Neither goes back, and neither leaps: what moved does not drag the other side along.
      expect(now.tops[0]).toBeGreaterThan(before.tops[0])
      expect(now.tops[1]).toBeGreaterThanOrEqual(before.tops[1])
      expect(now.tops[1] - before.tops[1]).toBeLessThan(now.height)
      if (isInside(now)) {
        looked += offTheLine(now, 0).length
        await expectLevel(now, 0)
      }
      before = now
    }
    expect(atEnd(before, 'bottom')).toEqual([0, 0])
    expect(looked).toBeGreaterThan(5)
  })

  await test.step('up, with the pointer over B', async () => {
    let looked = 0
    let before = await stageView(page)
    for (let turn = 0; turn < 60 && atEnd(before, 'top').some((left) => left > 0); turn++) {
      const now = await wheelOver(page, 'B', -STEP)
      expect(now.tops[1]).toBeLessThan(before.tops[1])
      if (isInside(now)) {
        looked += offTheLine(now, 1).length
        await expectLevel(now, 1)
      }
      before = now
    }
    expect(atEnd(before, 'top')).toEqual([0, 0])
    expect(looked).toBeGreaterThan(5)
  })

  await test.step('a moved passage at the line: its neighbours stay level, the jump brings it', async () => {
    const moved = column(page, 'A').locator('p').nth(MOVED)
    const line = (await stageView(page)).height / 3
    const scroller = column(page, 'A')
    const distance = await moved.evaluate((element) => {
      const view = element.closest('[tabindex="0"]')?.getBoundingClientRect()
      return element.getBoundingClientRect().top - (view?.top ?? 0)
    })
    await wheelOver(page, 'A', distance - line + 20)
    const before = await stageView(page)
    const passage = before.passages.find(({ kind: of, boxes }) => of === 'moved' && boxes[0][0])
    expect(passage?.boxes[0][0]?.top).toBeLessThan(line)
    // Its partner is far below; what stands beside it in B is what stood around it.
    const around = before.passages.filter(({ kind: of }) => of === 'same' || of === 'edited')
    const offs = around.map(({ boxes: [a, b] }) => Math.abs((a[0]?.top ?? 1e9) - (b[0]?.top ?? 0)))
    expect(Math.min(...offs)).toBeLessThan(before.height / 3)
    await scroller.getByRole('button', { name: /^stands (?:\w+|\d+\w\w) in B$/ }).click()
    await settled(page)
    const after = await stageView(page)
    expect(Math.abs(after.tops[0] - before.tops[0])).toBeLessThanOrEqual(1)
    const level = after.passages.find(({ index }) => index === passage?.index)?.boxes
    expect(Math.abs((level?.[0][0]?.top ?? 1e9) - (level?.[1][0]?.top ?? 0))).toBeLessThanOrEqual(3)
    // Once more leads back to where the two belong.
    await scroller.getByRole('button', { name: /^stands (?:\w+|\d+\w\w) in B$/ }).click()
    await settled(page)
    const back = await stageView(page)
    for (const side of [0, 1] as const) expect(Math.abs(back.tops[side] - before.tops[side])).toBeLessThanOrEqual(2)
  })

  await test.step('Alt and the wheel scroll one side alone, and the menus stay shut', async () => {
    const before = await stageView(page)
    await page.keyboard.down('Alt')
    const now = await wheelOver(page, 'B', 360)
    await page.keyboard.up('Alt')
    expect(now.tops[0]).toBe(before.tops[0])
    expect(now.tops[1] - before.tops[1]).toBeCloseTo(360, -1)
    await expect(page.getByRole('menu')).toHaveCount(0)
    await expect(page.getByRole('menubar').locator(':focus')).toHaveCount(0)
    await expectRibbonsToMeet(page)
  })

  await test.step('unlocked, each goes alone; locked again, both are level at once', async () => {
    const lock = page.getByRole('button', { name: 'Scroll together' })
    await page.keyboard.press('s')
    await expect(lock).toHaveAttribute('aria-pressed', 'false')
    const before = await stageView(page)
    const now = await wheelOver(page, 'A', 480)
    expect(now.tops[1]).toBe(before.tops[1])
    expect(now.tops[0]).toBeGreaterThan(before.tops[0])
    await lock.click()
    await expect(lock).toHaveAttribute('aria-pressed', 'true')
    await settled(page)
    const level = await stageView(page)
    expect(isInside(level)).toBe(true)
    expect(level.tops[0]).toBe(now.tops[0])
    await expectLevel(level, 0)
  })

  await test.step('keys of the page itself take the other side along to the ends', async () => {
    await page.keyboard.press('1')
    await page.keyboard.press('End')
    await expect.poll(async () => atEnd(await stageView(page), 'bottom')).toEqual([0, 0])
    await page.keyboard.press('2')
    await page.keyboard.press('Home')
    await expect.poll(async () => atEnd(await stageView(page), 'top')).toEqual([0, 0])
    await page.keyboard.press('PageDown')
    await expect.poll(async () => (await stageView(page)).tops[1]).toBeGreaterThan(300)
    await expectRibbonsToMeet(page)
  })

  await test.step('a click in the overview jumps', async () => {
    for (const [side, share] of [
      [0, 0.75],
      [1, 0.3],
    ] as const) {
      const strip = await page.locator('.cmp-map').nth(side).boundingBox()
      if (!strip) throw new Error('There is no overview.')
      await page.mouse.click(strip.x + strip.width / 2, strip.y + strip.height * share)
      await settled(page)
      const { tops, max, height } = await stageView(page)
      const middle = ((tops[side] ?? 0) + height / 2) / ((max[side] ?? 0) + height)
      expect(middle).toBeCloseTo(share, 1)
      // The box in the strip stands where the view does.
      const box = await page.locator('.cmp-window').nth(side).boundingBox()
      expect(((box?.y ?? 0) + (box?.height ?? 0) / 2 - strip.y) / strip.height).toBeCloseTo(share, 1)
    }
    await expectRibbonsToMeet(page)
  })
})

/** Puts the wheel to use over both columns by uneven steps, and looks at the ribbons after each. */
async function expectRibbonsOnTheWay(page: Page): Promise<void> {
  for (const [siglum, distance] of [
    ['A', 137],
    ['B', 411],
    ['A', 53],
    ['B', -223],
  ] as const satisfies [Siglum, number][]) {
    await wheelOver(page, siglum, distance)
    await expectRibbonsToMeet(page)
  }
}

test('ribbons meet their passages after scroll, resize and a change of the text’s size; nothing scrolls sideways', async ({
  launch,
}) => {
  const variorum = await launch({ size: WIDE, theme: 'light' })
  const { page } = variorum
  await variorum.importBy(() => page.getByRole('button', { name: 'Open the sample' }).click())
  await compare(page, /^(?:Unread\. )?Container ship/, /^(?:Unread\. )?Ever Given afloat/)
  await expectRibbonsToMeet(page)

  for (const size of SIZES) {
    await test.step(`${size.width} × ${size.height}`, async () => {
      await variorum.setSize(size)
      await expectRibbonsToMeet(page)
      await expectRibbonsOnTheWay(page)
      expect(await tooWide(page)).toEqual([])
      for (const name of ['Same', 'Edited', 'Moved', 'Only in A', 'Only in B']) {
        await expect(kind(page, name)).toBeInViewport()
      }
      for (const name of ['Next difference', 'Previous difference', 'Scroll together', 'Swap the columns']) {
        await expect(page.getByRole('button', { name })).toBeInViewport()
      }
      await expect(walked(page)).toBeInViewport()
    })
  }

  await test.step('larger and smaller text', async () => {
    const size = () =>
      column(page, 'A')
        .locator('p')
        .first()
        .evaluate((one) => getComputedStyle(one).fontSize)
    const first = Number.parseFloat(await size())
    for (let turn = 0; turn < 5; turn++) await page.keyboard.press('ControlOrMeta+=')
    await expect.poll(async () => Number.parseFloat(await size())).toBeGreaterThan(first * 1.2)
    await expectRibbonsToMeet(page)
    await expectRibbonsOnTheWay(page)
    expect(await tooWide(page)).toEqual([])
    await page.keyboard.press('ControlOrMeta+0')
    await expect.poll(async () => Number.parseFloat(await size())).toBe(first)
    await expectRibbonsToMeet(page)
  })

  await test.step('what is read stays at its place while the window changes', async () => {
    await variorum.setSize(WIDE)
    await settled(page)
    let view = await wheelOver(page, 'A', 300)
    while (offTheLine(view, 0).length === 0) view = await wheelOver(page, 'A', -40)
    const [at] = offTheLine(view, 0)
    await variorum.setSize(SIZES[1])
    await settled(page)
    const after = await stageView(page)
    expect(offTheLine(after, 0).map(({ index }) => index)).toContain(at?.index)
  })
})

/** Turns the wheel through a whole text and notes the time between the frames. @returns ms, ascending */
async function frameGaps(page: Page): Promise<number[]> {
  const gaps = await page.evaluateHandle(() => {
    const found: number[] = []
    let last = performance.now()
    const look = (now: number) => {
      found.push(now - last)
      last = now
      requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
    return found
  })
  await column(page, 'A').hover({ position: { x: 120, y: 200 } })
  for (let turn = 0; turn < 40; turn++) await page.mouse.wheel(0, 240)
  await settled(page)
  return (await gaps.jsonValue()).slice(2).sort((a, b) => a - b)
}

async function importVersions(variorum: RunningApp, files: TestFiles, words: number): Promise<void> {
  const { left, right } = twoVersions({ words, seed: 11 })
  const report = await variorum.importFiles([
    await files.write('left.md', titled('Left', [left])),
    await files.write('right.md', titled('Right', [right], '2024-03-02')),
  ])
  expect(report.added).toHaveLength(2)
}

test('two texts of 10,000 words are compared, walked and scrolled', async ({ launch, files }, info) => {
  const variorum = await launch({ size: WIDE })
  const { page } = variorum
  await importVersions(variorum, files, 10_000)
  const begin = Date.now()
  await compare(page, /^(?:Unread\. )?Left/, /^(?:Unread\. )?Right/)
  await expect(walked(page)).toHaveText(/^\d+ differences$/)
  const openedMs = Date.now() - begin
  const counts = await allCounts(page)
  expect(counts.edited).toBeGreaterThan(100)
  expect(counts.moved).toBeGreaterThan(20)
  await expectRibbonsToMeet(page)

  const gaps = await frameGaps(page)
  const at = (share: number) => (gaps[Math.floor(gaps.length * share)] ?? 0).toFixed(1)
  info.annotations.push({
    type: 'measured',
    description: `opened in ${openedMs} ms; ${gaps.length} frames, gap median ${at(0.5)} ms, 95 % ${at(0.95)} ms, longest ${at(0.9999)} ms`,
  })
  expect((await stageView(page)).tops.every((top) => top > 1_000)).toBe(true)
  await expectRibbonsToMeet(page)

  const total = counts.edited + counts.moved + counts.onlyA + counts.onlyB
  await page.keyboard.press('n')
  await expect(announced(page)).toHaveText(new RegExp(`^Difference \\d+ of ${total}, `))
  await settled(page)
  await expectRibbonsToMeet(page)
  await page.keyboard.press('x')
  await expect(column(page, 'A')).toHaveAccessibleName(/Right/)
  await expectRibbonsToMeet(page)
})

test('a comparison that takes its time says how far it is, and Cancel leads back', async ({ launch, files }) => {
  const variorum = await launch({ size: WIDE })
  const { page } = variorum
  await importVersions(variorum, files, 200_000)
  await list(page)
    .getByRole('option', { name: /Left/ })
    .click({ modifiers: ['ControlOrMeta'] })
  await list(page)
    .getByRole('option', { name: /Right/ })
    .click({ modifiers: ['ControlOrMeta'] })
  await page.keyboard.press('c')
  const cancel = page.getByRole('button', { name: 'Cancel' })
  await expect(cancel).toBeVisible()
  await expect(page.getByRole('status').filter({ has: page.getByRole('progressbar') })).toContainText(/Comparing|of \d/)
  await cancel.click()
  await expect(list(page)).toBeVisible()
  await expect(page.getByRole('toolbar', { name: 'Selected articles' })).toContainText('2 selected')

  // Esc stops it as well, and the next comparison does not wait for what was stopped.
  await page.keyboard.press('c')
  await expect(cancel).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(list(page)).toBeVisible()
})
