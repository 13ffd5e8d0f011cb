import { attribute, elements, isElement, type PageElement, type PageNode, type PageParent } from '../shallow'

const SHARER =
  /^(?:https?:\/\/)?(?:www\.|m\.)?(?:facebook\.com\/(?:sharer|share\.php|dialog)|twitter\.com\/(?:intent|share|home\?status)|x\.com\/intent|linkedin\.com\/(?:shareArticle|sharing|cws\/share)|pinterest\.\w+\/pin\/create|reddit\.com\/submit|t\.me\/share|telegram\.me\/share|(?:api\.)?whatsapp\.com\/send|wa\.me\/|vk\.com\/share|getpocket\.com\/(?:save|edit)|plus\.google\.com\/share|tumblr\.com\/(?:share|widgets)|news\.ycombinator\.com\/submitlink)|^(?:whatsapp|viber|fb-messenger|tg):/i

/** The page that a link shares, without what differs between two ways to write an address; null where it shares none. */
export function sharedPage(href: string): string | null {
  if (!SHARER.test(href)) return null
  let said = href
  try {
    said = decodeURIComponent(href)
  } catch {
    // Taken as it stands.
  }
  const address = /[?&=\s](https?:\/\/[^\s&"'<>]+)/i.exec(said)?.[1]
  return address ? place(address) : null
}

function place(address: string): string | null {
  try {
    const { hostname, pathname } = new URL(address)
    return `${hostname.replace(/^(?:www|m|amp)\./, '')}${decodeURIComponent(pathname).replace(/\/+$/, '')}`.toLowerCase()
  } catch {
    return null
  }
}

/**
 * Takes out the posts that follow the one the page is about: on pages that go on with the next ones, and on front
 * pages of blogs. Each has links to share it, and these name another page.
 */
export function dropOtherPosts(page: PageParent, address: string | null): void {
  const own = address && place(address)
  if (!own) return
  const shares: { node: PageElement; place: string }[] = []
  for (const node of elements(page)) {
    const shared = node.tagName === 'a' ? sharedPage(attribute(node, 'href') ?? '') : null
    if (shared) shares.push({ node, place: shared })
  }
  const first = shares.findIndex((share) => share.place === own)
  const other = shares.findIndex((share, index) => index > first && share.place !== own)
  const [mine, theirs] = [shares[first], shares[other]]
  // Where its own comes again later, the others are parts of it.
  if (!mine || !theirs || shares.slice(other).some((share) => share.place === own)) return
  if (new Set(shares.slice(other).map((share) => share.place)).size < 2) return
  const around = new Set<PageParent>(chain(mine.node))
  let branch: PageElement = theirs.node
  for (let parent = branch.parentNode; parent && 'tagName' in parent; parent = branch.parentNode) {
    if (around.has(parent)) {
      const at = parent.childNodes.indexOf(branch)
      parent.childNodes = parent.childNodes.slice(0, at)
      return
    }
    branch = parent
  }
}

function chain(node: PageElement): PageParent[] {
  const all: PageParent[] = []
  for (let parent: PageNode | PageParent | null = node.parentNode; parent; ) {
    all.push(parent)
    parent = isElementNode(parent) ? parent.parentNode : null
  }
  return all
}

const isElementNode = (node: PageNode | PageParent): node is PageElement => 'tagName' in node && isElement(node)
