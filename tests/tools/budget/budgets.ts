/** Bytes after gzip level 9; a kB is 1000 bytes. */
export const budgets = {
  firstQuestionJs: 95_000,
  css: 10_000,
  chart: 125_000,
  index: 15_000,
  bank: 25_000,
  /** All interview questions and sets together: a session draws from all of them. */
  guide: 95_000,
} as const

/**
 * Modules on the way from the address bar to a question that can be answered, besides the entry: home starts the
 * default quiz with one click, so the set-up with its form code is not on it.
 */
export const wayToFirstQuestion: readonly string[] = ['src/features/take-quiz/question-page.tsx']

/** Other loads worth knowing, without a limit of their own: what comes on top of the way to the first question. */
export const otherLoads: readonly { readonly name: string; readonly modules: readonly string[] }[] = [
  { name: 'the same by way of the set-up page', modules: ['src/features/take-quiz/new-quiz-page.tsx'] },
  {
    name: 'the same with the store, which follows behind the screen',
    modules: ['src/app/storage-services.ts'],
  },
]

/** What a chunk is, told by its file name: data has limits of its own, charts may not be on the way to a question. */
export const chunkKinds = [
  { kind: 'bank', name: /^(?:bank|variants)-/ },
  { kind: 'index', name: /^question-index-/ },
  { kind: 'chart', name: /^charts-/ },
  { kind: 'guide', name: /^_virtual_interview-/ },
] as const
