import type { Edit } from '../../../common/contract/schemas'
import { Failure } from '../../../common/failure'
import type { Article } from '../../../common/model'
import type { ArticleFields } from '../store/operations'

/**
 * Sets, takes away and renames fields of the person's own. A field keeps its place under its new name.
 * @returns nothing to set where they are as they should be
 * @throws Failure `invalid` where an article has a field of the new name beside that of the old one
 */
export function changedOwnFields({ fields: own }: Article, { fields = [], renamedField }: Edit['set']): ArticleFields {
  let entries = Object.entries(own)
  const indexOf = (name: string) => entries.findIndex(([each]) => each === name)
  let changed = false

  const at = renamedField ? indexOf(renamedField.from) : -1
  if (renamedField && at >= 0 && renamedField.to !== renamedField.from) {
    if (indexOf(renamedField.to) >= 0) throw taken(renamedField.to)
    entries = entries.map(([name, value], index) => [index === at ? renamedField.to : name, value])
    changed = true
  }
  for (const { name, value } of fields) {
    const index = indexOf(name)
    if (value === (entries[index]?.[1] ?? null)) continue
    if (value === null) entries.splice(index, 1)
    else if (index < 0) entries.push([name, value])
    else entries[index] = [name, value]
    changed = true
  }
  return changed ? { fields: Object.fromEntries(entries) } : {}
}

const taken = (name: string) =>
  new Failure('invalid', `There is a field “${name}” already.`, 'Choose another name, or remove that field first.')
