/** A layer of SVG paths that is filled anew in every frame; the elements stay, only what changed is written. */
export interface PathLayer {
  begin(): void
  /** @param passage index of the passage it belongs to, for the pointer */
  put(d: string, className: string, passage: number): void
  /** Empties the paths that this frame did not need. */
  end(): void
}

interface Held {
  path: SVGPathElement
  d: string
  className: string
  passage: number
}

const SVG = 'http://www.w3.org/2000/svg'

export function pathLayer(parent: SVGElement, name: string): PathLayer {
  const group = document.createElementNS(SVG, 'g')
  group.setAttribute('class', name)
  parent.append(group)
  const held: Held[] = []
  let used = 0

  function next(): Held {
    const known = held[used]
    if (known) return known
    const path = document.createElementNS(SVG, 'path')
    group.append(path)
    const made = { path, d: '', className: '', passage: -1 }
    held.push(made)
    return made
  }

  return {
    begin: () => {
      used = 0
    },
    put: (d, className, passage) => {
      const one = next()
      used += 1
      if (one.d !== d) one.path.setAttribute('d', d)
      if (one.className !== className) one.path.setAttribute('class', className)
      if (one.passage !== passage) one.path.dataset.passage = String(passage)
      Object.assign(one, { d, className, passage })
    },
    end: () => {
      for (const one of held.slice(used)) {
        if (one.d !== '') one.path.setAttribute('d', '')
        one.d = ''
      }
    },
  }
}
