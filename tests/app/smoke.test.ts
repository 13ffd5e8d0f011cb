import { expect, test } from '../support/test'

const TEXT = `The harbour bridge opens on Monday

The harbour bridge opens to traffic on Monday after two years of work, the city said.

Cyclists get a lane of their own, and the footpath is twice as wide as it was.

A ferry that stood in for the bridge makes its last crossing on Sunday night.`

test('a first start says what to do, and a text comes in by the menu’s key and can be read', async ({
  variorum,
  files,
}) => {
  const { page } = variorum
  await expect(page.getByRole('heading', { name: 'Nothing here yet.' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Open the sample' })).toBeEnabled()

  const report = await variorum.importFiles([await files.write('bridge.txt', TEXT)])
  expect(report.problems).toEqual([])
  expect(report.added).toHaveLength(1)

  const row = page.getByRole('region', { name: 'Articles' }).getByRole('option', { name: /harbour bridge/ })
  await row.click()
  await page.keyboard.press('Enter')
  const reader = page.getByRole('region', { name: 'Reader' })
  await expect(reader.getByText('A ferry that stood in for the bridge')).toBeVisible()
})

test('several files come in by one drop, and a bad one does not hold up the others', async ({ variorum, files }) => {
  const report = await variorum.drop([
    await files.write('bridge.txt', TEXT),
    await files.write('empty.txt', ''),
    await files.write(
      'ferry.md',
      '# The last ferry\n\nThe ferry makes its last crossing on Sunday night, the line said.',
    ),
  ])
  expect(report.added).toHaveLength(2)
  expect(report.problems.map((problem) => problem.name)).toEqual(['empty.txt'])
  await expect(variorum.page.getByRole('region', { name: 'Articles' }).getByRole('option')).toHaveCount(2)
})

test('pasted text becomes an article', async ({ variorum }) => {
  const report = await variorum.paste({ text: TEXT })
  expect(report.added).toHaveLength(1)
  await expect(variorum.page.getByRole('option', { name: /harbour bridge/ })).toBeVisible()
})

test('what came in is there after kill -9 and a new start', async ({ variorum, files }) => {
  await variorum.importFiles([await files.write('bridge.txt', TEXT)])
  await variorum.kill()
  await variorum.restart()
  await expect(variorum.page.getByRole('option', { name: /harbour bridge/ })).toBeVisible()
})
