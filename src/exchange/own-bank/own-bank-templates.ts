import { csvColumns } from '#src/exchange/own-bank/csv-columns.ts'

type Row = Readonly<Partial<Record<string, string>>>

const rows: readonly Row[] = [
  {
    id: 'control-id',
    skill: 'hl7-syntax',
    level: '40',
    kind: 'single-choice',
    question: 'Which field of an HL7 v2 message holds its control ID?',
    option_a: 'MSH-9',
    option_b: 'MSH-10',
    option_c: 'MSA-2',
    key: 'b',
    explanation: '`MSH-10` is unique for each message; the acknowledgment repeats it in `MSA-2`.',
    reason_a: '`MSH-9` is the message type. Counting from the first bar without `MSH-1` gives this.',
    reason_c: '`MSA-2` echoes the control ID of the message that is acknowledged.',
    source: 'HL7 v2.5.1 | ch. 2, MSH | 2.5.1',
  },
  {
    id: 'unique-tags',
    skill: 'dicom-data-model',
    level: '40',
    kind: 'multi-select',
    question: 'Two series of one study are compared. Which of these must be the same in both?',
    option_a: 'Study Instance UID',
    option_b: 'Series Instance UID',
    option_c: 'Patient ID',
    option_d: 'SOP Instance UID',
    key: 'a,c',
    explanation: 'A series belongs to one study, and a study to one patient.',
    reason_b: 'It tells one series from another.',
    reason_d: 'Every object has its own.',
  },
  {
    id: 'ct-size',
    skill: 'clin-imaging',
    level: '40',
    kind: 'numeric',
    question:
      'A CT has 1,000 images of 512 x 512 pixels with 2 bytes each. How many MB (1 MB = 1,000,000 bytes) is that?',
    option_a: '262',
    key: '524',
    tolerance: '1 %',
    unit: 'MB',
    explanation: '512 x 512 x 2 x 1,000 = 524,288,000 bytes.',
    reason_a: 'Each pixel takes two bytes, not one.',
  },
  {
    id: 'verification',
    skill: 'dicom-association',
    level: '20',
    kind: 'short-text',
    question: 'Which DICOM service tests whether an application answers?',
    option_a: 'ping',
    key: 'C-ECHO | verification',
    explanation: '`C-ECHO` of the Verification service is answered by the application itself.',
    reason_a: 'A ping is answered by the computer, whether the application runs or not.',
  },
  {
    id: 'order-to-report',
    skill: 'clin-workflow',
    level: '20',
    kind: 'ordering',
    question: 'Put the steps of an outpatient CT in order.',
    option_a: 'The order is placed',
    option_b: 'The scanner fetches its worklist',
    option_c: 'The images are stored',
    option_d: 'The report is signed',
    explanation: 'Without a key the steps are right as they are written.',
  },
]

/** A table of questions to begin with: one of each kind that fits into a row. */
export const csvTemplate = [
  csvColumns.join(','),
  ...rows.map(row => csvColumns.map(name => cell(row[name] ?? '')).join(',')),
].join('\r\n')

function cell(text: string): string {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** A bank file to begin with, in YAML: the two ways to write most questions, and a work sample. */
export const yamlTemplate = `# Your own bank. Lines that begin with # are for you.
format: pacsready-bank
version: 1
# Lower-case letters, digits and hyphens. It stays when you correct a question.
id: my-first-bank
name: My first bank
questions:
  - skill: hl7-syntax
    id: control-id
    kind: single-choice
    level: 40
    stem: Which field of an HL7 v2 message holds its control ID?
    options:
      - { id: a, text: MSH-9 }
      - { id: b, text: MSH-10 }
    key: b
    explanation: '\`MSH-10\` is unique for each message.'
    # Where to read on, and seconds a good colleague needs; both may be left out.
    source:
      - { standard: HL7 v2.5.1, section: 'ch. 2, MSH', edition: 2.5.1 }
    seconds: 45

  # What helps learners most: why a wrong option is believed.
  - skill: dicom-data-model
    id: same-in-both
    kind: multi-select
    level: 40
    stem: Two series of one study are compared. Which of these must be the same in both?
    options:
      - { id: study, text: Study Instance UID }
      - { id: series, text: Series Instance UID, reason: It tells one series from another. }
      - { id: patient, text: Patient ID }
    key: [study, patient]
    explanation: A series belongs to one study, and a study to one patient.

  # A work sample: the learner clicks the field in the message.
  - skill: hl7-adt
    id: pick-mrn
    kind: pick-in-artefact
    level: 40
    stem: Pick the field that says who the patient is.
    artefact:
      format: hl7
      title: ADT^A08 from a registration system
      text: |-
        MSH|^~\\&|REG|NORTH|ARCHIVE|NORTH|20260312081500||ADT^A08^ADT_A01|Q7001|P|2.5.1
        PID|1||700123^^^NORTH^MR||EXAMPLE^ADA||19710304|F||||||||||ACC90017
    pick: field
    key: [PID-3]
    slips:
      - { at: PID-18, reason: PID-18 is the account of one stay. }
    explanation: '\`PID-3\` is the list of patient identifiers.'
`
