/** Letters for the strongest evidence behind a required level; the meanings are printed from roles.yaml. */
export const evidenceLetters = ['P', 'Q', 'C', 'S', 'O', 'J'] as const
export type EvidenceLetter = (typeof evidenceLetters)[number]
