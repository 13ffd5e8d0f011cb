import { lazily } from '../app/lazily'

/** Not needed for the first drawing. */
export const InfoPanel = lazily(async () => (await import('./InfoPanel')).InfoPanel)
