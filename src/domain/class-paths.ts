/** Route patterns of everything about assignments and classes, below the hash. Apart from `paths.ts`, so that a candidate never loads them. */
export const classRoutes = {
  /** An assignment in a link. The payload is taken out of the address bar once it was read. */
  link: '/assignment/:payload',
  /** Assignments received on this device, and opening one from a file. */
  received: '/assigned',
  assigned: '/assigned/:assignmentId',
  handIn: '/assigned/:assignmentId/result/:attemptId',
  assignments: '/assignments',
  /** A new assignment, with these skills chosen, parted by commas. */
  newAssignment: '/assignments/new/:skills?',
  assignment: '/assignments/:assignmentId',
  editAssignment: '/assignments/:assignmentId/edit',
  keys: '/keys',
  /** One or more assignments read together, ids parted by commas. */
  collect: '/class/:assignmentIds/collect',
  gapMap: '/class/:assignmentIds',
  questions: '/class/:assignmentIds/questions',
  /** Only the questions of one skill. */
  skillQuestions: '/class/:assignmentIds/questions/of/:skill',
  question: '/class/:assignmentIds/questions/:questionId',
  student: '/class/:assignmentIds/students/:studentId',
  recalibration: '/class/:assignmentIds/recalibration',
  /** Somebody's own questions: importing and looking after them. */
  ownBanks: '/own-banks',
} as const

const classOf = (assignmentIds: readonly string[]) => `/class/${assignmentIds.join(',')}`

/** Links to these places, as written after the `#`. */
export const classPaths = {
  link: (payload: string) => `/assignment/${payload}`,
  received: () => '/assigned',
  assigned: (assignmentId: string) => `/assigned/${assignmentId}`,
  handIn: (assignmentId: string, attemptId: string) => `/assigned/${assignmentId}/result/${attemptId}`,
  assignments: () => '/assignments',
  newAssignment: (skills: readonly string[] = []) =>
    skills.length === 0 ? '/assignments/new' : `/assignments/new/${skills.join(',')}`,
  assignment: (assignmentId: string) => `/assignments/${assignmentId}`,
  editAssignment: (assignmentId: string) => `/assignments/${assignmentId}/edit`,
  keys: () => '/keys',
  collect: (assignmentIds: readonly string[]) => `${classOf(assignmentIds)}/collect`,
  gapMap: (assignmentIds: readonly string[]) => classOf(assignmentIds),
  questions: (assignmentIds: readonly string[], skill = '') =>
    `${classOf(assignmentIds)}/questions${skill === '' ? '' : `/of/${skill}`}`,
  question: (assignmentIds: readonly string[], questionId: string) =>
    `${classOf(assignmentIds)}/questions/${questionId}`,
  student: (assignmentIds: readonly string[], studentId: string) =>
    `${classOf(assignmentIds)}/students/${encodeURIComponent(studentId)}`,
  recalibration: (assignmentIds: readonly string[]) => `${classOf(assignmentIds)}/recalibration`,
  ownBanks: () => '/own-banks',
} as const
