import { mkdirSync, writeFileSync } from 'node:fs'
import { command } from '../support/menus'
import { expect, test } from '../support/test'

const LOOKS = [
  { theme: 'light', size: { width: 1440, height: 900 } },
  { theme: 'dark', size: { width: 1024, height: 700 } },
  { theme: 'sepia', size: { width: 800, height: 600 } },
] as const

for (const look of LOOKS) {
  test(`trial ${look.theme}`, async ({ launch, files }) => {
    test.setTimeout(400_000)
    const variorum = await launch(look)
    variorum.expectErrors()
    const { page } = variorum
    const out = `/tmp/proof/trial/${look.size.width}`
    mkdirSync(out, { recursive: true })
    let n = 0
    const shot = async (name: string) => {
      await page.waitForTimeout(350)
      n += 1
      await page.screenshot({ path: `${out}/${String(n).padStart(2, '0')}-${name}.png` })
    }
    const step = async (name: string, run: () => Promise<unknown>) => {
      try {
        await run()
      } catch (error) {
        console.log(look.size.width, 'STEP', name, String(error).split('\n')[0])
      }
      await shot(name)
    }
    const k = page.keyboard
    const esc = async () => {
      for (let i = 0; i < 3; i++) await k.press('Escape')
    }
    page.setDefaultTimeout(8000)
    await step('first', async () => undefined)
    await step('sample', async () => {
      await page.getByRole('button', { name: 'Open the sample' }).click()
      await page.getByRole('option').nth(3).waitFor()
    })
    const bad: string[] = []
    bad.push(await files.write('empty.txt', ''))
    bad.push(
      await files.write(
        'binary.txt',
        Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * 7919) % 256)) as unknown as string,
      ),
    )
    bad.push(
      await files.write(
        'good.md',
        '---\ntitle: A good one\ntags: [politics/eu, ships]\n---\n\nThis text came in with the others, although they were bad.[^1]\n\n[^1]: A footnote of it.\n',
      ),
    )
    bad.push('/tmp/proof/not-there.txt')
    writeFileSync(`${files.folder}/picture.png`, Buffer.from('89504e470d0a1a0a', 'hex'))
    bad.push(`${files.folder}/picture.png`)
    await step('bad-import', async () => {
      await variorum.importFiles(bad)
    })
    await step('bad-report', async () => {
      await page
        .getByRole('button', { name: /Show|Details|Report|See/ })
        .first()
        .click()
    })
    await esc()
    await step('lang', async () => {
      const long = 'Bundesverfassungsgerichtsentscheidungsbegründungszusammenfassung: '.repeat(3)
      await variorum.importFiles([
        await files.write(
          'de.md',
          `---\ntitle: "${long}"\nauthor: Prof. Dr. Friederike von Hohenstein-Weißenburg\ntags: [Donaudampfschifffahrtsgesellschaft/Kapitänsmützen]\n---\n\nDas Gericht hat am Montag entschieden, dass die Fähre fahren darf.\n`,
        ),
        await files.write(
          'ar.md',
          '---\ntitle: قناة السويس تفتح من جديد بعد ستة أيام من الإغلاق\n---\n\nأعلنت هيئة قناة السويس يوم الاثنين أن السفينة قد عادت إلى الماء، وأن الملاحة ستبدأ من جديد.\n',
        ),
        await files.write(
          'zh.md',
          '---\ntitle: 苏伊士运河重新开放\n---\n\n搁浅六天的货轮周一重新浮起，运河恢复通航。\n',
        ),
        await files.write(
          'th.md',
          '---\ntitle: คลองสุเอซเปิดอีกครั้ง\n---\n\nเรือบรรทุกสินค้าลอยขึ้นอีกครั้งในวันจันทร์ และคลองเปิดให้เดินเรือ\n',
        ),
      ])
    })
    await step('german', async () => {
      await page.getByRole('option', { name: /Bundesverf/ }).click()
      await k.press('Enter')
    })
    await esc()
    await step('arabic', async () => {
      await page.getByRole('option', { name: /قناة/ }).click()
      await k.press('Enter')
    })
    await step('info', async () => {
      await command(page, 'Show or hide details').catch(() => k.press('i'))
    })
    await esc()
    await step('search-typo', async () => {
      await k.press('/')
      await k.type('contaner')
      await page.waitForTimeout(1500)
    })
    await step('search-mistake', async () => {
      await k.press('ControlOrMeta+a')
      await k.type('(ship OR')
      await page.waitForTimeout(1000)
    })
    await step('search-operators', async () => {
      await k.press('ControlOrMeta+a')
      await k.type('ta')
      await page.waitForTimeout(600)
    })
    await step('search-cjk', async () => {
      await k.press('ControlOrMeta+a')
      await k.type('运河')
      await page.waitForTimeout(1000)
    })
    await step('search-thai', async () => {
      await k.press('ControlOrMeta+a')
      await k.type('วันจันทร์')
      await page.waitForTimeout(1000)
    })
    await step('search-canal', async () => {
      await k.press('ControlOrMeta+a')
      await k.type('canal tugs')
      await page.waitForTimeout(1000)
      await k.press('Enter')
      await page.waitForTimeout(500)
      await k.press('Enter')
    })
    await esc()
    await esc()
    await step('cleared', async () => {
      await k.press('/')
      await k.press('ControlOrMeta+a')
      await k.press('Delete')
      await k.press('Escape')
    })
    await step('goto', async () => {
      await k.press('ControlOrMeta+p')
      await k.type('suez')
    })
    await esc()
    await step('palette', async () => {
      await k.press('ControlOrMeta+k')
      await k.type('tag')
    })
    await esc()
    await step('keys', async () => {
      await k.press('?')
    })
    await esc()
    await step('collection', async () => {
      await command(page, 'New collection')
      await page.waitForTimeout(400)
    })
    await step('collection-made', async () => {
      await k.type('Shipping')
      await k.press('Enter')
      await page.waitForTimeout(400)
    })
    await esc()
    await step('picker', async () => {
      await k.press('j')
      await k.press('a')
    })
    await esc()
    await step('tags', async () => {
      await k.press('t')
      await k.type('shi')
    })
    await esc()
    await step('facets', async () => {
      await command(page, 'Facets')
    })
    await esc()
    await step('select-all', async () => {
      await k.press('ControlOrMeta+a')
    })
    await step('bulk-tag', async () => {
      await k.press('t')
      await k.type('bulk')
      await k.press('Enter')
    })
    await esc()
    await step('edit-menu', async () => {
      await page.getByRole('menuitem', { name: 'Edit' }).click()
    })
    await esc()
    await step('file-menu', async () => {
      await page.getByRole('menuitem', { name: 'File' }).click()
    })
    await esc()
    await step('trash', async () => {
      await page.getByRole('option').first().click()
      await k.press('Delete')
      await k.press('Alt+7')
    })
    await step('undo', async () => {
      await k.press('ControlOrMeta+z')
    })
    await k.press('Alt+1')
    for (const count of [2, 3, 4]) {
      await step(`compare-${count}`, async () => {
        await page.getByRole('option').first().waitFor()
        for (const title of [/Container ship freed/, /Ever Given afloat/, /leaves Suez/, /Six days/].slice(0, count))
          await page
            .getByRole('option')
            .filter({ hasText: title })
            .first()
            .click({ modifiers: ['ControlOrMeta'] })
            .catch(() => undefined)
        await k.press('c')
        await page.getByRole('region', { name: /^Column A/ }).waitFor()
        await k.press('n')
        await k.press('n')
        await page.waitForTimeout(700)
      })
      await esc()
      await esc()
      await k.press('Alt+1')
      await page.waitForTimeout(300)
      await k.press('Escape')
    }
    await step('backups', async () => {
      await command(page, 'Backups')
    })
    await step('backup-made', async () => {
      await page.getByRole('button', { name: 'Back up now' }).click()
      await page.waitForTimeout(800)
    })
    await esc()
    await step('check', async () => {
      await command(page, 'Check library')
      await page.waitForTimeout(1200)
    })
    await esc()
    await step('libraries', async () => {
      await command(page, 'Libraries')
    })
    await esc()
    await step('export', async () => {
      await variorum.answerDialog([files.folder])
      await command(page, 'Export library')
      await page.waitForTimeout(1000)
    })
    await esc()
    await step('reading-settings', async () => {
      await k.press('ControlOrMeta+,')
    })
    await esc()
    await step('about', async () => {
      await command(page, 'About')
    })
    await esc()
    expect(n).toBeGreaterThan(10)
  })
}
