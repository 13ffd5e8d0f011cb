import { ChevronDown, ChevronUp, Copy } from 'lucide-react'
import { useMemo, useRef, useState } from 'react'
import type { ComparedArticles } from '../../../common/comparison'
import { useHandlers } from '../../app/handlers'
import { dismiss, say } from '../../app/toasts'
import { CommandTool } from '../../ui/CommandTool'
import { Icon } from '../../ui/Icon'
import { AccountPanel } from './AccountPanel'
import { accountOf, plainAccount } from './account'
import { copyPlain } from './copyPlain'
import './account.css'

const NOT_COPIED = 'The summary could not be copied.'

interface Props {
  articles: ComparedArticles
  /** Of the comparison, for the copy. */
  name: string
  /** Shows a sentence of a column where it stands. */
  onJump(column: number, unit: number): void
}

/** What a comparison comes to, in one line that can be quoted; the rest of it below, when it is asked for. */
export function AccountLine({ articles, name, onJump }: Props) {
  const account = useMemo(() => accountOf(articles), [articles])
  const [isOpen, setOpen] = useState(false)
  const { headline, order } = account
  const told = useRef(0)
  useHandlers({
    'compare.summary': { run: () => setOpen(!isOpen), checked: () => isOpen },
    'compare.copySummary': {
      run: () => {
        const tell = (message: string) => {
          // Copied twice, it is said once.
          dismiss(told.current)
          told.current = say(message)
        }
        copyPlain(plainAccount(articles, account, name)).then(
          (isCopied) => tell(isCopied ? 'The summary is on the clipboard.' : NOT_COPIED),
          () => tell(NOT_COPIED),
        )
      },
    },
  })
  return (
    <>
      <div className="acc-line">
        {isOpen ? (
          <h2 className="acc-headline">
            <b>Summary</b>
          </h2>
        ) : (
          <p className="acc-headline clip" title={`${headline} ${order}`.trim()}>
            <b>{headline}</b> {order}
          </p>
        )}
        <span className="grow" />
        {!isOpen && (
          <CommandTool id="compare.copySummary">
            <Icon of={Copy} size={14} />
          </CommandTool>
        )}
        <CommandTool id="compare.summary" pressed={isOpen}>
          <Icon of={isOpen ? ChevronUp : ChevronDown} />
        </CommandTool>
      </div>
      {isOpen && <AccountPanel articles={articles} account={account} onJump={onJump} />}
    </>
  )
}
