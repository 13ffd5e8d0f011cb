import { keycaps } from '../app/keys'
import './Kbd.css'

/** A chord as keycaps. @param chord in the command list's writing: `Mod+Shift+Z` */
export function Kbd({ chord }: { chord: string }) {
  return (
    <span className="keycaps">
      {keycaps(chord).map((cap) => (
        <kbd key={cap}>{cap}</kbd>
      ))}
    </span>
  )
}
