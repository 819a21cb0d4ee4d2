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
  /** One or more assignments read together, as `classAddress` writes them. */
  collect: '/class/:assignmentIds/collect',
  gapMap: '/class/:assignmentIds',
  /** Its parts side by side, as `cohortRules` names them. */
  comparison: '/class/:assignmentIds/side-by-side/:rule?',
  questions: '/class/:assignmentIds/questions',
  /** Only the questions of one skill. */
  skillQuestions: '/class/:assignmentIds/questions/of/:skill',
  question: '/class/:assignmentIds/questions/:questionId',
  student: '/class/:assignmentIds/students/:studentId',
  recalibration: '/class/:assignmentIds/recalibration',
  /** Somebody's own questions: importing and looking after them. */
  ownBanks: '/own-banks',
} as const

/** A class in an address. */
export interface ClassAddress {
  readonly assignmentIds: readonly string[]
  /** Scores as of this moment, milliseconds since 1970 UTC; null: as of now. */
  readonly asOfUtc: number | null
}

/** Latest moment a date can say, milliseconds since 1970 UTC. */
const lastMoment = 8.64e15

/** A class as part of an address: ids parted by commas, after a tilde the moment. */
export function classAddress({ assignmentIds, asOfUtc }: ClassAddress): string {
  return `${assignmentIds.join(',')}${asOfUtc === null ? '' : `~${asOfUtc}`}`
}

/** Reads such a part; null when it is none. */
export function readClassAddress(text: string): ClassAddress | null {
  const [, ids = '', moment] = /^([^~]+)(?:~(\d{1,16}))?$/.exec(text) ?? []
  if (ids === '') return null
  if (moment === undefined) return { assignmentIds: ids.split(','), asOfUtc: null }
  return Number(moment) > lastMoment ? null : { assignmentIds: ids.split(','), asOfUtc: Number(moment) }
}

const classPage = /^\/class\/([^/]+)/

/** The moment a page of a class is read as of, by its address; null: now, or no such page. */
export function momentOfPage(location: string): number | null {
  return readClassAddress(classPage.exec(location)?.[1] ?? '')?.asOfUtc ?? null
}

/** The same page of the same class as of another moment. Other addresses stay as they are. */
export function pageAtMoment(location: string, asOfUtc: number | null): string {
  const address = readClassAddress(classPage.exec(location)?.[1] ?? '')
  if (address === null) return location
  return location.replace(classPage, () => `/class/${classAddress({ ...address, asOfUtc })}`)
}

/** Links to the pages of a class, as written after the `#`. */
export function pathsOfClass(assignmentIds: readonly string[], asOfUtc: number | null) {
  const root = `/class/${classAddress({ assignmentIds, asOfUtc })}`
  return {
    collect: () => `${root}/collect`,
    gapMap: () => root,
    comparison: (rule = '') => `${root}/side-by-side${rule === '' ? '' : `/${rule}`}`,
    questions: (skill = '') => `${root}/questions${skill === '' ? '' : `/of/${skill}`}`,
    question: (questionId: string) => `${root}/questions/${questionId}`,
    student: (studentId: string) => `${root}/students/${encodeURIComponent(studentId)}`,
    recalibration: () => `${root}/recalibration`,
  } as const
}

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
  collect: (assignmentIds: readonly string[]) => pathsOfClass(assignmentIds, null).collect(),
  gapMap: (assignmentIds: readonly string[]) => pathsOfClass(assignmentIds, null).gapMap(),
  comparison: (assignmentIds: readonly string[]) => pathsOfClass(assignmentIds, null).comparison(),
  ownBanks: () => '/own-banks',
} as const
