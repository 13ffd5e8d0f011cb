import { Copy } from 'lucide-react'
import type { ComparedArticles, Share } from '../../../common/comparison'
import { CommandTool } from '../../ui/CommandTool'
import { Icon } from '../../ui/Icon'
import { siglum, wordCount } from '../wording'
import type { Account } from './account'
import { hundredth, hundredths } from './counting'
import { PassageMap } from './PassageMap'

interface Props {
  articles: ComparedArticles
  account: Account
  onJump(column: number, unit: number): void
}

/** The whole summary: every sentence, and a small picture of it. */
export function AccountPanel({ articles, account, onJump }: Props) {
  return (
    <section className="acc-panel" aria-label="Summary">
      <div className="acc-told">
        <ul className="acc-sentences">
          {account.sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        <CommandTool id="compare.copySummary" look="btn plain">
          <Icon of={Copy} size={14} />
          Copy the summary
        </CommandTool>
      </div>
      <div className="acc-picture">
        {articles.texts.length === 2 ? (
          account.columns.map(
            ({ column, towards: [to] }) => to && <Bar key={column} column={column} share={to.share} />,
          )
        ) : (
          <PassageMap comparison={articles.comparison} onJump={onJump} />
        )}
      </div>
    </section>
  )
}

const PARTS = ['same', 'moved', 'edited', 'only'] as const
const WORDS = { same: 'the same', moved: 'moved', edited: 'edited', only: 'only here' }

/** What stands in the other text is rounded as a whole, as the sentences tell it; its parts add up to that. */
function partsOf(share: Share) {
  const held = hundredth(share.words === 0 ? 0 : (share.same + share.moved) / share.words)
  const shares = [...hundredths([share.same, share.moved], held), ...hundredths([share.edited, share.only], 100 - held)]
  return PARTS.map((part, index) => ({ part, percent: shares[index] ? `${shares[index]}%` : '<1%' })).filter(
    ({ part }) => share[part] > 0,
  )
}

/** The words of one text by what happened to them; the parts add up to all of it. */
function Bar({ column, share }: { column: number; share: Share }) {
  const parts = partsOf(share)
  return (
    <div className="acc-bar">
      <span className="sig">{siglum(column)}</span>
      <div
        className="acc-bar-parts"
        role="img"
        aria-label={`${wordCount(share.words)} of ${siglum(column)}: ${parts.map(({ part, percent }) => `${percent} ${WORDS[part]}`).join(', ')}`}
      >
        {parts.map(({ part }) => (
          <i key={part} className={`k-${part} is-${part}`} style={{ flexGrow: share[part] }} />
        ))}
      </div>
      <p className="acc-bar-legend" aria-hidden="true">
        {parts.map(({ part, percent }) => (
          <span key={part} className={`k-${part}`}>
            <i className={`is-${part}`} />
            <b className="num">{percent}</b> {WORDS[part]}
          </span>
        ))}
      </p>
    </div>
  )
}
