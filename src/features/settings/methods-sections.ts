/** The parts of the methods page in reading order. */
export const methodsSections = [
  { id: 'in-short', title: 'In short' },
  { id: 'scale', title: 'The scale' },
  { id: 'one-response', title: 'What one response tells' },
  { id: 'shared', title: 'What skills share' },
  { id: 'band', title: 'Level and band' },
  { id: 'verdict', title: 'The verdict' },
  { id: 'time', title: 'Age, repeats, and what is left out' },
  { id: 'interviews', title: 'Ratings in interviews' },
  { id: 'report', title: 'From skills to the report' },
  { id: 'example', title: 'A worked example' },
  { id: 'check', title: 'The readiness check' },
  { id: 'plan', title: 'The plan and the memory' },
  { id: 'constants', title: 'Every constant' },
  { id: 'required', title: 'Where required levels come from' },
  { id: 'claims', title: 'What is not claimed' },
  { id: 'privacy', title: 'Your data' },
  { id: 'sources', title: 'Sources' },
] as const

export type MethodsSectionId = (typeof methodsSections)[number]['id']
