import { performance } from 'node:perf_hooks'
import { Destinations } from '../../main/library/goto/destinations'
import { emptyLibrary } from '../../main/library/store/operations'
import { anArticle } from '../support/builders'

/**
 * Times Go to over articles with titles in five languages, each query typed letter by letter.
 *
 *   node scripts/run-ts.mjs tests/bench/goto.ts [COUNT]
 */

const WORDS = [
  'the harbour council votes on a second bridge while ferries wait for water and climate report after storm city new line opens elections minister says that prices fell again in winter why how schools close courts old mill divides town science health transport housing market',
  'der hafen streit um die zweite brücke während fähren auf wasser warten klimabericht nach dem sturm stadt neue strecke öffnet wahlen ministerin sagt preise fielen erneut im winter warum schulen schließen gerichte alte mühle spaltet ort wissenschaft gesundheit verkehr wohnungsmarkt',
  'le port se divise sur un second pont pendant que les bacs attendent eau et rapport climat après la tempête ville nouvelle ligne élections ministre annonce prix baissent encore hiver pourquoi écoles ferment tribunaux vieux moulin santé transports logement marché',
  'совет гавани голосует за второй мост пока паромы ждут воды доклад о климате после бури город новая линия выборы министр говорит цены снова упали зимой почему школы закрываются суды старая мельница наука здоровье транспорт жильё рынок',
  '港口 议会 投票 第二 桥梁 渡轮 等待 气候 报告 风暴 城市 新线 选举 部长 表示 价格 下跌 冬天 学校 关闭 法院 磨坊 科学 健康 交通 住房 市场',
].map((line) => line.split(' '))

let state = 11
const random = (below: number) => {
  state = (state * 48_271) % 2_147_483_647
  return state % below
}

function titleOf(index: number): string {
  const words = WORDS[index % WORDS.length] ?? []
  const chosen = Array.from({ length: 4 + random(9) }, () => words[random(words.length)] ?? '')
  const text = chosen.join(index % WORDS.length === 4 ? '' : ' ')
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${random(4) === 0 ? `, part ${random(900)}` : ''}`
}

const QUERIES = [
  'harbour council',
  'ferries wait',
  'elections minister prices',
  'brücke über',
  'wahlen',
  'klimabericht',
  'tempete ville',
  'élections',
  'город новая',
  'выборы',
  '气候报告',
  '选举',
  'clmte rprt',
  'hrbr',
  'wissenschft',
  'part 417',
  'xylophone',
  'e',
  'a b',
  'the',
]

const count = Number(process.argv[2] ?? 100_000)
const data = emptyLibrary()
const sites = Array.from({ length: 400 }, (_, index) => `Site ${index} ${titleOf(index * 5).slice(0, 12)}`)
for (let index = 0; index < count; index++) {
  const article = anArticle({ title: titleOf(index), site: sites[random(sites.length)] ?? null })
  data.articles.set(article.id, article)
}
const destinations = new Destinations(data)
const began = performance.now()
await destinations.find({ text: 'x', limit: 50, recent: [] })
console.log(`made in ${Math.round(performance.now() - began)} ms`)

const recent = [...data.articles.keys()].slice(500, 540)
const taken: { text: string; ms: number }[] = []
for (let turn = 0; turn < 3; turn++) {
  for (const query of QUERIES) {
    for (let size = 1; size <= query.length; size++) {
      const text = query.slice(0, size)
      const since = performance.now()
      await destinations.find({ text, limit: 50, recent })
      if (turn > 0) taken.push({ text, ms: performance.now() - since })
    }
  }
}
taken.sort((a, b) => a.ms - b.ms)
const at = (share: number) => taken[Math.min(taken.length - 1, Math.floor(taken.length * share))]?.ms.toFixed(2)
console.log(`${taken.length} queries: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, worst ${at(1)} ms`)
console.log(
  taken
    .slice(-12)
    .map(({ text, ms }) => `${text}: ${ms.toFixed(1)}`)
    .join('\n'),
)
