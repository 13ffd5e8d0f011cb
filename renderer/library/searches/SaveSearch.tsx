import { type FormEvent, useState } from 'react'
import { CALL_LIMITS } from '../../../common/limits'
import { SEARCH_ICONS, type SearchIcon } from '../../../common/model'
import { nameOf } from '../../../common/savedSearches'
import { change } from '../../app/session'
import { Dialog } from '../../ui/Dialog'
import { Icon } from '../../ui/Icon'
import { saveSearch, updateSearch } from './changing'
import { openedSearch, queryHere } from './here'
import './saveSearch.css'
import { SEARCH_ICON_DRAWINGS } from './searchIcons'

const close = () => change({ overlay: null })

/** Keeps what is typed as a search: with a name and an icon, or instead of the text of the search that is open. */
export function SaveSearch() {
  const [query] = useState(queryHere)
  const [opened] = useState(openedSearch)
  const [name, setName] = useState(() => nameOf(query))
  const [icon, setIcon] = useState<SearchIcon>('search')
  const isChanged = opened !== undefined && opened.query !== query

  const submit = (event: FormEvent) => {
    event.preventDefault()
    const kept = name.trim()
    if (kept === '') return
    close()
    void saveSearch({ name: kept, icon, query })
  }
  return (
    <Dialog label="Save this search" className="save-search" onClose={close}>
      <form onSubmit={submit}>
        <header className="dialog-head">
          <h2 className="dialog-title">Save this search</h2>
          <p className="dialog-lead">
            It stands in the sidebar and is asked anew whenever you open it: <q dir="auto">{query}</q>
          </p>
        </header>
        <div className="save-search-parts">
          <label className="save-search-name">
            Name
            <span className="field">
              <input
                data-autofocus=""
                value={name}
                dir="auto"
                maxLength={CALL_LIMITS.searchName}
                spellCheck={false}
                autoComplete="off"
                onFocus={(event) => event.target.select()}
                onChange={(event) => setName(event.target.value)}
              />
            </span>
          </label>
          <fieldset className="save-search-icons">
            <legend>Icon</legend>
            {SEARCH_ICONS.map((each) => (
              <label key={each} title={SEARCH_ICON_DRAWINGS[each].label}>
                <input
                  type="radio"
                  name="search-icon"
                  aria-label={SEARCH_ICON_DRAWINGS[each].label}
                  checked={each === icon}
                  onChange={() => setIcon(each)}
                />
                <Icon of={SEARCH_ICON_DRAWINGS[each].drawing} />
              </label>
            ))}
          </fieldset>
        </div>
        <footer className="dialog-foot">
          <button type="button" className="btn" onClick={close}>
            Cancel
          </button>
          {isChanged && (
            <button
              type="button"
              className="btn"
              onClick={() => {
                close()
                void updateSearch(opened)
              }}
            >
              <span className="clip">Update “{opened.name}”</span>
            </button>
          )}
          <button type="submit" className="btn primary" disabled={name.trim() === ''}>
            {isChanged ? 'Save as another' : 'Save search'}
          </button>
        </footer>
      </form>
    </Dialog>
  )
}
