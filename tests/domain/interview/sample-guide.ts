import type { InterviewQuestion } from '#src/domain/interview/guide.ts'

/** A whole interview question; tests change what they are about. */
export const sampleInterviewQuestion: InterviewQuestion = {
  id: 'talk-empty-worklist',
  form: 'troubleshooting',
  skills: ['ts-worklist-workflow', 'soft-communication'],
  level: 60,
  behind: 'Whether the candidate narrows a fault down before changing anything, and keeps the room informed.',
  question:
    'The CT console shows an empty worklist at seven in the morning. Walk me through your first ten minutes.',
  probes: ['What do you ask the technologist first?', 'How do you tell who owns the fault?'],
  criteria: [
    {
      id: 'isolate',
      name: 'Isolates before acting',
      anchors: {
        1: 'Restarts the modality or calls the vendor without asking anything.',
        3: 'Asks whether other rooms are empty too, then checks the query.',
        5: 'Splits the path into order, broker, query and display and says what each check would show.',
      },
    },
    {
      id: 'inform',
      name: 'Keeps the room working',
      anchors: {
        1: 'Leaves the technologist without a way to scan.',
        3: 'Tells them to enter the patient by hand.',
        5: 'Gives the downtime procedure and says how the study is matched to its order afterwards.',
      },
    },
  ],
  facts: [
    { id: 'scope', text: 'Ask whether one room or all are affected.' },
    { id: 'reconcile', text: 'What was entered by hand must be reconciled later.' },
  ],
  redFlags: ['Changes the configuration of the broker before looking at a log.'],
  outline: ['Ask about the scope.', 'Check the query and its answer.', 'Give the downtime procedure.'],
  minutes: 6,
  source: [{ standard: 'DICOM PS3.4', section: 'Annex K', edition: '2025c' }],
}
