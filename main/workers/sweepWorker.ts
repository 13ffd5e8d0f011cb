import { type SweepTask, sweep } from '../library/backup/sweep'
import { serve } from './serve'

serve<SweepTask, number>(sweep)
