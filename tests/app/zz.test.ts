import { open, reader, article } from '../support/parts'
import { test } from '../support/test'
test('x', async ({ variorum, files }) => {
  const { page } = variorum
  const PAR='Another paragraph stands between the note and what it notes. '.repeat(60)
  await variorum.importFiles([await files.write('a.md', `# Hello there\n\nIt has.<sup><a id="r1" href="#n1">1</a></sup>\n\n${PAR}\n\n${PAR}\n\n<p id="n1">The note at the foot. <a href="#r1">Back</a></p>\n`)])
  await open(page, 'Hello there')
  console.log(await article(page).locator('.article-text').evaluate((e) => e.innerHTML.slice(0,200) + ' … ' + e.innerHTML.slice(-200)))
  await article(page).getByRole('link', { name: '1', exact: true }).click()
  await page.waitForTimeout(1000)
  console.log(await reader(page).locator('#reader').evaluate((e) => [e.scrollTop, e.scrollHeight, e.clientHeight, matchMedia('(prefers-reduced-motion: reduce)').matches]))
  await article(page).getByRole('link', { name: '1', exact: true }).evaluate((e: HTMLElement) => e.click())
  await page.waitForTimeout(1000)
  console.log(await reader(page).locator('#reader').evaluate((e) => [e.scrollTop, e.scrollHeight, e.clientHeight, matchMedia('(prefers-reduced-motion: reduce)').matches]))
})
