import type { ComparedText } from '../../../common/comparison'
import type { FactRow, Finding } from '../../../common/facts'
import { siglum } from '../wording'
import { GROUP_NAMES, grouped, KIND_NAMES, NOT_FOUND, plainFinding } from './factWords'

/** The fact table as others read it: with titles, sites and the words of every article. */

const heads = (texts: readonly ComparedText[]): string[] =>
  texts.map(({ title, site }, column) => `${siglum(column)}: ${title}${site ? ` (${site})` : ''}`)

const evidence = (text: ComparedText | undefined, { sentence }: Finding): string =>
  (text?.text.slice(...sentence) ?? '').replace(/\s+/g, ' ').trim()

const said = (cell: readonly Finding[]): string => (cell.length === 0 ? NOT_FOUND : cell.map(plainFinding).join(' / '))

/** Plain text: groups, rows, and under each what every article says, with its sentence. */
export function plainFacts(rows: readonly FactRow[], texts: readonly ComparedText[]): string {
  const groups = grouped(rows).map(({ group, rows: own }) => {
    const lines = own.map(({ label, cells }) =>
      [
        label,
        ...cells.map((cell, column) => {
          const sentences = cell.map((finding) => `“${evidence(texts[column], finding)}”`)
          return `  ${siglum(column)}: ${said(cell)}${cell.length > 0 ? ` – ${sentences.join(' / ')}` : ''}`
        }),
      ].join('\n'),
    )
    return [GROUP_NAMES[group], ...lines].join('\n\n')
  })
  return [heads(texts).join('\n'), ...groups].join('\n\n')
}

/** A table for each group. */
export function markdownFacts(rows: readonly FactRow[], texts: readonly ComparedText[]): string {
  const cellOf = (text: string) => text.replace(/\\/g, '\\\\').replace(/\|/g, '\\|').replace(/\s+/g, ' ')
  const line = (cells: readonly string[]) => `| ${cells.map(cellOf).join(' | ')} |`
  const groups = grouped(rows).map(({ group, rows: own }) =>
    [
      `## ${GROUP_NAMES[group]}`,
      '',
      line(['Fact', ...texts.map((_, column) => siglum(column))]),
      `|${' --- |'.repeat(texts.length + 1)}`,
      ...own.map(({ label, cells }) => line([label, ...cells.map(said)])),
    ].join('\n'),
  )
  return [
    heads(texts)
      .map((head) => `- ${head}`)
      .join('\n'),
    ...groups,
  ].join('\n\n')
}

/** One line a finding, as spreadsheets read it (RFC 4180). */
export function csvFacts(rows: readonly FactRow[], texts: readonly ComparedText[]): string {
  // What begins like a formula would be run as one.
  const field = (text: string) => `"${(/^[=+\-@\t]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`
  const line = (fields: readonly string[]) => fields.map(field).join(',')
  const all = grouped(rows).flatMap(({ group, rows: own }) =>
    own.flatMap(({ kind, label, cells }) =>
      cells.flatMap((cell, column) => {
        const start = [GROUP_NAMES[group], KIND_NAMES[kind], label, siglum(column), texts[column]?.title ?? '']
        if (cell.length === 0) return [line([...start, NOT_FOUND, ''])]
        return cell.map((finding) => line([...start, plainFinding(finding), evidence(texts[column], finding)]))
      }),
    ),
  )
  return [line(['Group', 'Kind', 'Fact', 'Version', 'Title', 'Says', 'Sentence']), ...all].join('\r\n')
}
