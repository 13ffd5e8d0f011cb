import { textIn } from '../../../../main/intake/charsetBytes'

/** Running text in several languages, written for these tests. */
export const TEXTS = {
  en: 'The ship came free on Monday afternoon, after six days in which nothing could pass it. More than four hundred others had waited for that hour. “We did what we could,” said the harbour master, and went home.',
  de: 'Am Montagnachmittag kam das Schiff frei, nachdem es sechs Tage lang die Fahrrinne versperrt hatte. Über vierhundert andere hatten auf diese Stunde gewartet. „Wir haben getan, was möglich war“, erklärte der Hafenmeister und ging müde nach Hause.',
  fr: 'Le navire a été dégagé lundi après-midi, six jours après avoir bloqué le chenal. Plus de quatre cents autres attendaient déjà cette heure-là. « Nous avons fait ce que nous pouvions », a déclaré le capitaine du port avant de rentrer chez lui.',
  es: 'El buque quedó libre el lunes por la tarde, después de seis días en los que nadie pudo pasar. Más de cuatrocientos barcos habían esperado aquella hora. «Hicimos lo que se podía», señaló el capitán del puerto, y se marchó a su casa.',
  uk: 'Корабель звільнили в понеділок пополудні, після шести днів, упродовж яких ніхто не міг його обійти. Понад чотириста інших суден чекали на цю годину. «Ми зробили все, що могли», — сказав капітан порту й пішов додому.',
  ru: 'Судно освободили в понедельник днём, после шести суток, в течение которых никто не мог его обойти. Более четырёхсот других кораблей ждали этого часа. «Мы сделали всё, что могли», — сказал капитан порта и ушёл домой.',
  pl: 'Statek uwolniono w poniedziałek po południu, po sześciu dniach, w których nikt nie mógł go ominąć. Ponad czterysta innych jednostek czekało na tę godzinę. „Zrobiliśmy, co się dało”, powiedział kapitan portu i poszedł do domu.',
  cs: 'Loď uvolnili v pondělí odpoledne, po šesti dnech, během nichž ji nikdo nemohl obeplout. Více než čtyři sta dalších plavidel čekalo na tuto chvíli. Přístavní kapitán prohlásil, že udělali vše, co šlo, a odešel domů.',
  ja: '月曜日の午後、六日間にわたって水路を塞いでいた船がようやく離礁した。ほかの四百隻以上の船がこの時を待っていた。「できることはすべてやった」と港長は語り、家に帰った。',
  zh: '星期一下午，这艘船在堵塞航道六天之后终于脱困。另外还有四百多艘船一直在等待这个时刻。港口负责人说：“我们已经尽了最大的努力。”他说完就回家了。',
  zhTraditional:
    '星期一下午，這艘船在堵塞航道六天之後終於脫困。另外還有四百多艘船一直在等待這個時刻。港口負責人說：「我們已經盡了最大的努力。」他說完就回家了。',
  ko: '월요일 오후, 엿새 동안 수로를 막고 있던 배가 마침내 자유로워졌다. 다른 사백 척이 넘는 배들이 이 시간을 기다리고 있었다. 항만 책임자는 할 수 있는 일을 다 했다고 말하고 집으로 돌아갔다.',
} as const

export type Language = keyof typeof TEXTS

/** @returns bytes of a text in an encoding Node can only decode */
export function encode(text: string, charset: string): Uint8Array {
  const table = tableOf(charset)
  const bytes: number[] = []
  for (const char of text) {
    const code = table.get(char)
    if (!code) throw new RangeError(`${charset} has no ${char}`)
    bytes.push(...code)
  }
  return Uint8Array.from(bytes)
}

const tables = new Map<string, Map<string, number[]>>()

function tableOf(charset: string): Map<string, number[]> {
  const known = tables.get(charset)
  if (known) return known
  const table = new Map<string, number[]>()
  const note = (codes: number[]) => {
    const char = textIn(charset, Uint8Array.from(codes))
    if ([...char].length === 1 && char !== '\ufffd' && !table.has(char)) table.set(char, codes)
  }
  for (let byte = 0; byte < 256; byte++) note([byte])
  if (/jis|jp|gb|big5|kr/.test(charset))
    for (let lead = 0x81; lead < 0xff; lead++) for (let trail = 0x40; trail < 0xff; trail++) note([lead, trail])
  tables.set(charset, table)
  return table
}
