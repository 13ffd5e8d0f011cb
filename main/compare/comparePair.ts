import type { CompareOptions, Link, LinkPart, Pair, Run, Shape, WordChange } from '../../common/comparison'
import { alignAcross, areTwoLanguages } from './across/alignAcross'
import { align, type Side } from './align'
import { heaviestChain } from './chain'
import { wordsIn } from './column'
import { conflictsIn } from './conflicts'
import { type Commonness, groupOfUnit, linkedNeighbours, sharedWords } from './evidence'
import { type Group, inLeftOrder } from './group'
import { item } from './item'
import type { Lexicon } from './lexicon'
import { partsOf } from './parts'
import { verbatimRuns } from './runs'
import { contained, share } from './shares'
import { type Wording, wordChanges } from './wordChanges'

/** What all pairs of one comparison share. */
export interface Setting {
  words: Lexicon
  options: CompareOptions
  common: Commonness
}

interface Linked {
  group: Group
  score: number
  moved: boolean
  wording: Wording
  parts: LinkPart[]
}

/**
 * Compares two columns. Whatever could depend on which is called left is decided in an order that their
 * texts alone give, and turned round at the end: a comparison reads the same from both sides.
 * @param at the column indices that the pair will carry
 */
export function comparePair(left: Side, right: Side, at: { left: number; right: number }, setting: Setting): Pair {
  const turned = left.column.text.text > right.column.text.text
  const [first, second] = turned ? [right, left] : [left, right]
  const approximate = areTwoLanguages(left.column.text.lang, right.column.text.lang)
  const found = approximate ? linkedAcross(first, second, setting) : linked(first, second, setting)
  const runs = approximate ? [] : verbatimRuns(first.column, second.column, setting.words, setting.options)
  const links = turned ? found.map(turnedLink) : found
  links.sort((a, b) => inLeftOrder(a.group, b.group))
  const groups = links.map(({ group }) => group)
  const ofLeft = groupOfUnit(groups, 'left', left.column.units.length)
  const ofRight = groupOfUnit(groups, 'right', right.column.units.length)
  const sideOf = (side: 'left' | 'right') =>
    links.map(({ group, wording, moved }) => ({ units: group[side], kept: wording.kept[side], moved }))
  const leftShare = share(left.column, sideOf('left'), setting.words)
  const rightShare = share(right.column, sideOf('right'), setting.words)
  return {
    ...at,
    approximate,
    links: links.map(
      ({ group, score, moved, wording, parts }): Link => ({
        left: group.left,
        right: group.right,
        score,
        text: wording.text,
        moved,
        shape: shapeOf(group),
        evidence: {
          ...sharedWords(left.column, right.column, group, setting.words, setting.common),
          neighbours: linkedNeighbours(group, ofLeft, ofRight),
        },
        changes: wording.changes,
        parts,
      }),
    ),
    runs: (turned ? runs.map(turnedRun) : runs).sort((a, b) => a.left[0] - b.left[0]),
    leftShare,
    rightShare,
    leftInRight: contained(leftShare),
    rightInLeft: contained(rightShare),
  }
}

function linked(left: Side, right: Side, { words, options }: Setting): Linked[] {
  const { groups: found, alike } = align(left, right)
  // What is too short to tell is linked to nothing.
  const groups = found.filter(
    (group) => Math.max(wordsIn(left.column, group.left), wordsIn(right.column, group.right)) >= options.leastLinkWords,
  )
  const inOrder = heaviestChain(groups, left.column.units, right.column.units)
  const rules = { words, options, conflicts: conflictsIn(left.column.text.lang) }
  const parts = partsOf(left.column, right.column, groups, words)
  return groups.map((group, index) => {
    const wording = wordChanges(left.column, right.column, group, rules)
    const score = wording.text === 'identical' ? 1 : Math.min(1, alike.joined(group.left, group.right))
    return { group, score, moved: !item(inOrder, index), wording, parts: item(parts, index) }
  })
}

/** Nothing of the wording of one language can be compared with that of another. */
function linkedAcross(left: Side, right: Side, { words }: Setting): Linked[] {
  return alignAcross(left.column, right.column, words).map(({ group, score, parts }) => ({
    group,
    score,
    moved: false,
    wording: { text: 'paraphrased', changes: [], kept: { left: [], right: [] } },
    parts,
  }))
}

function shapeOf({ left, right }: Group): Shape {
  if (left.length === 1) return right.length === 1 ? 'one' : 'split'
  return right.length === 1 ? 'merge' : 'many'
}

const turnedChange = ({ left, right }: WordChange): WordChange => ({ left: right, right: left })
const turnedRun = ({ left, right, words }: Run): Run => ({ left: right, right: left, words })

function turnedLink({ group, score, moved, wording, parts }: Linked): Linked {
  return {
    group: { left: group.right, right: group.left },
    score,
    moved,
    wording: {
      text: wording.text,
      changes: wording.changes.map(turnedChange),
      kept: { left: wording.kept.right, right: wording.kept.left },
    },
    parts: parts.map((part) => ({ left: part.right, right: part.left })),
  }
}
