import type { AuthoredQuestion } from '#src/domain/question/question.ts'
import { sampleQuestions } from '#tests/domain/question/sample-questions.ts'

const { level, covers, stem, explanation, source, seconds } = sampleQuestions.repair
const common = { level, covers, stem, explanation, source, seconds }

/** A node whose AE title the peer does not know, and which proposes what the peer likes better. */
export const sampleAeRepair: Extract<AuthoredQuestion, { kind: 'repair'; system: 'ae-config' }> = {
  ...common,
  id: 'sample-ae-repair',
  kind: 'repair',
  system: 'ae-config',
  goal: { sopClass: 'CTImageStorage', transferSyntax: 'JPEGLosslessSV1' },
  peer: {
    aeTitle: 'ARCHIVE1',
    host: '192.0.2.20',
    port: 11_112,
    knowsCallers: ['CT_EAST1'],
    accepts: [
      { sopClass: 'CTImageStorage', transferSyntaxes: ['ExplicitVRLittleEndian', 'JPEGLosslessSV1'] },
    ],
    tls: false,
  },
  fields: [
    { name: 'callingAeTitle', start: 'CT_EAST', choices: ['CT_EAST', 'CT_EAST1'] },
    { name: 'calledAeTitle', start: 'ARCHIVE1' },
    { name: 'host', start: '192.0.2.20' },
    { name: 'port', start: '104' },
    {
      name: 'proposed',
      start: ['ExplicitVRLittleEndian', 'JPEGLosslessSV1'],
      choices: ['ImplicitVRLittleEndian', 'ExplicitVRLittleEndian', 'JPEGLosslessSV1'],
    },
  ],
  key: {
    callingAeTitle: 'CT_EAST1',
    calledAeTitle: 'ARCHIVE1',
    host: '192.0.2.20',
    port: '11112',
    proposed: ['JPEGLosslessSV1'],
  },
}
