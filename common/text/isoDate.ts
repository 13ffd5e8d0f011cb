const FORM = /^([1-9]\d{3})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.\d{1,3})?)?Z)?)?)?$/

/** Dates as they are kept, as exactly as they are known: `2021`, `2021-03`, `2021-03-14`, or a moment in UTC. */
export function isIsoDate(text: string): boolean {
  const [whole, year = '', month = '01', day = '01', hour = '0', minute = '0', second = '0'] = FORM.exec(text) ?? []
  if (whole === undefined || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return false
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  // The 31st of April would roll over into May.
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day)
}
