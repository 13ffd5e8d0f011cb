/** What a figure counts in. */
export interface Measure {
  /** Figures of one dimension can be set beside each other. */
  dimension: string
  /** How much of the dimension's base (m, kg, m³, s, m/s) one of it is. */
  factor: number
  /** Written in short. */
  short: string
  /** Number of words it takes. */
  words: number
  /** Amounts of it may be off by this share of themselves, because the unit is not one unit: a ton. */
  loose?: number
}

type Entry = readonly [pattern: RegExp, dimension: string, factor: number, short: string, loose?: number]

/** One to three words after a figure, longest first. In metres, kilograms, cubic metres, seconds. Factors as defined by NIST SP 811. */
const UNITS: readonly Entry[] = [
  [/^(?:cubic met(?:re|er)s?|kubikmetern?|mètres? cubes?|metros? cúbicos?|кубометр\p{L}*)$/u, 'volume', 1, 'm³'],
  [/^(?:cubic (?:feet|foot)|kubikfuß)$/, 'volume', 0.028_316_846_592, 'cubic feet'],
  [/^(?:square (?:kilomet(?:re|er)s?|km)|quadratkilometern?|kilomètres? carrés?)$/, 'area', 1e6, 'km²'],
  [/^square miles?$/, 'area', 2_589_988, 'square miles'],
  [/^(?:square met(?:re|er)s?|quadratmetern?|mètres? carrés?)$/, 'area', 1, 'm²'],
  [/^(?:hectares?|hektar|hectáreas?|гектар\p{L}*)$/u, 'area', 1e4, 'ha'],
  [/^acres?$/, 'area', 4_046.856, 'acres'],
  [
    /^(?:km\/h|kilomet(?:re|er)s? (?:an|per) hour|stundenkilometer|kilomètres? par heure|kmh)$/,
    'speed',
    1 / 3.6,
    'km/h',
  ],
  [/^(?:mph|miles? (?:an|per) hour)$/, 'speed', 0.447_04, 'mph'],
  [/^(?:knots?|knoten|nœuds?|nudos?)$/, 'speed', 0.514_444, 'knots'],
  [/^(?:km|kilomet(?:re|er)s?|kilometern|kilomètres?|kilómetros?|кілометр\p{L}*|км)$/u, 'length', 1_000, 'km'],
  [/^(?:miles?|meilen?)$/, 'length', 1_609.344, 'miles'],
  [/^(?:met(?:re|er)s?|metern|mètres?|metros?|метр\p{L}*|м)$/u, 'length', 1, 'm'],
  [/^(?:feet|foot|ft)$/, 'length', 0.3048, 'ft'],
  [/^(?:cm|centimet(?:re|er)s?|zentimetern?|centimètres?)$/, 'length', 0.01, 'cm'],
  [/^(?:kg|kilos?|kilograms?|kilogramm|kilogrammes?|кілограм\p{L}*|кг)$/u, 'mass', 1, 'kg'],
  [/^(?:tons?|tonnes?|tonnen|toneladas?|тонн?\p{L}*)$/u, 'mass', 1_000, 'tons', 0.11],
  [/^(?:%|per cent|percent|prozent|pour cent|por ciento|відсотк\p{L}*|процент\p{L}*)$/u, 'percent', 1, '%'],
  [/^(?:dollars?|dollars? us|us dollars?|us-dollars?|usd|dólares|долар\p{L}*|\$)$/u, 'money $', 1, '$'],
  [/^(?:euros?|eur|євро|€)$/u, 'money €', 1, '€'],
  [/^(?:pounds? sterling|gbp|pfund|£)$/, 'money £', 1, '£'],
  [/^(?:yen|¥)$/, 'money ¥', 1, '¥'],
  [/^(?:hryvnias?|uah|грн|гривень|гривн\p{L}*|₴)$/u, 'money ₴', 1, '₴'],
  [/^(?:seconds?|sekunden?|secondes?|segundos?|секунд\p{L}*)$/u, 'time', 1, 'seconds'],
  [/^(?:minutes?|minuten?|minutos?|хвилин\p{L}*|хв)$/u, 'time', 60, 'minutes'],
  [/^(?:hours?|stunden?|heures?|horas?|годин\p{L}*)$/u, 'time', 3_600, 'hours'],
  [/^(?:days?|tage?n?|jours?|días?|днів|дні|день|дня)$/u, 'time', 86_400, 'days'],
  [/^(?:weeks?|wochen?|semaines?|semanas?|тижн\p{L}*|тиждень)$/u, 'time', 604_800, 'weeks'],
  [/^(?:months?|monaten?|monate|mois|mes|meses|місяц\p{L}*)$/u, 'time', 2_629_800, 'months'],
  [/^(?:years?|jahre?n?|ans|années?|años?|років|роки|рік)$/u, 'time', 31_557_600, 'years'],
]

/** @param words the next ones, lower case. @returns the unit that they begin with */
export function measureAt(words: readonly string[]): Measure | null {
  for (let count = Math.min(3, words.length); count > 0; count--) {
    const said = words.slice(0, count).join(' ').replace('km / h', 'km/h')
    const found = UNITS.find(([pattern]) => pattern.test(said))
    if (!found) continue
    const [, dimension, factor, short, loose] = found
    return { dimension, factor, short, words: count, ...(loose ? { loose } : {}) }
  }
  return null
}
