import { describe, expect, it } from 'vitest'
import { paths, routes } from '#src/domain/paths.ts'
import { readSetup } from '#src/domain/quiz/read-setup.ts'

/** Whether a link fits a route pattern, as the router reads it: a named part is anything without a slash. */
function fits(link: string, route: string): boolean {
  const pattern = route.replace(/\/:[a-zA-Z]+\?/g, '(?:/[^/]+)?').replace(/:[a-zA-Z]+/g, '[^/]+')
  return new RegExp(`^${pattern}$`).test(link)
}

describe('paths', () => {
  const links: Record<keyof typeof routes, readonly string[]> = {
    home: [paths.home()],
    startQuiz: [paths.startQuiz()],
    newQuiz: [
      paths.newQuiz(),
      paths.newQuiz({}),
      paths.newQuiz({ skills: ['hl7-adt', 'dicom-web'], count: 5 }),
    ],
    question: [paths.question('a'.repeat(32), 7)],
    examReview: [paths.examReview('a'.repeat(32))],
    summary: [paths.summary('a'.repeat(32))],
    check: [paths.check(), paths.check(['hl7-adt', 'dicom-web'])],
    checkQuestion: [paths.checkQuestion('a'.repeat(32))],
    checkResult: [paths.checkResult('a'.repeat(32))],
    plan: [paths.plan()],
    report: [paths.report()],
    skill: [paths.skill('hl7-adt')],
    history: [paths.history()],
    memory: [paths.memory()],
    beliefs: [paths.beliefs()],
    roles: [paths.roles()],
    role: [paths.role('cpas-associate')],
    banks: [paths.banks(), paths.banks('text=PID-3&level=60')],
    singleQuestion: [paths.singleQuestion('hl7-adt-merge')],
    settings: [paths.settings()],
    methods: [paths.methods()],
  }

  it.each(Object.entries(links))('leads to the route %s', (name, made) => {
    const [, route = ''] = Object.entries(routes).find(([other]) => other === name) ?? []
    for (const link of made) expect(fits(link, route), `${link} at ${route}`).toBe(true)
  })

  it('sets nothing up when there is nothing to set up', () => {
    expect(paths.newQuiz()).toBe('/quiz/new')
    expect(paths.newQuiz({ skills: [], questions: [], seed: null, minutes: null })).toBe('/quiz/new')
  })

  it('carries the set-up in the last part of the link', () => {
    const setup = {
      skills: ['hl7-adt', 'dicom-web'],
      mode: 'exam',
      count: 12,
      minutes: 20,
      seed: 'Tuesday-3',
    } as const
    expect(readSetup(paths.newQuiz(setup).replace('/quiz/new/', ''))).toEqual(setup)
  })

  it('takes the review and the summary of an attempt for no position', () => {
    // The route of a question would take them too, so it must come after them in the route table.
    expect(fits(paths.summary('a'), routes.question)).toBe(true)
    expect(paths.summary('a')).not.toBe(paths.examReview('a'))
  })
})
