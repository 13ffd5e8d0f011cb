import { extractPage, pageBytes, pagesIn } from './pages'

const args = process.argv.slice(2)
const folder = args.find((arg) => !arg.startsWith('--'))
if (!folder) {
  console.error('usage: npm run -s evaluate:extract -- FOLDER [--times] > PREDICTIONS.json')
  process.exit(2)
}
const found: Record<string, unknown> = {}
const times: number[] = []
for (const { id, file } of pagesIn(folder)) {
  const bytes = pageBytes(file)
  const before = process.cpuUsage()
  found[id] = await extractPage(id, bytes)
  const { user, system } = process.cpuUsage(before)
  times.push((user + system) / 1_000)
}
process.stdout.write(`${JSON.stringify(found)}\n`)
if (args.includes('--times')) {
  times.sort((a, b) => a - b)
  const median = times[Math.floor(times.length / 2)] ?? 0
  console.error(`${times.length} pages, CPU ms a page: median ${median.toFixed(0)}, most ${times.at(-1)?.toFixed(0)}`)
}
