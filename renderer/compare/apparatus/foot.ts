import { store } from '../../app/store'

/** The foot with the readings: kept while the window is open. */
interface Foot {
  /** Of two versions it is asked for; of more it is there until it is closed. */
  isOpenForTwo: boolean
  isOpenForMore: boolean
  /** px */
  height: number
}

export const FOOT = { least: 84, usual: 140, most: 420, step: 20 } as const

export const foot = store<Foot>({ isOpenForTwo: false, isOpenForMore: true, height: FOOT.usual })

export const isFootOpen = ({ isOpenForTwo, isOpenForMore }: Foot, columns: number): boolean =>
  columns > 2 ? isOpenForMore : isOpenForTwo

export const toggleFoot = (columns: number): void =>
  foot.set((now) =>
    columns > 2 ? { ...now, isOpenForMore: !now.isOpenForMore } : { ...now, isOpenForTwo: !now.isOpenForTwo },
  )

/** @param height px; brought into bounds */
export const setFootHeight = (height: number): void =>
  foot.set((now) => ({ ...now, height: Math.round(Math.min(FOOT.most, Math.max(FOOT.least, height))) }))
