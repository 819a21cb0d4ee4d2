import { ClassFrame } from '#src/features/class/class-frame.tsx'
import { QuestionAnalysis } from '#src/features/class/question-analysis.tsx'

interface QuestionAnalysisPageProps {
  readonly assignmentIds: readonly string[]
  /** Skill whose questions are shown at first; empty for all. */
  readonly skill: string
}

/** Which questions of a class are bad. */
export function QuestionAnalysisPage({ assignmentIds, skill }: QuestionAnalysisPageProps) {
  return (
    <ClassFrame assignmentIds={assignmentIds} title="Question analysis" isPooled>
      {(reading, names) => (
        <QuestionAnalysis reading={reading} assignmentIds={assignmentIds} skill={skill} {...names} />
      )}
    </ClassFrame>
  )
}
