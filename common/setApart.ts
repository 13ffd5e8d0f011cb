/** Rules of what stands in an article without being a part of its text. Each looks at whole paragraphs. */
export const BOILERPLATE_RULES = ['related', 'timestamp', 'caption', 'credit', 'notice'] as const
export type BoilerplateRule = (typeof BOILERPLATE_RULES)[number]

/** `quote` is no boilerplate: quotations are left out where that is asked for. */
export type SetApartRule = BoilerplateRule | 'quote'

/** Why something was set apart, as it is told beside the passage and where rules are switched. */
export const SET_APART: Record<SetApartRule, { name: string; reason: string }> = {
  related: {
    name: 'Links to other articles',
    reason: 'Points to another article: “Read more”, “Related”, “See also”.',
  },
  timestamp: { name: 'Dates and times of publication', reason: 'Says only when the article was published or updated.' },
  caption: { name: 'Captions', reason: 'Stands under a picture or a table.' },
  credit: { name: 'Credits', reason: 'Names only who took the picture, wrote or edited.' },
  notice: {
    name: 'Notices of the site',
    reason: 'Asks to share, subscribe or comment, or tells whose rights these are.',
  },
  quote: { name: 'Quotations', reason: 'Stands between quotation marks, and quotations are left out.' },
}
