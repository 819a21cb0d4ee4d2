import type { QuestionFlag } from '#src/domain/class-analysis/question-flags.ts'

/** The flags as short labels, worst first; what each means with its numbers is the flag's own sentence. */
export const flagNames: Readonly<Record<QuestionFlag['kind'], string>> = {
  'suspect-key': 'Check the key',
  'suspect-option': 'Stronger students choose a wrong option',
  'at-chance': 'No better than guessing',
  weak: 'Hardly tells students apart',
  'little-information': 'Nearly everyone right',
  'idle-option': 'Idle option',
}
