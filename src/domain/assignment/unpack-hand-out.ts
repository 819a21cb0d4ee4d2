import type { PackedHandOut, PackedQuestions } from '#src/domain/assignment/packed-hand-out.ts'

/** The plain form of what `packHandOut` made; whether its values are right is for the schema of the plain form. */
export function unpackHandOut(packed: PackedHandOut): unknown {
  const [, assignmentId, texts, questions, rules, time, ask, key, banks, extra, carried] = packed
  const [title, instructor, note] = texts
  const [mode, minutes, attempts, feedback, grading] = rules
  const [opensUtc, closesUtc, zone] = time
  const assignment = {
    v: 1,
    assignmentId,
    title,
    instructor,
    note,
    questions: unpackQuestions(questions),
    mode,
    minutes,
    opensUtc,
    closesUtc,
    zone,
    attempts,
    feedback,
    ask: { name: ask[0], className: ask[1] },
    grading,
    key: { kty: 'EC', crv: 'P-256', x: key.slice(0, 43), y: key.slice(43) },
    banks,
  }
  return {
    format: 'pacsready-assignment',
    version: 1,
    assignment,
    extra: extra === null ? null : { name: extra[0], minutes: extra[1] },
    ...(carried.length === 0 ? {} : { questions: carried }),
  }
}

function unpackQuestions(packed: PackedQuestions): unknown {
  switch (packed[0]) {
    case 'fixed':
      return { kind: 'fixed', list: unpackList(packed), shuffled: packed[1] }
    case 'drawn': {
      const [kind, seed, rows] = packed
      return { kind, rows: rows.map(([skill, count, ...levels]) => ({ skill, levels, count })), seed }
    }
    case 'check': {
      const [kind, roleId, gamma, budget, again, levels, ...roleNames] = packed
      const [roleName] = roleNames
      const skills = levels.map(([id, requiredLevel]) => ({ id, requiredLevel }))
      const named = roleName === undefined ? { roleId } : { roleId, roleName }
      return { kind, terms: { ...named, skills, gamma, budget, again } }
    }
  }
}

function unpackList([, , skills, ids, hashes]: Extract<PackedQuestions, ['fixed', ...unknown[]]>) {
  const skillList = skills.split(' ')
  const hashList = typeof hashes === 'string' ? (hashes.match(/.{1,12}/g) ?? []) : hashes
  const questions = ids.split(' ').map((written, place) => {
    const [, number = '', rest = ''] = /^(\d+)(.*)$/.exec(written) ?? []
    const skill = skillList[Number(number)]
    return { id: rest.startsWith(':') ? rest.slice(1) : `${skill}${rest}`, hash: hashList[place], skill }
  })
  // A hash too many would belong to a question that got lost.
  return hashList.length === questions.length ? questions : []
}
