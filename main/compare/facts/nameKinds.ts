import type { FactKind } from '../../../common/facts'

const words = (all: string) => new Set(all.split(/\s+/))

/** Before a person's name; they are no part of it when names are held against each other. */
const TITLES = words(
  `mr mrs ms miss dr prof professor sir dame lord lady president chancellor minister senator governor judge general colonel
  captain king queen prince princess pope chairman secretary
  herr frau präsident präsidentin kanzler kanzlerin ministerin bundeskanzler m mme mlle monsieur madame président présidente
  señor señora sr sra don doña presidente presidenta пан пані президент президентка міністр міністерка`,
)

const ORGANIZATIONS =
  /^(?:authority|agency|ministry|department|university|college|institute|bank|company|corporation|corp|inc|ltd|llc|plc|gmbh|ag|sa|kk|kaisha|group|holdings?|association|commission|committee|council|court|party|union|league|federation|foundation|organi[sz]ation|society|police|army|navy|parliament|congress|senate|office|bureau|airlines?|airways|marine|shipping|shipmanagement|motors?|times|post|news|press|herald|guardian|list|wire|house|ministerium|behörde|universität|partei|verband|gesellschaft|polizei|ministère|université|banque|société|parti|syndicat|ministerio|universidad|banco|partido|empresa|міністерство|університет|банк|партія|компанія|рада|поліція)$/

const PLACES =
  /^(?:canal|lake|lakes|river|sea|ocean|bay|gulf|strait|straits|island|islands|mount|mountains?|cape|street|road|avenue|square|bridge|port|harbour|harbor|airport|city|town|county|province|district|valley|desert|coast|peninsula|park|kanal|straße|platz|see|fluss|rue|lac|mer|océan|ville|calle|río|mar|isla|вулиця|озеро|море|місто|площа)$/

/** Where an unknown name after it is a place, more often than not. */
const IN_PLACE = words('in at near from to across through en à dans a desde aus nach bei в у з із до')

const KNOWN_PLACES = words(
  `afghanistan algeria argentina australia austria belgium brazil britain bulgaria canada chile china colombia croatia cuba cyprus
  denmark egypt england estonia ethiopia europe africa asia america finland france georgia germany ghana greece hungary iceland
  india indonesia iran iraq ireland israel italy japan jordan kenya kuwait latvia lebanon libya lithuania luxembourg malaysia mali
  malta mexico moldova morocco myanmar nepal netherlands nigeria norway pakistan palestine panama paraguay peru philippines poland
  portugal qatar romania russia rwanda scotland serbia singapore slovakia slovenia somalia spain sudan sweden switzerland syria
  taiwan tanzania thailand tunisia turkey uganda ukraine uruguay venezuela vietnam wales yemen zimbabwe suez gaza crimea
  london paris berlin rome madrid vienna brussels moscow kyiv kiev lviv odesa kharkiv warsaw prague budapest athens lisbon dublin
  washington beijing tokyo delhi cairo jerusalem baghdad tehran istanbul ankara sydney toronto chicago boston geneva zurich munich
  hamburg frankfurt lyon marseille barcelona milan rotterdam amsterdam stockholm oslo copenhagen helsinki
  deutschland österreich schweiz frankreich italien spanien polen russland europa köln münchen wien zürich allemagne angleterre
  espagne italie russie suisse londres españa francia alemania україна україни україні росія росії київ києві києва львів харків`,
)

const SPEAKS = /^(?:said|says|told|added|wrote|sagte|erklärte|déclaré|dit|dijo|afirmó|сказав|сказала|заявив|заявила)$/
const ROLE =
  /^(?:chief|president|minister|chairman|chairwoman|director|spokesman|spokeswoman|head|founder|professor|mayor|leader)$/

export const isTitle = (low: string): boolean => TITLES.has(low.replace(/\.$/, ''))

/** What stands around a name in a text. */
export interface NamePlace {
  /** Lower case; empty where there is none. */
  before: string
  after: string
  /** The second word after, past a comma. */
  second: string
  hasTitle: boolean
}

/** @param parts the words of the name, lower case, without titles. @returns null where nothing tells */
export function kindOfName(parts: readonly string[], { before, after, second, hasTitle }: NamePlace): FactKind | null {
  const last = parts.at(-1) ?? ''
  if (hasTitle) return 'person'
  if (parts.some((part) => ORGANIZATIONS.test(part))) return 'organization'
  if (PLACES.test(last) || PLACES.test(parts[0] ?? '')) return 'place'
  if (parts.length === 1 && KNOWN_PLACES.has(last)) return 'place'
  if (parts.length > 1 && (SPEAKS.test(after) || SPEAKS.test(before) || ROLE.test(second))) return 'person'
  if (parts.length === 1 && IN_PLACE.has(before) && KNOWN_PLACES.has(last)) return 'place'
  return null
}
