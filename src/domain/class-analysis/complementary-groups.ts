import type { ClassStandings, StandingCell } from '#src/domain/class-analysis/class-standings.ts'
import { seededRandom } from '#src/domain/random/seeded-random.ts'
import { shuffled } from '#src/domain/random/shuffled.ts'

/** A group of students who can help each other. */
export interface StudyGroup {
  readonly studentIds: readonly string[]
  /** Skills in which somebody is below and somebody else meets the required level, with who they are. */
  readonly helps: readonly {
    readonly skill: string
    readonly below: readonly string[]
    readonly meets: readonly string[]
  }[]
}

/** The groups of a class and how much of its shortfall they cover. */
export interface StudyGroups {
  readonly groups: readonly StudyGroup[]
  /** Covered shortfall over the total one, 0..1; 0 when there is none. */
  readonly coveredShare: number
}

/** A student as numbers: per skill the expected shortfall, and the probability of meeting the required level. */
interface Profile {
  readonly studentId: string
  readonly shortfall: Float64Array
  readonly strength: Float64Array
}

/** Members as one who joins meets them, per skill: the best two strengths, all shortfall, and that of the best. */
interface Company {
  readonly best: Float64Array
  readonly second: Float64Array
  readonly shortfall: Float64Array
  readonly shortfallOfBest: Float64Array
}

/** A group with what is asked of it again and again: its company without each of its members, and what it covers. */
interface Group {
  readonly members: readonly Profile[]
  readonly withoutEach: readonly Company[]
  readonly covered: number
}

/** Swapping stops here even if it still gained; a class of thirty needs two or three rounds. */
const mostRounds = 8

/**
 * Divides a class into groups of `size` (where it does not come out even some have one less) so that what one lacks
 * another has. The objective is the covered shortfall, summed over groups, their members and skills: a member's
 * expected shortfall times the highest probability with which another member of the group meets the required level.
 * Only skills with responses of a student's own count. Greedy: the weakest students open the groups, the others join
 * where they add most; then pairs change places as long as that adds more. Depends on the seed only among equals.
 */
export function complementaryGroups(standings: ClassStandings, size: number, seed: string): StudyGroups {
  const profiles = profilesOf(standings)
  const groups = improve(deal(shuffled(profiles, seededRandom(seed)), Math.max(1, Math.floor(size))))
  const covered = groups.reduce((sum, group) => sum + group.covered, 0)
  const total = profiles.reduce((sum, { shortfall }) => sum + totalOf(shortfall), 0)
  return {
    groups: groups.map(({ members }) => describe(members, standings)),
    coveredShare: total > 0 ? covered / total : 0,
  }
}

/** The objective for one division of the class, by student ids; for comparing divisions. */
export function coveredShortfallOf(
  standings: ClassStandings,
  groups: readonly (readonly string[])[],
): number {
  const byId = new Map(profilesOf(standings).map(profile => [profile.studentId, profile]))
  return groups.reduce((sum, ids) => sum + groupOf(ids.flatMap(id => byId.get(id) ?? [])).covered, 0)
}

function profilesOf({ students }: ClassStandings): Profile[] {
  const measured = (cell: StandingCell, value: number) => (cell.counted > 0 ? value : 0)
  return students.map(({ studentId, cells }) => ({
    studentId,
    shortfall: Float64Array.from(cells, cell => measured(cell, cell.expectedShortfall)),
    strength: Float64Array.from(cells, cell => measured(cell, cell.verdict.probability)),
  }))
}

function groupOf(members: readonly Profile[]): Group {
  const withoutEach = members.map((_, i) => companyOf(members.filter((__, other) => other !== i)))
  const [first] = members
  const [company] = withoutEach
  return { members, withoutEach, covered: first && company ? coveredWith(company, first) : 0 }
}

function companyOf(members: readonly Profile[]): Company {
  const skills = members[0]?.shortfall.length ?? 0
  const zeros = () => new Float64Array(skills)
  const company = { best: zeros(), second: zeros(), shortfall: zeros(), shortfallOfBest: zeros() }
  for (const { shortfall, strength } of members) {
    for (let s = 0; s < skills; s++) {
      const own = shortfall[s] ?? 0
      const t = strength[s] ?? 0
      company.shortfall[s] = (company.shortfall[s] ?? 0) + own
      if (t > (company.best[s] ?? 0)) {
        company.second[s] = company.best[s] ?? 0
        company.best[s] = t
        company.shortfallOfBest[s] = own
      } else if (t > (company.second[s] ?? 0)) company.second[s] = t
    }
  }
  return company
}

/** What is covered once somebody has joined: nobody covers their own shortfall, so the best has to take the second best. */
function coveredWith({ best, second, shortfall, shortfallOfBest }: Company, joining: Profile): number {
  let covered = 0
  for (let s = 0; s < best.length; s++) {
    const top = best[s] ?? 0
    const t = joining.strength[s] ?? 0
    const all = shortfall[s] ?? 0
    const ofBest = shortfallOfBest[s] ?? 0
    covered += top * (joining.shortfall[s] ?? 0)
    covered += t > top ? t * all : top * (all - ofBest) + Math.max(second[s] ?? 0, t) * ofBest
  }
  return covered
}

function deal(profiles: readonly Profile[], size: number): Group[] {
  const weakestFirst = profiles.toSorted((a, b) => totalOf(b.shortfall) - totalOf(a.shortfall))
  const count = Math.ceil(profiles.length / size)
  const most = Math.ceil(profiles.length / Math.max(1, count))
  const full = profiles.length - count * (most - 1)
  const groups = weakestFirst.slice(0, count).map(profile => ({
    members: [profile],
    company: companyOf([profile]),
    covered: 0,
  }))
  for (const profile of weakestFirst.slice(count)) {
    const gains = groups.map(({ members, company, covered }, g) =>
      members.length < (g < full ? most : most - 1) ? coveredWith(company, profile) - covered : -Infinity,
    )
    const chosen = groups[gains.indexOf(Math.max(...gains))]
    if (!chosen) continue
    chosen.covered = coveredWith(chosen.company, profile)
    chosen.members.push(profile)
    chosen.company = companyOf(chosen.members)
  }
  return groups.map(({ members }) => groupOf(members))
}

/** Pairs of groups of which neither changed since they were last tried are not tried again. */
function improve(groups: Group[]): Group[] {
  const changedIn = groups.map(() => 0)
  for (let round = 1; round <= mostRounds; round++) {
    for (let a = 0; a < groups.length; a++) {
      for (let b = a + 1; b < groups.length; b++) {
        const [one, other] = [groups[a], groups[b]]
        if (!one || !other || Math.max(changedIn[a] ?? 0, changedIn[b] ?? 0) < round - 1) continue
        const better = swapBest(one, other)
        if (!better) continue
        ;[groups[a], groups[b]] = better
        changedIn[a] = round
        changedIn[b] = round
      }
    }
    if (!changedIn.includes(round)) break
  }
  return groups
}

/** The two groups after the exchange of members that adds most; null when none adds anything. */
function swapBest(one: Group, other: Group): readonly [Group, Group] | null {
  const before = one.covered + other.covered
  let best = { gain: 1e-9, i: -1, j: -1 }
  one.members.forEach((leaving, i) => {
    other.members.forEach((coming, j) => {
      const [here, there] = [one.withoutEach[i], other.withoutEach[j]]
      if (!here || !there) return
      const gain = coveredWith(here, coming) + coveredWith(there, leaving) - before
      if (gain > best.gain) best = { gain, i, j }
    })
  })
  const [leaving, coming] = [one.members[best.i], other.members[best.j]]
  if (!leaving || !coming) return null
  return [groupOf(one.members.with(best.i, coming)), groupOf(other.members.with(best.j, leaving))]
}

function describe(group: readonly Profile[], { skills, students }: ClassStandings): StudyGroup {
  const ids = new Set(group.map(({ studentId }) => studentId))
  const members = students.filter(({ studentId }) => ids.has(studentId))
  const helps = skills.flatMap(({ skill }, s) => {
    const withVerdict = (kind: 'meets' | 'below') =>
      members.filter(({ cells }) => cells[s]?.verdict.kind === kind).map(({ studentId }) => studentId)
    const below = withVerdict('below')
    const meets = withVerdict('meets')
    return below.length > 0 && meets.length > 0 ? [{ skill, below, meets }] : []
  })
  return { studentIds: members.map(({ studentId }) => studentId), helps }
}

function totalOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0)
}
