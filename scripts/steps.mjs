/** Numbered lines that tell what a script is doing, how far it is, and how long each part took. */

/** Where nobody watches a terminal, a long step says how far it is only this often. */
const QUIET_MS = 10_000
const isTerminal = process.stderr.isTTY === true && !process.env.CI
const CLEAR_LINE = '\r\x1b[K'

/**
 * @param total number of steps to come
 * @returns a function that runs one step: `work` gets a function to say how far it is, and returns what came of it
 *   in a few words (or nothing). A step that fails says so and throws on.
 */
export function countedSteps(total) {
  let number = 0
  return async function step(name, work) {
    number += 1
    const head = `[${number}/${total}] ${name}`
    const begun = performance.now()
    const line = openLine(head, begun)
    try {
      const outcome = await work(line.report)
      line.close(outcome ?? 'done')
      return outcome
    } catch (error) {
      line.close('failed')
      throw error
    }
  }
}

function openLine(head, begun) {
  let lastSaid = begun
  const show = (text) => process.stderr.write(`${CLEAR_LINE}${head} … ${text}`)
  if (isTerminal) show('')
  return {
    report(text) {
      if (isTerminal) return show(text)
      if (performance.now() - lastSaid < QUIET_MS) return
      lastSaid = performance.now()
      process.stderr.write(`${head} … ${text}\n`)
    },
    close(outcome) {
      process.stderr.write(
        `${isTerminal ? CLEAR_LINE : ''}${head} … ${outcome} (${seconds(performance.now() - begun)})\n`,
      )
    },
  }
}

/** @param ms milliseconds @returns "1.2 s", "48 s" or "2 min 5 s" */
export function seconds(ms) {
  if (ms < 9_950) return `${(ms / 1000).toFixed(1)} s`
  const whole = Math.round(ms / 1000)
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`
}

/** A failure whose message is all that a person needs: shown without a stack. */
export class PlainError extends Error {}

/** Runs a script's main function; a failure becomes its message and an exit code of 1. */
export async function main(run) {
  try {
    const code = await run()
    if (typeof code === 'number') process.exitCode = code
  } catch (error) {
    console.error(error instanceof PlainError ? `\n${error.message}` : error)
    process.exitCode = 1
  }
}
