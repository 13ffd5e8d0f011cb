import type { FactKind, FactRow, Finding } from '../../../common/facts'
import type { Name } from './names'

/** Rows of names: mentions that are one bearer, as "Mr Sisi" and "Abdel Fattah el-Sisi". */
export function nameRows(names: readonly Name[], texts: readonly string[]): FactRow[] {
  const bearers = new Map<string, Name[]>()
  // The longest names first, so that what is short finds what it is short for.
  const forms = [...new Map(names.map((name) => [name.parts.join(' '), name])).values()].sort(
    (a, b) => b.parts.length - a.parts.length,
  )
  const full = new Map<string, string>()
  const kinds = kindsOf(names)
  const heads = new Map<string, string[][]>()
  for (const { parts } of forms) {
    const key = parts.join(' ')
    const last = parts.at(-1) ?? ''
    const longer = (heads.get(stripped(last)) ?? []).filter((long) => isShortFor(parts, long, kinds))
    // Two bearers of one surname: nobody knows which is meant.
    const [one] = longer
    full.set(key, longer.length === 1 && one ? one.join(' ') : key)
    if (full.get(key) === key) heads.set(stripped(last), [...(heads.get(stripped(last)) ?? []), parts])
  }
  for (const name of names) {
    const key = full.get(name.parts.join(' ')) ?? name.parts.join(' ')
    bearers.set(key, [...(bearers.get(key) ?? []), name])
  }
  return [...bearers.values()].map((mentions) => rowOf(mentions, texts))
}

/** "el-Sisi" is Sisi. */
const stripped = (part: string): string => part.replace(/^(?:al|el)-/, '')

function isShortFor(parts: readonly string[], long: readonly string[], kinds: ReadonlyMap<string, FactKind>): boolean {
  if (parts.length >= long.length)
    return parts.join(' ') !== long.join(' ') && parts.map(stripped).join(' ') === long.map(stripped).join(' ')
  const kind = kinds.get(long.join(' '))
  // A surname alone is a person's; "Canal" alone is not the Suez Canal.
  if (parts.length === 1) return kind === 'person'
  return parts.map(stripped).join(' ') === long.slice(-parts.length).map(stripped).join(' ') && kind === 'person'
}

function kindsOf(names: readonly Name[]): Map<string, FactKind> {
  const kinds = new Map<string, FactKind>()
  for (const { parts, kind } of names) if (kind && !kinds.has(parts.join(' '))) kinds.set(parts.join(' '), kind)
  return kinds
}

function rowOf(mentions: readonly Name[], texts: readonly string[]): FactRow {
  const said = ({ column, span }: Name) => texts[column]?.slice(...span) ?? ''
  const longest = [...mentions].sort((a, b) => b.parts.length - a.parts.length)[0]
  const cells = texts.map((text, column): Finding[] => {
    const own = mentions.filter((name) => name.column === column)
    // The fullest form that the article has is its evidence.
    const best = [...own].sort((a, b) => b.parts.length - a.parts.length)[0]
    if (!best) return []
    const { start, end, paragraph } = best.sentence
    const note = own.length > 1 ? `${own.length} times` : ''
    return [{ says: text.slice(...best.span), qualifier: '', note, span: best.span, sentence: [start, end], paragraph }]
  })
  const kind = mentions.find((name) => name.kind !== null)?.kind ?? 'name'
  const label = longest ? said(longest) : ''
  return { kind, label, group: cells.some((cell) => cell.length === 0) ? 'some' : 'agree', cells }
}
