/** What a roster says of somebody. */
export type RosterField = 'name' | 'firstName' | 'lastName' | 'className' | 'extraMinutes'

/** Headings as people and learning platforms write them, in lower-case letters and digits. */
const headings: Readonly<Record<RosterField, readonly string[]>> = {
  name: [
    'name',
    'names',
    'fullname',
    'student',
    'students',
    'studentname',
    'learner',
    'learnername',
    'participant',
    'displayname',
  ],
  firstName: ['firstname', 'first', 'givenname', 'forename'],
  lastName: ['lastname', 'last', 'surname', 'familyname'],
  className: ['class', 'classname', 'group', 'groups', 'course', 'cohort', 'section'],
  extraMinutes: [
    'extraminutes',
    'extratime',
    'extra',
    'extramin',
    'extratimeminutes',
    'extratimemin',
    'additionalminutes',
    'additionaltime',
    'minutes',
  ],
}

const fields: readonly RosterField[] = ['name', 'firstName', 'lastName', 'className', 'extraMinutes']

/** Where each field stands; null for a line that is no heading, because no column of it is for names. */
export function readHeadings(cells: readonly string[]): ReadonlyMap<RosterField, number> | null {
  const columns = new Map<RosterField, number>()
  for (const [column, cell] of cells.entries()) {
    const heading = cell.toLowerCase().replaceAll(/[^a-z\d]/g, '')
    const field = fields.find(one => headings[one].includes(heading))
    // Of two columns for the same, the first counts.
    if (field !== undefined && !columns.has(field)) columns.set(field, column)
  }
  return columns.has('name') || columns.has('lastName') || columns.has('firstName') ? columns : null
}
