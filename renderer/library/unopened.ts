import { store } from '../app/store'

/** True while the window says why the library is not open: then there is no place that it could be in. */
export const unopened = store(false)
