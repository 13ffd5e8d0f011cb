import { SETTING_LIMITS, type Settings } from '../../common/model'
import { changeSettings, saveSettings } from '../app/changeSettings'
import { onGrid, type ReadingKey, shownValue } from './readingSteps'

interface Props {
  of: ReadingKey
  label: string
  settings: Settings
  /** Said below the slider. */
  advice?: string
}

/** A slider over one measure of the page. The page follows while it moves. */
export function Dial({ of, label, settings, advice }: Props) {
  const { min, max, step } = SETTING_LIMITS[of]
  const value = settings[of]
  const share = (value - min) / (max - min)
  const adviceId = `dial-${of}-advice`
  return (
    <div className="dial">
      <label className="dial-label" htmlFor={`dial-${of}`}>
        {label}
      </label>
      <input
        id={`dial-${of}`}
        className="dial-range"
        type="range"
        min={min}
        max={max}
        step={step}
        value={value}
        aria-valuetext={shownValue(of, value)}
        aria-describedby={advice === undefined ? undefined : adviceId}
        style={{ backgroundSize: `${share * 100}% 3px, 100% 3px` }}
        onChange={(event) => changeSettings({ [of]: onGrid(of, event.target.valueAsNumber) })}
        onPointerUp={saveSettings}
      />
      <output className="dial-value num" htmlFor={`dial-${of}`}>
        {shownValue(of, value)}
      </output>
      {advice !== undefined && (
        <small id={adviceId} className="dial-advice">
          {advice}
        </small>
      )}
    </div>
  )
}
