import type { Skill } from '#src/domain/catalog/skill.ts'
import { checkBranchingCase } from '#src/domain/question/check-branching-case.ts'
import { checkChoice } from '#src/domain/question/check-choice.ts'
import { checkMatching } from '#src/domain/question/check-matching.ts'
import { checkNumeric } from '#src/domain/question/check-numeric.ts'
import { checkOrdering } from '#src/domain/question/check-ordering.ts'
import { checkPickInArtefact } from '#src/domain/question/check-pick-in-artefact.ts'
import { checkReasons } from '#src/domain/question/check-reasons.ts'
import { checkRepair } from '#src/domain/question/check-repair.ts'
import { checkShortText } from '#src/domain/question/check-short-text.ts'
import { checkSituationalJudgement } from '#src/domain/question/check-situational-judgement.ts'
import { parseHl7 } from '#src/domain/question/hl7-message.ts'
import type { Problem } from '#src/domain/question/problem.ts'
import type { AuthoredQuestion } from '#src/domain/question/question.ts'

type SkillTopics = Pick<Skill, 'id' | 'subTopics'>

/**
 * Everything wrong with a shipped question that its schema cannot see: rules across fields and against its skill. An
 * empty list means that the question can be asked, scored and explained.
 */
export function checkQuestion(question: AuthoredQuestion, skill: SkillTopics): Problem[] {
  return [...checkOwnQuestion(question, skill), ...checkReasons(question)]
}

/** The same of somebody's own question, which need not give the reasons of its wrong parts. */
export function checkOwnQuestion(question: AuthoredQuestion, skill: SkillTopics): Problem[] {
  return [...checkSkills(question, skill), ...checkArtefact(question), ...checkKind(question)]
}

function checkKind(question: AuthoredQuestion): Problem[] {
  switch (question.kind) {
    case 'single-choice':
    case 'multi-select':
      return checkChoice(question)
    case 'ordering':
      return checkOrdering(question)
    case 'matching':
      return checkMatching(question)
    case 'numeric':
      return checkNumeric(question)
    case 'short-text':
      return checkShortText(question)
    case 'pick-in-artefact':
      return checkPickInArtefact(question)
    case 'situational-judgement':
      return checkSituationalJudgement(question)
    case 'branching-case':
      return checkBranchingCase(question)
    case 'repair':
      return checkRepair(question)
  }
}

function checkSkills(question: AuthoredQuestion, skill: SkillTopics): Problem[] {
  const known = skill.subTopics.map(({ id }) => id)
  const problems = question.covers.flatMap((id, index): Problem[] => {
    const path = ['covers', index]
    if (!known.includes(id))
      return [
        { path, message: `"${id}" is no sub-topic of ${skill.id}. Use one or more of ${known.join(', ')}.` },
      ]
    if (question.covers.indexOf(id) < index)
      return [{ path, message: `Sub-topic "${id}" is listed twice. Leave one of them out.` }]
    return []
  })
  if (question.secondSkill === skill.id)
    problems.push({
      path: ['secondSkill'],
      message: `${skill.id} is the skill of this file already. Name another skill or leave secondSkill out.`,
    })
  return problems
}

/** An HL7 artefact is shown as a grid of fields, so it must parse whatever the kind of the question. */
function checkArtefact({ kind, artefact }: AuthoredQuestion): Problem[] {
  if (artefact?.format !== 'hl7' || kind === 'pick-in-artefact') return []
  const message = parseHl7(artefact.text)
  if (message.kind === 'message') return []
  return [
    {
      path: ['artefact', 'text'],
      message: `Line ${message.line} of the HL7 message: ${message.reason} Repair it or use the format text.`,
    },
  ]
}
