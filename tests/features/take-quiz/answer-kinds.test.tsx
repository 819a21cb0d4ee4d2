import { screen, waitFor, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import type { QuestionKind } from '#src/domain/question/question-kinds.ts'
import { tabTo } from '#tests/features/take-quiz/tab-to.ts'
import { takeQuiz } from '#tests/features/take-quiz/take-sample-quiz.tsx'

const submit = (person: UserEvent) => person.click(screen.getByRole('button', { name: 'Submit' }))

/** The feedback says the outcome aloud, explains, and names its source. */
async function expectFeedback(outcome: string | RegExp) {
  expect(await screen.findByRole('heading', { name: 'Why' })).toBeVisible()
  // Focus follows in the next frame.
  await waitFor(() => expect(document.activeElement).toHaveTextContent(outcome))
  expect(screen.getByText('An explanation.')).toBeVisible()
  expect(screen.getByText('Source: HL7 v2.5.1, 2.5 (2007)')).toBeVisible()
}

describe('a single choice', () => {
  it('by mouse: a wrong option says why someone believes it, and the right one is shown', async () => {
    const { person } = await takeQuiz(['single-choice'])
    await person.click(screen.getByRole('radio', { name: 'Wrong' }))
    await submit(person)
    await expectFeedback('Not right')
    expect(screen.getByText('You chose this: wrong').parentElement).toHaveTextContent('Why b is wrong.')
    expect(screen.getByText('Right, you did not choose it').parentElement).toHaveTextContent('Right')
    expect(screen.queryByRole('radio')).toBeNull()
  })

  it('by keyboard: an arrow chooses, Enter submits', async () => {
    const { person } = await takeQuiz(['single-choice'])
    const [first, second] = screen.getAllByRole<HTMLInputElement>('radio')
    if (first === undefined || second === undefined) throw new Error('there are no options')
    await tabTo(person, first)
    await person.keyboard(' {ArrowDown}')
    expect(second).toBeChecked()
    await person.keyboard('{Enter}')
    await expectFeedback(/^(Right|Not right)$/)
  })

  it('right says so in words', async () => {
    const { person } = await takeQuiz(['single-choice'])
    await person.click(screen.getByRole('radio', { name: 'Right' }))
    await submit(person)
    await expectFeedback(/^Right$/)
    expect(screen.getByText('You chose this: right')).toBeVisible()
  })
})

describe('a multi-select', () => {
  it('by mouse: partly right, with the reason for the wrong tick', async () => {
    const { person } = await takeQuiz(['multi-select'])
    for (const name of ['Right', 'Right too', 'Wrong'])
      await person.click(screen.getByRole('checkbox', { name }))
    await submit(person)
    await expectFeedback('Partly right: 50 %')
    expect(screen.getByText('You chose this: wrong').parentElement).toHaveTextContent('Why c is wrong.')
    expect(screen.getAllByText('You chose this: right')).toHaveLength(2)
  })

  it('by keyboard: Space ticks and unticks, a right option missed is shown', async () => {
    const { person } = await takeQuiz(['multi-select'])
    await tabTo(person, screen.getByRole('checkbox', { name: 'Wrong' }))
    await person.keyboard('  ')
    await tabTo(person, screen.getByRole('checkbox', { name: 'Right' }))
    await person.keyboard(' {Enter}')
    await expectFeedback('Partly right: 50 %')
    expect(screen.getByText('Right, you did not choose it')).toBeVisible()
  })
})

describe('an ordering', () => {
  const steps = ['A-ASSOCIATE-RQ', 'A-ASSOCIATE-AC', 'C-STORE-RQ', 'A-RELEASE-RQ']
  const shownSteps = () =>
    screen
      .getAllByRole('listitem')
      .map(({ textContent }) => steps.find(step => textContent.includes(step)))
      .filter(step => step !== undefined)

  /** Brings every step up to its place with the buttons, by whatever presses them. */
  async function sort(press: (button: HTMLElement) => Promise<void>) {
    for (const [to, step] of steps.entries()) {
      for (let at = shownSteps().indexOf(step); at > to; at -= 1)
        await press(screen.getByRole('button', { name: `Move up: ${step}` }))
    }
    expect(shownSteps()).toEqual(steps)
  }

  it('by mouse: the buttons move the steps, and say where one is now', async () => {
    const { person } = await takeQuiz(['ordering'])
    await screen.findByRole('button', { name: 'Move up: C-STORE-RQ' })
    await sort(button => person.click(button))
    expect(screen.getByText(/: now step \d of 4$/)).toHaveAttribute('role', 'status')
    await submit(person)
    await expectFeedback(/^Right$/)
    expect(screen.getAllByText('Right position')).toHaveLength(4)
  })

  it('by keyboard: the moved step keeps the focus', async () => {
    const { person } = await takeQuiz(['ordering'])
    await screen.findByRole('button', { name: 'Move up: C-STORE-RQ' })
    await sort(async button => {
      await tabTo(person, button)
      await person.keyboard('{Enter}')
      expect(button).toHaveFocus()
    })
    await tabTo(person, screen.getByRole('button', { name: 'Submit' }))
    await person.keyboard('{Enter}')
    await expectFeedback(/^Right$/)
  })

  it('says why a step stands where it stands when it was put elsewhere', async () => {
    const { person } = await takeQuiz(['ordering'])
    await screen.findByRole('button', { name: 'Move up: C-STORE-RQ' })
    await sort(button => person.click(button))
    await person.click(screen.getByRole('button', { name: 'Move up: A-RELEASE-RQ' }))
    await submit(person)
    await expectFeedback(/Partly right|Not right/)
    expect(screen.getByText('You placed it as step 3').parentElement).toHaveTextContent(
      'Why the release is last.',
    )
  })
})

describe('a matching', () => {
  it('by mouse: each row gets its letter; a wrong match says why', async () => {
    const { person } = await takeQuiz(['matching'])
    await person.selectOptions(await screen.findByLabelText('Patient'), 'pid')
    await person.selectOptions(screen.getByLabelText('Order'), 'pv1')
    await person.selectOptions(screen.getByLabelText('Result'), 'obx')
    await submit(person)
    await expectFeedback('Partly right')
    expect(screen.getAllByText('Matched right')).toHaveLength(2)
    const wrong = screen.getByText('Matched wrong').parentElement
    expect(wrong).toHaveTextContent('Why ORC.')
    expect(wrong).toHaveTextContent('Why PV1 is left over.')
  })

  it('by keyboard: the rows can be reached one after the other', async () => {
    const { person } = await takeQuiz(['matching'])
    for (const [row, answer] of [
      ['Patient', 'pid'],
      ['Order', 'orc'],
      ['Result', 'obx'],
    ] as const) {
      const field = await screen.findByLabelText(row)
      await tabTo(person, field)
      // What typing or the arrows do in a list is the browser's part, which jsdom does not play.
      await person.selectOptions(field, answer)
    }
    await tabTo(person, screen.getByRole('button', { name: 'Submit' }))
    await person.keyboard(' ')
    await expectFeedback(/^Right$/)
  })

  it('offers a letter to one row at a time, and again when that row gives it back', async () => {
    const { person } = await takeQuiz(['matching'])
    const patient = await screen.findByLabelText('Patient')
    const offered = () => within(screen.getByLabelText('Order')).getByRole('option', { name: /PID$/ })
    await person.selectOptions(patient, 'pid')
    expect(offered()).toBeDisabled()
    expect(within(patient).getByRole('option', { name: /PID$/ })).toBeEnabled()
    await person.selectOptions(patient, '')
    expect(offered()).toBeEnabled()
  })
})

describe('a number', () => {
  it('in another unit, typed and submitted with Enter', async () => {
    const { person } = await takeQuiz(['numeric'])
    await person.selectOptions(screen.getByRole('combobox', { name: 'Unit' }), 'GB')
    await tabTo(person, screen.getByRole('textbox', { name: 'Your result' }))
    await person.keyboard('1.51{Enter}')
    await expectFeedback(/^Right$/)
    expect(screen.getByText('You gave 1.51 GB')).toBeVisible()
  })

  it('that many get wrong names the slip and shows what is right', async () => {
    const { person } = await takeQuiz(['numeric'])
    await person.type(screen.getByRole('textbox', { name: 'Your result' }), '12000')
    await submit(person)
    await expectFeedback('Not right')
    expect(screen.getByText('You gave 12000 MB')).toHaveTextContent('Bits taken for bytes.')
    expect(screen.getByText('Right result').parentElement).toHaveTextContent(
      '1,500 MB (anything from 1,470 to 1,530 counts)',
    )
  })

  it('that can be read in two ways is not taken: the sentence says so, and goes when it is changed', async () => {
    const { person } = await takeQuiz(['numeric'])
    const field = screen.getByRole('textbox', { name: 'Your result' })
    await person.type(field, '1,234')
    await submit(person)
    expect(await screen.findByRole('alert')).toHaveTextContent(/decimal|thousands/i)
    expect(screen.queryByRole('heading', { name: 'Why' })).toBeNull()
    expect(field).toHaveValue('1,234')
    await person.type(field, '{Backspace}')
    expect(screen.getByRole('alert')).toBeEmptyDOMElement()
  })
})

describe('a short text', () => {
  it('is taken in any case and spacing', async () => {
    const { person } = await takeQuiz(['short-text'])
    await tabTo(person, screen.getByRole('textbox', { name: /^Your text/ }))
    await person.keyboard('  message  control id {Enter}')
    await expectFeedback(/^Right$/)
  })

  it('that is wrong shows what is accepted, and the belief behind it', async () => {
    const { person } = await takeQuiz(['short-text'])
    await person.type(screen.getByRole('textbox', { name: /^Your text/ }), 'MSH-11')
    await submit(person)
    await expectFeedback('Not right')
    expect(screen.getByText('You gave').parentElement).toHaveTextContent('That is the processing ID.')
    expect(screen.getByText('Accepted').parentElement).toHaveTextContent('MSH-10, Message Control ID')
  })
})

describe('a pick in a message', () => {
  const place = (name: string) =>
    screen.getByRole('button', { name: accessibleName => accessibleName.startsWith(`${name} `) })

  it('by mouse: two places, one right and one wrong', async () => {
    const { person } = await takeQuiz(['pick-in-artefact'])
    await screen.findByText('Picked 0 of 2')
    await person.click(place('PID-3.1'))
    await person.click(place('PID-3~2.1'))
    expect(screen.getByText('Picked 2 of 2: PID-3.1, PID-3~2.1')).toHaveAttribute('role', 'status')
    expect(place('PID-3.1')).toHaveAttribute('aria-pressed', 'true')
    await submit(person)
    await expectFeedback(/Partly right|Not right/)
    expect(screen.getByText('You picked this: right').parentElement).toHaveTextContent('PID-3.1')
    expect(screen.getByText('You picked this: wrong').parentElement).toHaveTextContent('Another authority.')
    expect(screen.getByText('Right, you did not pick it').parentElement).toHaveTextContent('OBX[2]-5.1')
  })

  it('by keyboard: one stop for Tab, the arrows walk, Space picks', async () => {
    const { person } = await takeQuiz(['pick-in-artefact'])
    await screen.findByText('Picked 0 of 2')
    const stops = within(screen.getByRole('group', { name: /^A result/ }))
      .getAllByRole('button')
      .filter(({ tabIndex }) => tabIndex === 0)
    expect(stops).toEqual([place('MSH-3.1')])
    await tabTo(person, place('MSH-3.1'))
    await person.keyboard('{ArrowRight}')
    expect(place('MSH-4.1')).toHaveFocus()
    await person.keyboard('{ArrowLeft}{ArrowDown}')
    expect(place('PID-1.1')).toHaveFocus()
    await person.keyboard('{ArrowRight} ')
    expect(screen.getByText('Picked 1 of 2: PID-3.1')).toBeVisible()
    await person.keyboard('{End}{ArrowUp}{Home}')
    expect(place('MSH-3.1')).toHaveFocus()
    await person.keyboard('{End}{ArrowLeft} ')
    expect(screen.getByText('Picked 2 of 2: PID-3.1, OBX[2]-5.1')).toBeVisible()
    await tabTo(person, screen.getByRole('button', { name: 'Submit' }))
    await person.keyboard('{Enter}')
    await expectFeedback(/^Right$/)
  })

  it('with a place missing is not taken', async () => {
    const { person } = await takeQuiz(['pick-in-artefact'])
    await screen.findByText('Picked 0 of 2')
    await person.click(place('PID-3.1'))
    await submit(person)
    expect(await screen.findByRole('alert')).toHaveTextContent(/2/)
    expect(screen.queryByRole('heading', { name: 'Why' })).toBeNull()
  })

  it('makes room for a third pick by giving up the oldest', async () => {
    const { person } = await takeQuiz(['pick-in-artefact'])
    await screen.findByText('Picked 0 of 2')
    for (const name of ['PID-3.1', 'OBR-3.1', 'OBX[2]-5.1']) await person.click(place(name))
    expect(screen.getByText('Picked 2 of 2: OBR-3.1, OBX[2]-5.1')).toBeVisible()
    await person.click(place('OBR-3.1'))
    expect(screen.getByText('Picked 1 of 2: OBX[2]-5.1')).toBeVisible()
  })
})

describe('a situational judgement', () => {
  const radio = (name: string) => screen.findByRole<HTMLInputElement>('radio', { name })

  it('by mouse: the best right, the worst half right, with every reason and what the key is worth', async () => {
    const { person } = await takeQuiz(['situational-judgement'])
    await person.click(await radio('Best Listen first'))
    await person.click(await radio('Worst Send the manual'))
    await submit(person)
    await expectFeedback('Partly right: 75 %')
    expect(screen.getByText('You chose this as best: right').parentElement).toHaveTextContent(
      'Why listening is best.',
    )
    const half = screen.getByText('You chose this as worst: half the credit').parentElement
    expect(half).toHaveTextContent('Why the manual does little.')
    expect(half).toHaveTextContent('Key: 2 of 4, does little or misses the point')
    expect(screen.getByText('The worst, you did not choose it').parentElement).toHaveTextContent('Refuse')
    expect(screen.getByText('Why a ticket helps.')).toBeVisible()
    expect(screen.getByText(/reasoned from published practice/)).toHaveTextContent(
      'practitioners have not rated these actions yet',
    )
  })

  it('by keyboard: Space and the arrows choose in each column, past what the other column has', async () => {
    const { person } = await takeQuiz(['situational-judgement'])
    await radio('Best Listen first')
    const column = (name: RegExp) => screen.getAllByRole<HTMLInputElement>('radio', { name })
    const [best, best2, best3] = column(/^Best /)
    const [worst, worst2, worst3] = column(/^Worst /)
    if (best === undefined || worst2 === undefined) throw new Error('there are no actions')
    await tabTo(person, best)
    await person.keyboard(' ')
    expect(best).toBeChecked()
    expect(worst).toBeDisabled()
    await tabTo(person, worst2)
    await person.keyboard(' {ArrowDown}')
    expect(worst3).toBeChecked()
    await tabTo(person, best)
    await person.keyboard('{ArrowDown}')
    expect(best2).toBeChecked()
    expect(best3).toBeDisabled()
    await person.keyboard('{Enter}')
    await expectFeedback(/^(?:Right|Not right|Partly right: \d\d %)$/)
  })

  it('with one of the two missing is not taken, and says which', async () => {
    const { person } = await takeQuiz(['situational-judgement'])
    await person.click(await radio('Best Listen first'))
    await submit(person)
    expect(await screen.findByRole('alert')).toHaveTextContent('Choose the worst action too.')
    expect(screen.queryByRole('heading', { name: 'Why' })).toBeNull()
    await person.click(await radio('Best Refuse'))
    expect(await radio('Best Listen first')).not.toBeChecked()
    expect(screen.getByRole('alert')).toBeEmptyDOMElement()
  })
})

describe.each<QuestionKind>([
  'single-choice',
  'multi-select',
  'ordering',
  'matching',
  'numeric',
  'short-text',
  'pick-in-artefact',
  'situational-judgement',
  'branching-case',
  'repair',
])('every kind, here %s', kind => {
  it('takes "I don’t know" for an answer and then explains', async () => {
    const { person } = await takeQuiz([kind])
    await person.click(screen.getByRole('button', { name: 'I don’t know' }))
    await expectFeedback('You said you did not know')
  })

  it('asks for something before it takes nothing', async () => {
    const { person } = await takeQuiz([kind])
    await submit(person)
    expect(await screen.findByRole('alert')).toHaveTextContent('Nothing is chosen yet')
  })
})
