import * as v from 'valibot'
import { DEFAULT_COMPARE_OPTIONS as usual } from '../../../common/comparison'
import { CORRECTION_KINDS } from '../../../common/corrections'
import { BOILERPLATE_RULES } from '../../../common/setApart'

/** A kept comparison as it lies in files that a person or another program may have touched. */

const Id = v.pipe(v.string(), v.regex(/^[0-9A-HJKMNP-TV-Z]{26}$/))
const Text = v.string()
const Moment = v.pipe(
  v.string(),
  v.check((text) => !Number.isNaN(Date.parse(text)), 'is no date'),
)
const Offset = v.pipe(v.number(), v.integer(), v.minValue(0))

const AnchorRecord = v.looseObject({
  article: Id,
  textHash: Text,
  start: Offset,
  end: Offset,
  quote: Text,
  prefix: Text,
  suffix: Text,
})

export const ComparisonRecord = v.looseObject({
  id: Id,
  title: v.pipe(v.string(), v.minLength(1)),
  titleDerived: v.boolean(),
  note: Text,
  tags: v.array(Text),
  articles: v.pipe(v.array(v.looseObject({ id: Id, title: Text })), v.minLength(2), v.maxLength(4)),
  view: v.looseObject({
    /** Those of earlier versions had fewer. */
    options: v.looseObject({
      ignoreCase: v.boolean(),
      ignorePunctuation: v.boolean(),
      ignoreWhiteSpace: v.optional(v.boolean(), usual.ignoreWhiteSpace),
      ignoreQuotationStyle: v.optional(v.boolean(), usual.ignoreQuotationStyle),
      leaveOutQuotes: v.optional(v.boolean(), usual.leaveOutQuotes),
      leastRunWords: v.optional(v.number(), usual.leastRunWords),
      leastLinkWords: v.optional(v.number(), usual.leastLinkWords),
      setApart: v.optional(v.array(v.picklist(BOILERPLATE_RULES)), usual.setApart),
    }),
    hidden: v.array(Text),
  }),
  corrections: v.array(
    v.looseObject({
      id: Id,
      kind: v.picklist(CORRECTION_KINDS),
      sides: v.tuple([AnchorRecord, AnchorRecord]),
      madeAt: Moment,
    }),
  ),
  madeAt: Moment,
  openedAt: Moment,
  updatedAt: Moment,
  device: Text,
})
