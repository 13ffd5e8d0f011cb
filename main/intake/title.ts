/** A title longer than this does not fit a row or a head. Characters. */
const LONGEST = 90
/** A clause shorter than this says too little to be a title. Characters. */
const SHORTEST = 30

/** "PARIS, 3 March (Reuters) — " before a report's first sentence. */
const DATELINE =
  /^[\p{Lu}][\p{Lu}\p{M} .,'’/-]{2,40}(?:,?\s[\p{L}.]{3,10}\s\d{1,2}|,?\s\d{1,2}\s[\p{L}.]{3,10})?(?:\s*\([^)]{2,30}\))?\s*[—–-]{1,2}\s+/u
const ABBREVIATED =
  /(?:\b(?:Mr|Mrs|Ms|Dr|Prof|St|Sr|Jr|Gen|Sen|Rep|Gov|Lt|Col|No|vs|etc|z\.\s?B|Hr|Fr|Nr|bzw|ca|M|Mme|Mlle|Sr|Sra|U\.S|U\.K|p\.m|a\.m)|(?:^|[\s.(])\p{Lu})\.\s*$/u

/** Words before which a clause begins. */
const JOINT =
  /\s+(?=(?:that|which|who|whose|because|since|after|before|while|when|where|although|though|unless|until|amid|as|if|but|so|dass|weil|nachdem|bevor|während|als|wenn|obwohl|aber|sondern|que|qui|parce|après|avant|alors|quand|lorsque|mais|porque|después|antes|mientras|cuando|aunque|pero|який|яка|яке|які|що|бо|після|коли|поки|хоча|але)\s)/giu
/** Words a title must not end with. */
const DANGLING =
  /\s+(?:a|an|the|of|to|in|on|at|by|for|from|with|and|or|as|is|are|was|were|has|have|had|be|not|its|their|his|her|this|der|die|das|den|dem|des|ein|eine|einen|und|oder|von|mit|zu|im|in|auf|für|le|la|les|un|une|des|du|de|et|ou|à|en|dans|par|pour|el|los|las|una|y|o|del|al|con|та|і|й|в|у|на|з|до|для|за|від|про|не)$/iu

const tidy = (text: string) => text.replace(/\s+/g, ' ').trim()

/**
 * A headline for a text that came without: its first sentence, shortened where a clause ends.
 * @returns at most about 90 characters, without punctuation at the end; "…" only where no clause ends in time
 */
export function titleFrom(text: string): string {
  const sentence = firstSentence(tidy(text.slice(0, 2_000)).replace(DATELINE, ''))
  const whole = bare(sentence)
  if (whole.length <= LONGEST) return whole || 'Untitled'
  const room = whole.slice(0, LONGEST + 1)
  const ends = [...room.matchAll(/\s*[,;:](?=\s)|\s+[–—-]+(?=\s)/gu), ...room.matchAll(JOINT)]
    .map(({ index }) => index)
    .filter((index) => index >= SHORTEST && isWholeClause(room.slice(0, index)))
  const at = Math.max(...ends)
  if (Number.isFinite(at)) return bare(room.slice(0, at))
  return `${cutAtWord(whole)}…`
}

function firstSentence(text: string): string {
  let sentence = ''
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'sentence' }).segment(text)) {
    sentence += segment
    if (!ABBREVIATED.test(sentence) && sentence.trim().length >= 12) break
  }
  return sentence.trim()
}

/** "In 2021, …" and "On Monday, …" lead up to a sentence and are none; nor is one half of a bracket. */
function isWholeClause(clause: string): boolean {
  const opens = clause.match(/[([]/g)?.length ?? 0
  const closes = clause.match(/[)\]]/g)?.length ?? 0
  return opens === closes && !DANGLING.test(clause) && clause.split(' ').length >= 5
}

function cutAtWord(text: string): string {
  const room = text.slice(0, LONGEST)
  const space = room.lastIndexOf(' ')
  let cut = space > LONGEST / 2 ? room.slice(0, space) : room.replace(/[\ud800-\udbff]$/, '')
  for (let shorter = cut.replace(DANGLING, ''); shorter !== cut; shorter = cut.replace(DANGLING, '')) cut = shorter
  return bare(cut)
}

const PAIRS: readonly (readonly [string, string])[] = [
  ['“', '”'],
  ['„', '“'],
  ['«', '»'],
  ['‘', '’'],
]

/** Without punctuation at the end, and without a quotation mark whose other half is missing. */
function bare(text: string): string {
  let out = text.replace(/[\s.,;:!。、！；：…–—-]+$/u, '').replace(/[.,;:!。]+(?=[”’»"']$)/u, '')
  for (const [open, close] of PAIRS) {
    if (out.startsWith(open) && out.endsWith(close) && out.indexOf(close) === out.length - 1) out = out.slice(1, -1)
    else if (out.includes(open) && !out.includes(close)) out = out.replaceAll(open, '')
  }
  if ((out.match(/"/g)?.length ?? 0) % 2 === 1) out = out.replaceAll('"', '')
  return out.trim()
}

/** A longer line is no headline. */
const HEADLINE = { characters: 140, words: 22 }

/** Whether a line of a text can be its headline: short, no sentence. */
export function isHeadline(line: string): boolean {
  const text = tidy(line)
  if (text === '' || text.length > HEADLINE.characters || text.split(' ').length > HEADLINE.words) return false
  return !/[.,;:…]["'”’»)]?$/u.test(text) && !/^[-*•–—(]/.test(text) && /^[“"'«„‘¿¡#\d]*[\p{Lu}\p{Lo}\p{N}]/u.test(text)
}
