import type { SkillsFile } from '#src/domain/catalog/skill.ts'
import type { InterviewFile, InterviewQuestion } from '#src/domain/interview/guide.ts'
import { type Problem, under } from '#src/domain/question/problem.ts'
import { repeatedIds } from '#src/domain/question/repeated-ids.ts'

/** Rules of an interview file that its schema cannot see: skills of this domain, ids once, anchors that differ. */
export function checkGuide({ domain, questions }: InterviewFile, skills: SkillsFile): Problem[] {
  return [
    ...repeatedIds('questions', questions),
    ...questions.flatMap((question, at) =>
      under(
        ['questions', at],
        [
          ...checkSkills(question, domain, skills),
          ...repeatedIds('criteria', question.criteria),
          ...repeatedIds('facts', question.facts),
          ...checkAnchors(question),
        ],
      ),
    ),
  ]
}

function checkSkills({ skills: named }: InterviewQuestion, domain: string, all: SkillsFile): Problem[] {
  return named.flatMap((id, at): Problem[] => {
    const path = ['skills', at]
    const skill = all.skills.find(one => one.id === id)
    if (skill === undefined) return [{ path, message: `There is no skill "${id}". Use one of skills.yaml.` }]
    if (named.indexOf(id) < at)
      return [{ path, message: `The skill "${id}" is named twice. Leave one of them out.` }]
    const its = all.banks.find(bank => bank.id === skill.bank)?.domain
    return at === 0 && its !== domain
      ? [{ path, message: `The main skill ${id} is of the domain ${its}. Move the question to that file.` }]
      : []
  })
}

function checkAnchors({ criteria }: InterviewQuestion): Problem[] {
  return criteria.flatMap(({ anchors }, at) => {
    const texts = Object.values(anchors).map(one => one.trim().toLowerCase())
    return new Set(texts).size === texts.length
      ? []
      : [
          {
            path: ['criteria', at, 'anchors'],
            message: 'Two levels sound the same. Say what a 1, a 3 and a 5 do differently.',
          },
        ]
  })
}
