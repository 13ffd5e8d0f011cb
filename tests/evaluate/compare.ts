import { readGold } from './gold'
import { predict } from './predict'

const args = process.argv.slice(2)
/** With the sentences of the gold data the alignment is measured alone; by default our own cuts are measured with it. */
const given = args.includes('--gold-sentences')
const file = args.find((arg) => !arg.startsWith('--'))
if (!file) {
  console.error('usage: npm run -s evaluate:compare -- GOLD.jsonl [--gold-sentences] > PRED.jsonl')
  process.exit(2)
}
// One line a pair of texts.
for (const gold of readGold(file)) {
  for (const prediction of predict(gold, given ? 'gold' : 'own'))
    process.stdout.write(`${JSON.stringify(prediction)}\n`)
}
