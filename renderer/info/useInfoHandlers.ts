import { useHandlers } from '../app/handlers'
import { targets } from '../app/session'
import { closeInfo, type InfoPlace, isInfoShown, showInfo, useInfoPlace, wanted } from './shown'

/** The commands of the info panel, while the library is on screen. @returns where the panel stands */
export function useInfoHandlers(): InfoPlace {
  useHandlers({
    'view.info': {
      run: () => {
        if (isInfoShown()) return closeInfo()
        showInfo()
        wanted.set('panel')
      },
      label: () => (isInfoShown() ? 'Hide the info panel' : 'Show the info panel'),
      checked: isInfoShown,
    },
    'article.details': {
      run: () => {
        showInfo()
        wanted.set('title')
      },
      enabled: () => targets().length > 0,
    },
  })
  return useInfoPlace()
}
