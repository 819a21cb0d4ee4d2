import type { InterviewForm } from '#src/domain/interview/guide.ts'

/** One step of an answer, with what it sounds like in the example. */
interface FormStep {
  readonly name: string
  readonly what: string
  readonly example: string
}

/** How an answer is built, with one example told through all its steps. */
export interface AnswerForm {
  readonly name: string
  readonly when: string
  readonly example: string
  readonly steps: readonly FormStep[]
}

/** The two ways to build an answer, taught once. The first four steps of a behaviour answer are known as STAR. */
export const answerForms: Readonly<Record<InterviewForm, AnswerForm>> = {
  behaviour: {
    name: 'Situation, task, action, result',
    when: 'For "Tell me about a time when": something you did.',
    example: 'Tell me about a change that went wrong.',
    steps: [
      {
        name: 'Situation',
        what: 'Where, when, who was affected. Two sentences.',
        example: 'Two years ago we moved the modality worklist to a new broker, on a Tuesday night.',
      },
      {
        name: 'Task',
        what: 'What was yours to settle, and by when.',
        example: 'I was alone on call. From 06:00 both CT scanners had to see their patients.',
      },
      {
        name: 'Action',
        what: 'What you did, in order, and why. Say "I". This is most of the answer.',
        example:
          'At 05:10 one CT got an empty list. I compared its AE title with the new broker, saw that it was missing, and went back to the old broker instead of searching on.',
      },
      {
        name: 'Result',
        what: 'What came of it, in a number if there is one, and what you do differently since.',
        example:
          'Both scanners had their lists at 05:25, no patient waited. Since then every station is queried once before we switch, from a list that two people sign.',
      },
    ],
  },
  troubleshooting: {
    name: 'Clarify, isolate, act, communicate, prevent',
    when: 'For "What do you do": a fault in front of you.',
    example: 'The ultrasound says "sent", but the study is not in the archive.',
    steps: [
      {
        name: 'Clarify',
        what: 'Who, what exactly, since when, is a patient waiting?',
        example: 'Is it one study or all of them, since when, and does somebody wait for it to be read?',
      },
      {
        name: 'Isolate',
        what: 'Halve the path with each check. Say what each outcome would rule out.',
        example:
          'Does the archive log an association from that AE title? If it does, the network is fine and I look for the study under another patient or among what was refused.',
      },
      {
        name: 'Act',
        what: 'The least harmful step that helps, and how you see that it did.',
        example:
          'It is there under a wrong patient ID. I correct it by our procedure and open the study from the worklist.',
      },
      {
        name: 'Communicate',
        what: 'Who has to know, when they hear again, in words they use.',
        example: 'I call the sonographer: found and put right, nothing is to be sent again.',
      },
      {
        name: 'Prevent',
        what: 'Why it could happen, and what makes it less likely.',
        example: 'The ID was typed by hand. I ask why the worklist was not used on that machine.',
      },
    ],
  },
}
