import { render, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Question } from '#src/domain/question/question.ts'
import type { Response } from '#src/domain/question/response.ts'
import { QuestionReview } from '#src/ui/question/question-review.tsx'
import { sampleAeRepair } from '#tests/domain/question/sample-ae-repair.ts'
import { sampleQuestions, sampleRateEach } from '#tests/domain/question/sample-questions.ts'

function review(question: Question, response: Response | null) {
  render(<QuestionReview question={question} response={response} glossary={null} />)
}

const unanswered = [null, { kind: 'dont-know' }] as const
const all = [...Object.values(sampleQuestions), sampleRateEach, sampleAeRepair]

describe('a review', () => {
  it.each(all.flatMap(question => unanswered.map(response => [question.kind, response, question] as const)))(
    'of a %s question answered with %j shows what is right, why, and the source',
    (_, response, question) => {
      review(question, response)
      expect(screen.getByRole('heading', { name: 'Why' }).parentElement).toHaveTextContent('An explanation.')
      expect(screen.getByText('Source: HL7 v2.5.1, 2.5 (2007)')).toBeVisible()
      expect(screen.queryByText(/^You (?:chose|gave|picked|placed|matched|rated)/)).toBeNull()
      expect(document.body).not.toHaveTextContent(/undefined|NaN|\[object/)
    },
  )

  it('says the mark of every part in words, not by colour or sign alone', () => {
    review(sampleQuestions['multi-select'], { kind: 'multi-select', options: ['a', 'c'] })
    const marks = [...document.querySelectorAll('[data-mark]')].filter(({ tagName }) => tagName === 'SPAN')
    expect(marks.map(({ textContent }) => textContent)).toEqual([
      '✓ You chose this: right',
      '○ Right, you did not choose it',
      '✗ You chose this: wrong',
    ])
  })

  it('keeps the reasons of options that were not chosen within reach', () => {
    review(sampleQuestions['single-choice'], { kind: 'single-choice', option: 'b' })
    expect(screen.getByText('Why b is wrong.')).toBeVisible()
    expect(screen.getAllByText('Why not')).toHaveLength(2)
    expect(screen.getByText('Why d is wrong.').closest('details')).not.toHaveAttribute('open')
  })

  it('of an ordering lists the steps in the right order with where each was put', () => {
    const order = ['accept', 'request', 'store', 'release']
    review(sampleQuestions.ordering, { kind: 'ordering', order })
    const steps = screen.getAllByRole('listitem').map(({ textContent }) => textContent)
    expect(steps).toEqual([
      '✗ You placed it as step 2A-ASSOCIATE-RQWhy the request is first.',
      '✗ You placed it as step 1A-ASSOCIATE-ACWhy the acceptance is second.',
      '✓ Right positionC-STORE-RQ',
      '✓ Right positionA-RELEASE-RQ',
    ])
  })

  it('of a matching explains the answers that were left over', () => {
    review(sampleQuestions.matching, null)
    expect(screen.getAllByText('Not matched')).toHaveLength(3)
    const leftovers = screen.getByText('The answers that were left over').parentElement
    expect(leftovers).toHaveTextContent('PV1 — Why PV1 is left over.')
  })

  it('of a number gives the range that counts, or none when only one value does', () => {
    const { numeric } = sampleQuestions
    review({ ...numeric, key: { value: 0.25, tolerance: { absolute: 0 } } }, null)
    expect(screen.getByText('Right result').parentElement).toHaveTextContent(/Right result0\.25 MB$/)
  })

  it('of a number given in another unit is right by its value', () => {
    review(sampleQuestions.numeric, { kind: 'numeric', value: '1.5', unit: 'GB' })
    expect(screen.getByText('You gave 1.5 GB')).toBeVisible()
    expect(screen.queryByText('Right result')).toBeNull()
  })

  it('of a pick marks the places in the message', () => {
    review(sampleQuestions['pick-in-artefact'], { kind: 'pick-in-artefact', picks: ['PID-3.1', 'OBR-3.1'] })
    const marked = [...document.querySelectorAll('mark')]
    expect(marked.map(({ textContent, dataset }) => [textContent, dataset['mark']])).toEqual([
      ['123456', 'right'],
      ['F88', 'wrong'],
      ['No focal disease.', 'right'],
    ])
  })

  it('of a pick can be scrolled by keyboard where the message is wider than the screen', () => {
    review(sampleQuestions['pick-in-artefact'], null)
    expect(screen.getByRole('group', { name: 'A result' })).toHaveAttribute('tabindex', '0')
  })

  it('of a pick names every marked place and what became of it in words', () => {
    review(sampleQuestions['pick-in-artefact'], { kind: 'pick-in-artefact', picks: ['PID-3.1', 'OBR-3.1'] })
    expect(screen.getByText('You picked this: right').parentElement).toHaveTextContent('PID-3.1')
    expect(screen.getByText('You picked this: wrong').parentElement).toHaveTextContent(
      'The filler order number.',
    )
    expect(screen.getByText('Right, you did not pick it').parentElement).toHaveTextContent('OBX[2]-5.1')
  })

  const marksInWords = () =>
    [...document.querySelectorAll('span[data-mark]')].map(({ textContent }) => textContent)
  const note =
    /^Actions from the best to the worst\. The key is reasoned from published practice; practitioners/

  it('of a judgement goes from the best to the worst action, whatever the order shown', () => {
    const question = sampleQuestions['situational-judgement']
    review(question, { kind: question.kind, ask: 'best-and-worst', best: 'refuse', worst: 'ticket' })
    expect(marksInWords()).toEqual([
      '○ The best, you did not choose it',
      '✗ You chose this as worst: no credit',
      '✗ You chose this as best: it is the worst',
    ])
    expect(screen.getAllByText(/^Key: /).map(({ textContent }) => textContent)).toEqual([
      'Key: 4 of 4, the best thing to do',
      'Key: 3 of 4, helps, but is not the best',
      'Key: 2 of 4, does little or misses the point',
      'Key: 1 of 4, makes it worse',
    ])
    expect(screen.getAllByText(/^Why .* (?:best|helps|little|worst)\.$/)).toHaveLength(4)
    expect(screen.getByText(note)).toBeVisible()
  })

  it('of ratings says for each action what was given, what the key says, and why', () => {
    const given = { listen: 4, ticket: 2, manual: 4, refuse: 1 } as const
    const ratings = (['listen', 'ticket', 'manual', 'refuse'] as const).map(action => ({
      action,
      rating: given[action],
    }))
    review(sampleRateEach, { kind: 'situational-judgement', ask: 'rate-each', ratings })
    expect(marksInWords()).toEqual([
      '✓ You rated it 4: right',
      '◐ You rated it 2: the key says 3, half the credit',
      '✗ You rated it 4: the key says 2, no credit',
      '✓ You rated it 1: right',
    ])
    expect(screen.getByText('Why the manual does little.')).toBeVisible()
    expect(screen.getByText(note)).toBeVisible()
  })

  it('of ratings says which actions were not rated', () => {
    review(sampleRateEach, null)
    expect(marksInWords()).toEqual(Array.from({ length: 4 }, () => '○ Not rated'))
  })

  const playing = (path: string[]) =>
    review(sampleQuestions['branching-case'], { kind: 'branching-case', path })
  const actionsOf = (way: string) =>
    within(screen.getByRole('region', { name: way }))
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent)
  const points = () =>
    within(screen.getByRole('table', { name: 'What makes the score' }))
      .getAllByRole('row')
      .slice(1)
      .map(row =>
        within(row)
          .getAllByRole('cell')
          .map(({ textContent }) => textContent),
      )

  it('of a case shows the way taken beside that of the expert, with minutes and reasons', () => {
    playing(['ask', 'again', 'again', 'again', 'log', 'free'])
    expect(actionsOf('Your way')).toEqual([
      '✓ As the expertAsk who is affected 3 minWhy asking pays.',
      'Ask again 2 min, 5 in allWhy once is enough.',
      'Ask again 2 min, 7 in allWhy once is enough.',
      'Ask again 2 min, 9 in allWhy once is enough.',
      '✓ As the expertRead the log 5 min, 14 in allWhy the log pays.',
      '✓ As the expertMake room 7 min, 21 in allWhy room helps.',
    ])
    expect(actionsOf('The way of an expert')).toEqual([
      'Ask who is affected 3 minWhy asking pays.',
      'Read the log 5 min, 8 in allWhy the log pays.',
      'Make room 7 min, 15 in allWhy room helps.',
    ])
    expect(marksInWords()[0]).toBe('✓ Solved, and the cause was found')
    expect(points()).toEqual([
      ['The cause was found', '35 of 35'],
      ['Nobody was harmed', '45 of 45'],
      ['21 minutes, where a good administrator needs 20', '19 of 20'],
    ])
    const others = screen.getByText('What the other actions bring (3)').parentElement
    for (const reason of ['Why a restart hides it.', 'Why emptying harms.', 'Why deleting harms.'])
      expect(others).toHaveTextContent(reason)
  })

  it('of a case says plainly who was harmed, and what that costs', () => {
    playing(['ask', 'log', 'delete'])
    const ending = screen.getByText('Harm was done, and the cause was not found').parentElement
    expect(ending).toHaveTextContent('Studies are gone.')
    expect(ending).toHaveTextContent('Who was harmed, and how:Two patients are scanned again.')
    expect(points()).toEqual([
      ['The cause was not found', '0 of 35'],
      ['Somebody was harmed', '0 of 45'],
      ['Time counts where the cause is found and nobody is harmed', '0 of 20'],
    ])
  })

  it('of a case that was worked around says so', () => {
    playing(['restart'])
    expect(marksInWords()[0]).toBe('◐ Worked around, and the cause was not found')
  })

  it('of a case that was not played shows the way of the expert', () => {
    review(sampleQuestions['branching-case'], { kind: 'dont-know' })
    expect(screen.getByText(/The case was not played to an end/)).toBeVisible()
    expect(actionsOf('The way of an expert')).toHaveLength(3)
    expect(screen.queryByRole('region', { name: 'Your way' })).toBeNull()
  })

  it('of a repair shows each field at first, as given and by the key, with what comes back', () => {
    const values = { ScheduledStationAETitle: '', Modality: 'CT' }
    review(sampleQuestions.repair, { kind: 'repair', values, tries: 2 })
    const parts = [...document.querySelectorAll('div[data-mark]')].map(({ textContent }) => textContent)
    expect(parts).toEqual([
      '✗ Still wrongScheduledStationAETitle (0040,0001)At firstCT_EASTYours(empty)KeyCT_EAST1Why it must be whole.',
      ' Right from the firstModality (0008,0060)At firstCTYoursCTKeyCT',
    ])
    expect(screen.getByText(/You tried 2 times; that does not count/)).toBeVisible()
    const yours = within(screen.getByRole('region', { name: 'What comes back with your values' }))
    expect(yours.getAllByRole('row').map(({ textContent }) => textContent)).toEqual([
      'WantedPatientNameModality',
      '✓ yesSample^AnnCT',
      '✓ yesSample^BobCT',
      '✗ noSample^CidCT',
    ])
    const byKey = within(screen.getByRole('region', { name: 'What comes back with the key' }))
    expect(byKey.getAllByRole('row')).toHaveLength(3)
  })

  it('of a repaired node shows one log, which passes', () => {
    review(sampleAeRepair, { kind: 'repair', values: sampleAeRepair.key, tries: 0 })
    expect(screen.getAllByText(/Put right/)).toHaveLength(3)
    const log = within(screen.getByRole('region', { name: 'What the log says with your values' }))
    expect(log.getAllByRole('listitem').at(-1)).toHaveTextContent(
      '✓ C-STORE passedC-STORE-RSP: status 0000 (Success).',
    )
    expect(screen.queryByRole('region', { name: 'What the log says with the key' })).toBeNull()
  })
})
