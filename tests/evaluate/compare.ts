import { readGold } from './gold'
import { predict } from './predict'

const args = process.argv.slice(2)
const own = args.includes('--own-sentences')
const file = args.find((arg) => !arg.startsWith('--'))
if (!file) {
  console.error('usage: npm run -s evaluate:compare -- GOLD.jsonl [--own-sentences] > PRED.jsonl')
  process.exit(2)
}
// One line a pair of texts.
for (const gold of readGold(file)) {
  for (const prediction of predict(gold, own ? 'own' : 'gold')) process.stdout.write(`${JSON.stringify(prediction)}\n`)
}
