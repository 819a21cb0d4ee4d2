import type { QuestionFlag } from '#src/domain/class-analysis/question-flags.ts'

/** The flags as short labels, in the order of `worstFirst`; what each means with its numbers is the flag's own sentence. */
export const flagNames: Readonly<Record<QuestionFlag['kind'], string>> = {
  'suspect-key': 'Check the key',
  'suspect-option': 'Stronger students choose a wrong option',
  'at-chance': 'No better than guessing',
  weak: 'Hardly tells students apart',
  'little-information': 'Nearly everyone right',
  'idle-option': 'Idle option',
}

const order: readonly string[] = Object.keys(flagNames)

/** Flags in the order in which they matter: what may be a wrong key comes first. */
export function worstFirst(flags: readonly QuestionFlag[]): readonly QuestionFlag[] {
  return flags.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
}
