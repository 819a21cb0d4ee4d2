import { type QuizSetup, writeSetup } from '#src/domain/quiz/quiz-setup.ts'

/** Route patterns of the app, below the hash. */
export const routes = {
  home: '/',
  startQuiz: '/quiz/start',
  newQuiz: '/quiz/new/:setup?',
  question: '/quiz/:attemptId/:position',
  examReview: '/quiz/:attemptId/review',
  summary: '/quiz/:attemptId/summary',
  check: '/check/scope/:skills?',
  checkQuestion: '/check/:attemptId',
  checkResult: '/check/:attemptId/result',
  plan: '/plan',
  report: '/report',
  skill: '/report/:skillId',
  history: '/history',
  memory: '/memory',
  beliefs: '/memory/beliefs',
  roles: '/roles',
  role: '/roles/:roleId',
  banks: '/banks/:filter?',
  singleQuestion: '/question/:questionId',
  settings: '/settings',
  methods: '/methods',
} as const

/** Links to places in the app, as written after the `#`. */
export const paths = {
  home: () => '/',
  /** Starts a quiz as the preferences say, at once. */
  startQuiz: () => '/quiz/start',
  newQuiz: (setup: Partial<QuizSetup> = {}) => {
    const text = writeSetup(setup)
    return text === '' ? '/quiz/new' : `/quiz/new/${text}`
  },
  /** `position` counts from 1 in the order of the attempt. */
  question: (attemptId: string, position: number) => `/quiz/${attemptId}/${position}`,
  examReview: (attemptId: string) => `/quiz/${attemptId}/review`,
  summary: (attemptId: string) => `/quiz/${attemptId}/summary`,
  /** Where a readiness check begins, with these skills chosen. */
  check: (skills: readonly string[] = []) =>
    skills.length === 0 ? '/check/scope' : `/check/scope/${skills.join(',')}`,
  checkQuestion: (attemptId: string) => `/check/${attemptId}`,
  checkResult: (attemptId: string) => `/check/${attemptId}/result`,
  plan: () => '/plan',
  report: () => '/report',
  skill: (skillId: string) => `/report/${skillId}`,
  history: () => '/history',
  memory: () => '/memory',
  /** What was sure and wrong, or right by luck. */
  beliefs: () => '/memory/beliefs',
  roles: () => '/roles',
  role: (roleId: string) => `/roles/${roleId}`,
  /** `filter` as `filter-link.ts` writes it. */
  banks: (filter = '') => (filter === '' ? '/banks' : `/banks/${filter}`),
  singleQuestion: (questionId: string) => `/question/${questionId}`,
  settings: () => '/settings',
  methods: () => '/methods',
} as const
