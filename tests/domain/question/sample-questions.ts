import type { Skill } from '#src/domain/catalog/skill.ts'
import type { AuthoredQuestion } from '#src/domain/question/question.ts'
import type { QuestionKind } from '#src/domain/question/question-kinds.ts'

/** A skill the sample questions pass `checkQuestion` with. */
export const sampleSkill: Skill = {
  id: 'hl7-syntax',
  bank: 'hl7',
  name: 'HL7 v2 syntax',
  definition: 'Parse and build a message by hand.',
  cite: ['HL7 v2.5.1 ch. 2'],
  subTopics: [
    { id: 'fields', name: 'Fields and components' },
    { id: 'separators', name: 'Separators' },
  ],
}

const common = {
  level: 40,
  covers: ['fields'],
  stem: 'A stem.',
  explanation: 'An explanation.',
  source: [{ standard: 'HL7 v2.5.1', section: '2.5', edition: '2007' }],
  seconds: 60,
} satisfies Partial<AuthoredQuestion>

/** An ORU message whose PID-3 repeats and which has two OBX. */
export const sampleMessage = [
  'MSH|^~\\&|RIS|HOSP|PACS|HOSP|20260301101500||ORU^R01^ORU_R01|MSG00042|P|2.5.1',
  'PID|1||123456^^^HOSP^MR~987^^^CITY^PI||DOE^JANE||19700101|F',
  'OBR|1|P77|F88|CTABD^CT abdomen',
  'OBX|1|TX|GDT^Text||Lungs clear.||||||F',
  'OBX|2|TX|IMP^Text||No focal disease.||||||F',
].join('\n')

/** A DICOM dump with two lines that hold the same date. */
export const sampleDump = [
  '# Dicom-Data-Set',
  '(0008,0020) DA [20260301] # 8, 1 StudyDate',
  '(0008,0021) DA [20260301] # 8, 1 SeriesDate',
  '(0008,0050) SH [A123] # 4, 1 AccessionNumber',
  '',
  '(0010,0020) LO [123456] # 6, 1 PatientID',
].join('\n')

/** One valid question of each kind. */
export const sampleQuestions: { [Kind in QuestionKind]: Extract<AuthoredQuestion, { kind: Kind }> } = {
  'single-choice': {
    ...common,
    id: 'sample-single-choice',
    kind: 'single-choice',
    options: [
      { id: 'a', text: 'Right' },
      { id: 'b', text: 'Wrong', reason: 'Why b is wrong.' },
      { id: 'c', text: 'Wrong too', reason: 'Why c is wrong.' },
      { id: 'd', text: 'Also wrong', reason: 'Why d is wrong.' },
    ],
    key: 'a',
  },
  'multi-select': {
    ...common,
    id: 'sample-multi-select',
    kind: 'multi-select',
    options: [
      { id: 'a', text: 'Right', reason: 'Why a is right.' },
      { id: 'b', text: 'Right too' },
      { id: 'c', text: 'Wrong', reason: 'Why c is wrong.' },
      { id: 'd', text: 'Wrong too', reason: 'Why d is wrong.' },
      { id: 'e', text: 'Also wrong', reason: 'Why e is wrong.' },
    ],
    key: ['a', 'b'],
  },
  ordering: {
    ...common,
    id: 'sample-ordering',
    kind: 'ordering',
    items: [
      { id: 'request', text: 'A-ASSOCIATE-RQ', reason: 'Why the request is first.' },
      { id: 'accept', text: 'A-ASSOCIATE-AC', reason: 'Why the acceptance is second.' },
      { id: 'store', text: 'C-STORE-RQ', reason: 'Why the store is third.' },
      { id: 'release', text: 'A-RELEASE-RQ', reason: 'Why the release is last.' },
    ],
    key: ['request', 'accept', 'store', 'release'],
  },
  matching: {
    ...common,
    id: 'sample-matching',
    kind: 'matching',
    prompts: [
      { id: 'patient', text: 'Patient', answer: 'pid', reason: 'Why PID.' },
      { id: 'order', text: 'Order', answer: 'orc', reason: 'Why ORC.' },
      { id: 'result', text: 'Result', answer: 'obx', reason: 'Why OBX.' },
    ],
    answers: [
      { id: 'pid', text: 'PID' },
      { id: 'orc', text: 'ORC' },
      { id: 'obx', text: 'OBX' },
      { id: 'pv1', text: 'PV1', reason: 'Why PV1 is left over.' },
    ],
  },
  numeric: {
    ...common,
    id: 'sample-numeric',
    kind: 'numeric',
    key: { value: 1500, tolerance: { percent: 2 } },
    units: [
      { name: 'MB', factor: 1 },
      { name: 'GB', factor: 1000 },
    ],
    slips: [
      { value: 12000, reason: 'Bits taken for bytes.' },
      { value: 187.5, reason: 'Divided by eight.' },
      { value: 190, reason: 'Divided by eight and rounded.' },
    ],
  },
  'short-text': {
    ...common,
    id: 'sample-short-text',
    kind: 'short-text',
    accepted: ['MSH-10', 'Message Control ID'],
    slips: [
      { text: 'MSH-11', reason: 'That is the processing ID.' },
      { text: 'MSA-2', reason: 'That echoes it.' },
    ],
  },
  'pick-in-artefact': {
    ...common,
    id: 'sample-pick',
    kind: 'pick-in-artefact',
    artefact: { format: 'hl7', title: 'A result', text: sampleMessage },
    pick: 'component',
    key: ['PID-3.1', 'OBX[2]-5.1'],
    slips: [
      { at: 'PID-3~2.1', reason: 'Another authority.' },
      { at: 'OBR-3.1', reason: 'The filler order number.' },
    ],
  },
  'situational-judgement': {
    ...common,
    id: 'sample-situational-judgement',
    kind: 'situational-judgement',
    ask: 'best-and-worst',
    actions: [
      { id: 'listen', text: 'Listen first', rating: 4, reason: 'Why listening is best.' },
      { id: 'manual', text: 'Send the manual', rating: 2, reason: 'Why the manual does little.' },
      { id: 'refuse', text: 'Refuse', rating: 1, reason: 'Why refusing is worst.' },
      { id: 'ticket', text: 'Open a ticket', rating: 3, reason: 'Why a ticket helps.' },
    ],
    key: 'reasoned',
  },
  'branching-case': {
    ...common,
    id: 'sample-branching-case',
    kind: 'branching-case',
    par: 20,
    start: 'call',
    nodes: [
      {
        id: 'call',
        text: 'Studies arrive late.',
        actions: [
          { id: 'ask', text: 'Ask who is affected', minutes: 3, to: 'scope', reason: 'Why asking pays.' },
          { id: 'restart', text: 'Restart', minutes: 10, to: 'up', reason: 'Why a restart hides it.' },
          { id: 'wipe', text: 'Empty the queue', minutes: 5, to: 'lost', reason: 'Why emptying harms.' },
        ],
      },
      {
        id: 'scope',
        text: 'One scanner only.',
        actions: [
          { id: 'log', text: 'Read the log', minutes: 5, to: 'full', reason: 'Why the log pays.' },
          { id: 'again', text: 'Ask again', minutes: 2, to: 'scope', reason: 'Why once is enough.' },
        ],
      },
      {
        id: 'full',
        text: 'The disk is full.',
        actions: [
          { id: 'free', text: 'Make room', minutes: 7, to: 'solved', reason: 'Why room helps.' },
          { id: 'delete', text: 'Delete the oldest', minutes: 2, to: 'lost', reason: 'Why deleting harms.' },
        ],
      },
      { id: 'solved', text: 'Studies arrive.', ending: 'solved', causeFound: true },
      { id: 'up', text: 'It runs, for now.', ending: 'worked-around', causeFound: false },
      {
        id: 'lost',
        text: 'Studies are gone.',
        ending: 'harmed',
        causeFound: false,
        harm: 'Two patients are scanned again.',
      },
    ],
    expert: ['ask', 'log', 'free'],
  },
  repair: {
    ...common,
    id: 'sample-repair',
    kind: 'repair',
    system: 'query',
    service: 'worklist',
    rows: [
      {
        id: 'r1',
        values: { ScheduledStationAETitle: 'CT_EAST1', Modality: 'CT', PatientName: 'Sample^Ann' },
      },
      {
        id: 'r2',
        values: { ScheduledStationAETitle: 'CT_EAST1', Modality: 'CT', PatientName: 'Sample^Bob' },
      },
      {
        id: 'r3',
        values: { ScheduledStationAETitle: 'CT_WEST1', Modality: 'CT', PatientName: 'Sample^Cid' },
      },
      {
        id: 'r4',
        values: { ScheduledStationAETitle: 'MR_EAST1', Modality: 'MR', PatientName: 'Sample^Dee' },
      },
    ],
    columns: ['PatientName', 'Modality'],
    keys: [
      {
        attribute: 'ScheduledStationAETitle',
        start: 'CT_EAST',
        choices: ['CT_EAST', 'CT_EAST1', 'CT_*', ''],
      },
      { attribute: 'Modality', start: 'CT' },
    ],
    wanted: ['r1', 'r2'],
    key: { ScheduledStationAETitle: 'CT_EAST1', Modality: 'CT' },
    reasons: { ScheduledStationAETitle: 'Why it must be whole.' },
  },
}

/** The same actions, each of which is to be rated. */
export const sampleRateEach = {
  ...sampleQuestions['situational-judgement'],
  id: 'sample-rate-each',
  ask: 'rate-each',
} satisfies AuthoredQuestion
