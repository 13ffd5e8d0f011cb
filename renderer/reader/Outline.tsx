import { readingMinutes } from '../../common/text/readingTime'
import { type Store, useStore } from '../app/store'
import type { Body } from './layBody'
import type { Meter } from './meter'
import { scrollPage } from './scrollPage'

interface Props {
  page: HTMLElement
  body: Body
  title: string
  wordCount: number
  meter: Store<Meter>
}

/** A ruler of the text: its headings, the one under which one reads, and how much is left. */
export function Outline({ page, body, title, wordCount, meter }: Props) {
  useStore(body.revision)
  const heading = useStore(meter, (now) => now.heading)
  const entries = [title, ...body.headings.map((one) => (one.textContent ?? '').trim())]
  const go = (index: number) => {
    const target = body.headings[index - 1]
    if (target) scrollPage(page, target)
    else scrollPage(page, 'start')
  }
  return (
    <nav className="outline" aria-label="Outline">
      <h2 className="outline-head">Outline</h2>
      <div className="outline-list">
        <Ruler meter={meter} />
        <ol>
          {entries.map((text, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: headings have nothing but their place, and texts repeat
            <li key={index}>
              <button
                type="button"
                className="outline-entry"
                aria-current={index === heading + 1 ? 'location' : undefined}
                onClick={() => go(index)}
              >
                {text}
              </button>
            </li>
          ))}
        </ol>
      </div>
      <Left meter={meter} wordCount={wordCount} />
    </nav>
  )
}

function Ruler({ meter }: { meter: Store<Meter> }) {
  const progress = useStore(meter, (now) => now.progress)
  return <span className="outline-ruler" style={{ transform: `scaleY(${progress})` }} />
}

function Left({ meter, wordCount }: { meter: Store<Meter>; wordCount: number }) {
  const progress = useStore(meter, (now) => Math.round(now.progress * 100) / 100)
  const left = progress === 1 ? null : readingMinutes(wordCount * (1 - progress))
  return (
    <p className="outline-left num">
      {Math.round(progress * 100)}% read
      <br />
      {left === null ? 'Nothing left' : `${left} min left`}
    </p>
  )
}
