/** Route patterns of interview practice, below the hash. Apart from `paths.ts`, so that nobody loads them on the way to a question. */
export const interviewRoutes = {
  /** Start one, go on with one, and all past ones. */
  home: '/interview',
  /** Opening what the other device sent, as a file or by a link; its payload is taken out of the address bar once it was read. */
  open: '/interview/open/:payload?',
  /** One question of the guide, with all tries at it side by side. */
  question: '/interview/questions/:questionId',
  /** A new session; with skills, parted by commas, it asks about these. */
  newSession: '/interview/new/:skills?',
  alone: '/interview/:sessionId/alone',
  interviewer: '/interview/:sessionId/interviewer',
  candidate: '/interview/:sessionId/candidate',
  /** Rating one's own answers, or somebody's. */
  rate: '/interview/:sessionId/rate/:rater',
  /** Both ratings side by side, once both are done. */
  reveal: '/interview/:sessionId/reveal',
  debrief: '/interview/:sessionId/debrief',
} as const

/** Links to these places, as written after the `#`. */
export const interviewPaths = {
  home: () => '/interview',
  link: (payload: string) => `/interview/open/${payload}`,
  open: () => '/interview/open',
  question: (questionId: string) => `/interview/questions/${questionId}`,
  newSession: (skills: readonly string[] = []) =>
    skills.length === 0 ? '/interview/new' : `/interview/new/${skills.join(',')}`,
  alone: (sessionId: string) => `/interview/${sessionId}/alone`,
  interviewer: (sessionId: string) => `/interview/${sessionId}/interviewer`,
  candidate: (sessionId: string) => `/interview/${sessionId}/candidate`,
  rate: (sessionId: string, rater: 'self' | 'other') => `/interview/${sessionId}/rate/${rater}`,
  reveal: (sessionId: string) => `/interview/${sessionId}/reveal`,
  debrief: (sessionId: string) => `/interview/${sessionId}/debrief`,
} as const
