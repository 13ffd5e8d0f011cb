import { X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react'
import './info.css'
import { CALL_LIMITS } from '../../common/limits'
import type { ArticlesInfo, Shared } from '../../common/model'
import { articleCount } from '../../common/text/articleCount'
import { session } from '../app/session'
import { useStore } from '../app/store'
import { InComparisons } from '../comparisons/InComparisons'
import { Icon } from '../ui/Icon'
import { InfoFacts } from './InfoFacts'
import { InfoField } from './InfoField'
import { OwnFields } from './OwnFields'
import { dateText, languages, languageText, readAddress, readDate, readLanguage, readText, readTitle } from './reading'
import { closeInfo, INFO_ID, wanted } from './shown'
import { TypeField } from './TypeField'
import { type SaveInfo, useInfo } from './useInfo'

/** What is known of the open article, or of all that are picked, to be read and edited. */
export function InfoPanel() {
  const { picked, open, focused } = useStore(session)
  const ids = useMemo(
    () => (picked.length > 0 && !focused ? picked : open === null ? [] : [open]),
    [picked, open, focused],
  )
  return (
    <aside id={INFO_ID} className="info pane" aria-label="Info" tabIndex={-1} onKeyDown={leaveField}>
      {ids.length === 0 ? (
        <>
          <Head />
          <p className="info-none">Open an article, or select some, to see and edit what is known of them.</p>
        </>
      ) : (
        <Info ids={ids} />
      )}
      <Wanted />
    </aside>
  )
}

function Head({ number = 1 }: { number?: number }) {
  return (
    <header className="bar info-head">
      <h2>Info</h2>
      {number > 1 && <span className="quiet num">{articleCount(number)}</span>}
      <span className="grow" />
      <button type="button" className="tool" aria-label="Close the info panel" title="Close (I)" onClick={closeInfo}>
        <Icon of={X} size={14} />
      </button>
    </header>
  )
}

function Info({ ids }: { ids: string[] }) {
  const { shown, save } = useInfo(ids)
  return (
    <>
      <Head number={ids.length} />
      <div className="info-scroll">
        {shown?.failure && <p className="info-none">{`${shown.failure.message} ${shown.failure.hint}`}</p>}
        {shown?.info && (
          <div key={shown.turn} className="info-form">
            <Fields info={shown.info} save={save} />
            <OwnFields fields={shown.info.fields} save={save} />
            {ids.length === 1 && ids[0] !== undefined && <InComparisons id={ids[0]} />}
            <InfoFacts info={shown.info} />
          </div>
        )}
      </div>
    </>
  )
}

const textOf = <T,>(shared: Shared<T>, shown: (value: T) => string): string | null =>
  shared === 'several' ? null : shown(shared.value)
const asIs = (value: string | null) => value ?? ''

function Fields({ info, save }: { info: ArticlesInfo; save: SaveInfo }) {
  const choices = useMemo(languages, [])
  return (
    <>
      <InfoField
        label="Title"
        name="title"
        lines={3}
        text={textOf(info.title, asIs)}
        placeholder="Title"
        maxLength={CALL_LIMITS.title}
        read={readTitle}
        onSave={(title) => save({ title }, 'The title')}
      />
      <InfoField
        label="Authors"
        text={textOf(info.byline, asIs)}
        placeholder="None"
        maxLength={CALL_LIMITS.title}
        read={readText}
        onSave={(byline) => save({ byline }, 'The author')}
      />
      <InfoField
        label="Site"
        text={textOf(info.site, asIs)}
        placeholder="None"
        maxLength={CALL_LIMITS.title}
        read={readText}
        onSave={(site) => save({ site }, 'The site')}
      />
      <InfoField
        label="Published"
        text={textOf(info.publishedAt, dateText)}
        placeholder="Not known"
        maxLength={40}
        dir="ltr"
        read={readDate}
        onSave={(publishedAt) => save({ publishedAt }, 'The date')}
      />
      <InfoField
        label="Language"
        text={textOf(info.lang, languageText)}
        placeholder="Not known"
        maxLength={60}
        choices={choices}
        read={readLanguage}
        onSave={(lang) => save({ lang }, 'The language')}
      />
      <TypeField type={info.type} onSave={(type) => void save({ type }, 'The type')} />
      <InfoField
        label="Source address"
        text={textOf(info.address, asIs)}
        placeholder="None"
        maxLength={CALL_LIMITS.address}
        dir="ltr"
        read={readAddress}
        onSave={(address) => save({ address }, 'The source address')}
      />
    </>
  )
}

/** Gives the keyboard to what a command asked for, once it is drawn. */
function Wanted() {
  const want = useStore(wanted)
  const tries = useRef(0)
  useEffect(() => {
    if (want === null) return
    tries.current = 0
    const give = () => {
      const panel = document.getElementById(INFO_ID)
      const field = panel?.querySelector<HTMLTextAreaElement>('[name=title]')
      // The answer that brings the fields may be under way.
      if (want === 'title' && !field && tries.current++ < 60) return void requestAnimationFrame(give)
      wanted.set(null)
      if (want === 'panel' || !field) return panel?.focus({ preventScroll: true })
      field.focus()
      field.select()
    }
    give()
  }, [want])
  return null
}

/** Esc leaves a field for the panel, where single keys work again; from there it leads back to the list. */
function leaveField(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Escape' || event.target === event.currentTarget) return
  if (!(event.target instanceof HTMLElement) || !event.target.matches('input, textarea, select')) return
  event.stopPropagation()
  event.preventDefault()
  event.currentTarget.focus()
}
