import { pickableLines, resolvePlace } from '#src/domain/question/artefact-places.ts'
import type { AuthoredQuestion } from '#src/domain/question/question.ts'
import { hl7Versions, usualVersion } from '#src/build/dictionaries/hl7-standard.ts'
import { checkDumpLine } from '#tests/quizzes/facts/check-dump.ts'
import { checkHl7Message, versionOf } from '#tests/quizzes/facts/check-hl7-message.ts'
import { checkWords } from '#tests/quizzes/facts/check-words.ts'
import type { FactProblem } from '#tests/quizzes/facts/fact-problem.ts'
import { questionPieces } from '#tests/quizzes/facts/question-pieces.ts'

/** What a question says that the dictionaries say otherwise; a keyed place of a pick question may be the defect. */
export function checkQuestionFacts(question: AuthoredQuestion): FactProblem[] {
  const version = versionMeant(question)
  return questionPieces(question).flatMap(({ path, text }) => {
    const problems = path === 'artefact.text' ? checkArtefact(question) : checkWords(text, version)
    return problems.map(({ found, message }) => ({ found, message: `${path}: ${message}` }))
  })
}

/** The version of the message shown, else one that the text names, else the usual one. */
function versionMeant(question: AuthoredQuestion): string {
  if (question.artefact?.format === 'hl7') return versionOf(question.artefact.text)
  const named = /\bv?(2\.[1-9](?:\.1)?)\b/.exec(`${question.stem} ${question.explanation}`)?.[1]
  return named !== undefined && Object.hasOwn(hl7Versions, named) ? named : usualVersion
}

function checkArtefact(question: AuthoredQuestion): FactProblem[] {
  const { artefact } = question
  if (artefact === undefined) return []
  switch (artefact.format) {
    case 'hl7':
      return checkHl7Message(artefact.text)
        .filter(({ place }) => !keyedPlaces(question).some(key => isWithin(place, key)))
        .map(({ place, message }) => ({ found: place, message }))
    case 'dicom-dump': {
      const keyed = keyedPlaces(question)
      const lines = artefact.text.split(/\r\n|\r|\n/)
      return lines.flatMap((line, at) => (keyed.includes(`L${at + 1}`) ? [] : checkDumpLine(line)))
    }
    case 'log':
    case 'text':
      return [...checkWords(withoutKeyedLines(question), usualVersion), ...checkHl7Lines(artefact.text)]
  }
}

function keyedPlaces(question: AuthoredQuestion): string[] {
  if (question.kind !== 'pick-in-artefact') return []
  return question.key.flatMap(authored => {
    const resolved = resolvePlace(question.artefact, question.pick, authored)
    return resolved.kind === 'place' ? [resolved.place] : []
  })
}

function withoutKeyedLines(question: AuthoredQuestion): string {
  const keyed = keyedPlaces(question)
  const lines = question.artefact === undefined ? [] : pickableLines(question.artefact)
  if (lines.length === 0) return question.artefact?.text ?? ''
  return lines
    .filter(({ place }) => !keyed.includes(place))
    .map(({ text }) => text)
    .join('\n')
}

/** Whether a problem at one place may be the defect that is keyed at another: the same, above or below it. */
function isWithin(place: string, key: string): boolean {
  const field = /^[A-Z0-9]{3}(?:\[\d+\])?(?:-\d+)?/.exec(key)?.[0] ?? key
  return place === field || place === key || field.startsWith(`${place}-`) || place.startsWith(`${key}-`)
}

/** Whole messages quoted in a log or a text: lines from MSH on that look like segments. */
function checkHl7Lines(text: string): FactProblem[] {
  const segments = text
    .split(/\r\n|\r|\n/)
    .flatMap(line => /(?:^|\s)([A-Z][A-Z0-9]{2}\|.*)$/.exec(line)?.[1] ?? [])
  if (segments[0]?.startsWith('MSH') !== true) return []
  return checkHl7Message(segments.join('\n')).map(({ place, message }) => ({ found: place, message }))
}
