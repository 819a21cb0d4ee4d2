import { keyFingerprint, keyIdSchema } from '#src/domain/assignment/instructor-key.ts'
import type { ReportedScore, ResultFinding } from '#src/domain/class-reading/result-finding.ts'
import { countWords } from '#src/domain/format/count-words.ts'
import { durationWords } from '#src/domain/format/duration-words.ts'

/** A finding about a result file as a sentence; without any name where names are hidden. */
export function findingWords(finding: ResultFinding, hidesNames: boolean): string {
  switch (finding.kind) {
    case 'score-differs':
      return `Reported ${scoreWords(finding.reported)}; scored again it is ${scoreWords(finding.scoredAgain)}. What is scored here counts.`
    case 'chain-broken':
      return 'Its history has a gap, a fork or a changed entry. What is left of it is scored.'
    case 'events-changed':
      return 'Its entries are not those it was closed with.'
    case 'went-on-after-end':
      return `${countWords(finding.events, 'response')} after the end of the attempt, which do not count.`
    case 'clock-moved':
    case 'clock-wrong':
    case 'begun-early':
    case 'begun-late':
    case 'finished-late':
    case 'over-time':
    case 'extra-time':
    case 'not-finished':
      return timeWords(finding)
    case 'other-version':
      return `Of version ${finding.hash}; read here is ${finding.current}. In no average.`
    case 'other-assignment':
      return 'Its assignment is not on this device. It is kept, and in no average.'
    case 'superseded':
      return `A newer file of the same attempt takes its place${hidesNames ? '' : ` (${finding.by})`}.`
    case 'two-names':
      return hidesNames
        ? 'The same attempt came under another name as well. Ask both whose it is.'
        : `The same attempt came as ${finding.others.join(' and as ')} too. Ask whose it is; nothing here can tell.`
    case 'similar-name':
      return hidesNames
        ? 'Another name differs only in case, accents or spaces. They count as two people.'
        : `Looks like ${finding.others.join(' and ')}. They count as different people.`
    case 'name-cleaned':
      return `${countWords(finding.removed, 'hidden character')} taken out of the name.`
    case 'unknown-questions':
      return `${countWords(finding.questionIds.length, 'question')} of a version that is not on this device, which cannot be scored: ${listed(finding.questionIds)}.`
    case 'unfitting-responses':
      return `${countWords(finding.questionIds.length, 'response')} not fitting the question, and so not scored: ${listed(finding.questionIds)}.`
    case 'other-questions':
      return `Asked other questions than the assignment: ${finding.added} added, ${finding.missing} missing.`
    case 'other-mode':
      return `Taken as ${modeWords[finding.mode]}, which is not how it was assigned.`
    case 'other-key':
      return `Sealed to another key than that of the assignment${fingerprintWords(finding.kid)}.`
    case 'not-sealed':
      return 'Not sealed: anybody on the way could read and change it.'
    case 'too-many-attempts':
      return `Attempt number ${finding.place}, where ${finding.allowed} may be made. The statistics take the first.`
  }
}

type TimeFinding = Extract<
  ResultFinding,
  {
    kind:
      | 'clock-moved'
      | 'clock-wrong'
      | 'begun-early'
      | 'begun-late'
      | 'finished-late'
      | 'over-time'
      | 'extra-time'
      | 'not-finished'
  }
>

function timeWords(finding: TimeFinding): string {
  switch (finding.kind) {
    case 'clock-moved':
      return `The clock of the device was set ${finding.jumpMs < 0 ? 'back' : 'forward'} by ${durationWords(Math.abs(finding.jumpMs))} during the attempt.`
    case 'clock-wrong':
      return finding.why === 'backwards'
        ? `Times run backwards by ${durationWords(finding.byMs)}.`
        : `Times lie ${durationWords(finding.byMs)} after the file came in: the clock of the device was ahead.`
    case 'begun-early':
      return `Begun ${durationWords(finding.byMs)} before it opened.`
    case 'begun-late':
      return `Begun ${durationWords(finding.byMs)} after it closed.`
    case 'finished-late':
      return `Finished ${durationWords(finding.byMs)} after it closed.`
    case 'over-time':
      return `Went on for ${durationWords(finding.byMs)} beyond the time limit.`
    case 'extra-time':
      return `Had ${finding.minutes} min of extra time; the roster gives ${finding.granted}.`
    case 'not-finished':
      return 'Not ended yet: another file may follow.'
  }
}

const modeWords = { practice: 'practice', exam: 'an exam', check: 'a readiness check' } as const

function scoreWords({ score, asked, answered }: ReportedScore): string {
  return `${rounded(score)} of ${asked} (${answered} answered)`
}

/** A score as it is shown: two digits behind the point at most. */
export function rounded(score: number): string {
  return String(Math.round(score * 100) / 100)
}

/** Ten ids, and how many more. */
function listed(ids: readonly string[]): string {
  const more = ids.length - mostIds
  return ids.slice(0, mostIds).join(', ') + (more > 0 ? ` and ${more} more` : '')
}

const mostIds = 10

function fingerprintWords(kid: string): string {
  return keyIdSchema.safeParse(kid).success ? ` (${keyFingerprint(kid)})` : ''
}
