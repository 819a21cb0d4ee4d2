/** Something wrong in a bank: where, as a path of keys and indexes, and a sentence on what is wrong and what to do. */
export interface Problem {
  readonly path: readonly (string | number)[]
  readonly message: string
}

/** The same problems seen from further up: every path begins with `prefix`. */
export function under(prefix: readonly (string | number)[], problems: readonly Problem[]): Problem[] {
  return problems.map(({ path, message }) => ({ path: [...prefix, ...path], message }))
}

/** Writes a path of keys and indexes the way it is said: `questions[2].options[0].text`. */
export function printPath(path: readonly PropertyKey[]): string {
  return path
    .map(step => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '')
}
