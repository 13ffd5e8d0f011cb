import type { BoilerplateRule } from '../../../common/setApart'

/** A paragraph that is longer says more than a rule of these; characters. */
const LONGEST = 200

const RELATED =
  /^(?:read (?:more|also|next|on)|related(?: (?:articles?|stories|coverage|topics))?|see also|also read|more on this(?: story)?|recommended|lesen sie (?:auch|mehr)|mehr zum thema|siehe auch|lire aussi|à lire(?: aussi)?|voir aussi|lea también|ver también|lee también|читайте також|дивіться також)(?![\p{L}\p{M}])/iu

const TOLD_WHEN =
  /^(?:first published|published|posted|last (?:updated|modified)|updated|veröffentlicht|aktualisiert|zuletzt aktualisiert|stand|publié|mis à jour|modifié|publicado|actualizado|опубліковано|оновлено)(?![\p{L}\p{M}])/iu
/** What a line of a date or a time is made of, besides figures: nothing else may stand in it. */
const CALENDAR =
  /^(?:\p{N}+(?:\.\p{N}+)*(?:st|nd|rd|th|er|\.)?|[ap]\.?m\.?|at|on|of|the|de|à|le|um|am|uhr|gmt|utc|est|edt|pst|pdt|cet|cest|bst|h|[\p{L}]{3,10}day|\p{L}{2,10}tag|mittwoch|sonnabend|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|jan\p{L}*|feb\p{L}*|f[ée]v\p{L}*|m[aä]r\p{L}*|apr\p{L}*|avr\p{L}*|abr\p{L}*|may|mai|mayo|jun\p{L}*|juin|jul\p{L}*|juil\p{L}*|aug\p{L}*|ago\p{L}*|août|sep\p{L}*|o[ck]t\p{L}*|nov\p{L}*|de[czs]\p{L}*|d[ée]c\p{L}*|ene\p{L}*)$/iu

const CREDIT =
  /^(?:(?:photo(?:graph)?s?|images?|pictures?|fotos?|bild(?:er)?|credits?|crédits?(?: photo)?|фото)\s*(?::|by|von|par|por|©)|(?:(?:additional )?reporting|editing|writing|written|edited|compiled|produced|text|von|texte|texto)\s+(?:by\s+|von\s+|par\s+|por\s+)?(?=\p{Lu})|by\s+(?=\p{Lu}))/iu
/** Names and what joins them: a line that says more is a sentence. */
const NAMES = /^(?:\p{Lu}[\p{L}\p{M}.'’-]*|and|und|et|y|і|of|for|in|for|de|der|van|von|la|le|,|;|&|\/|\||©|in)$/u

const NOTICE =
  /^(?:share (?:this|on|via)|subscribe|sign up|follow us|leave a comment|comments?$|join (?:our|the) (?:newsletter|conversation)|all rights reserved|©|\(c\)|copyright|this article (?:was )?originally appeared|alle rechte vorbehalten|jetzt abonnieren|abonnieren sie|teilen(?: sie)?|folgen sie uns|tous droits réservés|abonnez-vous|partager|suivez-nous|todos los derechos|suscríbe(?:te|ase)|compart(?:ir|e)|síguenos|підпи(?:сатися|шіться)|поділитися|усі права)(?![\p{L}\p{M}])/iu

/** @returns the rule by which a paragraph is no part of the article's own text, of those that are on */
export function boilerplateRule(paragraph: string, on: ReadonlySet<BoilerplateRule>): BoilerplateRule | undefined {
  const text = paragraph.trim()
  if (text === '' || text.length > LONGEST) return undefined
  const rules: readonly (readonly [BoilerplateRule, boolean])[] = [
    ['related', RELATED.test(text) && !isSentence(text)],
    ['timestamp', isTimestamp(text)],
    ['credit', isCredit(text)],
    ['notice', NOTICE.test(text)],
  ]
  return rules.find(([rule, applies]) => applies && on.has(rule))?.[0]
}

/** "Read more closely, the report says…" goes on after its opening words in lower case and ends as a sentence does. */
const isSentence = (text: string): boolean => /^[^:]*[\p{Ll}],? [^:]*[.!?…]["”»]?$/u.test(text) && !/[:|–—]/.test(text)

function isTimestamp(text: string): boolean {
  const rest = text.replace(TOLD_WHEN, '')
  const words = rest.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}.]*/gu) ?? []
  const isDate =
    words.length > 0 && words.every((word) => CALENDAR.test(word) || CALENDAR.test(word.replace(/\.$/, '')))
  // A figure alone may be a heading, or a number of a list.
  return isDate && /\p{N}/u.test(rest) && (rest !== text || words.length > 1)
}

function isCredit(text: string): boolean {
  const opening = CREDIT.exec(text)?.[0]
  if (opening === undefined || text.length > 120) return false
  const rest = text.slice(opening.length).replace(/[.]$/, '')
  const words = rest.split(/([,;&/|]|\s+)/).filter((word) => word.trim() !== '')
  return words.length > 0 && words.every((word) => NAMES.test(word.trim()))
}
