import { fireEvent, render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { describe, expect, it, vi } from 'vitest'
import type { Question } from '#src/domain/question/question.ts'
import type { Response } from '#src/domain/question/response.ts'
import { QuestionAnswer } from '#src/ui/question/question-answer.tsx'
import { sampleAeRepair } from '#tests/domain/question/sample-ae-repair.ts'
import { sampleDump, sampleQuestions, sampleRateEach } from '#tests/domain/question/sample-questions.ts'

interface FieldProps {
  readonly question: Question
  readonly start: Response | null
  readonly disabled?: boolean
  readonly onGive: (value: Response | null) => void
}

/** Holds the value as a page does. */
function Field({ question, start, disabled = false, onGive }: FieldProps) {
  const [value, setValue] = useState(start)
  return (
    <QuestionAnswer
      question={question}
      value={value}
      disabled={disabled}
      onChange={next => {
        setValue(next)
        onGive(next)
      }}
    />
  )
}

function showField(question: Question, start: Response | null = null, disabled = false) {
  const given = vi.fn<(value: Response | null) => void>()
  render(<Field question={question} start={start} disabled={disabled} onGive={given} />)
  return { given, person: userEvent.setup({ delay: null }) }
}

describe('a field', () => {
  it('gives the raw response, by ids of the parts', async () => {
    const { given, person } = showField(sampleQuestions['multi-select'])
    await person.click(screen.getByRole('checkbox', { name: 'Wrong' }))
    await person.click(screen.getByRole('checkbox', { name: 'Right' }))
    expect(given).toHaveBeenLastCalledWith({ kind: 'multi-select', options: ['c', 'a'] })
  })

  it('that is emptied gives nothing', async () => {
    const { given, person } = showField(sampleQuestions['multi-select'])
    await person.click(screen.getByRole('checkbox', { name: 'Wrong' }))
    await person.click(screen.getByRole('checkbox', { name: 'Wrong' }))
    expect(given).toHaveBeenLastCalledWith(null)
  })

  it('shows what it is given', async () => {
    showField(sampleQuestions.matching, {
      kind: 'matching',
      pairs: [{ prompt: 'order', answer: 'orc' }],
    })
    expect(await screen.findByLabelText('Order')).toHaveValue('orc')
    expect(screen.getByLabelText('Patient')).toHaveValue('')
  })

  it.each([{ kind: 'dont-know' } as const, { kind: 'numeric', value: '5', unit: '' } as const])(
    'shows a response of another kind (%o) as empty',
    start => {
      showField(sampleQuestions['single-choice'], start)
      for (const option of screen.getAllByRole('radio')) expect(option).not.toBeChecked()
    },
  )

  it.each(
    [...Object.values(sampleQuestions), sampleRateEach].map(question => [question.kind, question] as const),
  )('of a %s question can be switched off altogether', async (_, question) => {
    showField(question, null, true)
    const group = (await screen.findAllByRole('group'))[0]
    expect(group).toBeDisabled()
    for (const role of ['radio', 'checkbox', 'button', 'textbox', 'combobox'])
      for (const control of screen.queryAllByRole(role)) expect(control).toBeDisabled()
  })

  it('has a number field a phone shows digits for', () => {
    showField(sampleQuestions.numeric)
    expect(screen.getByRole('textbox', { name: 'Your result' })).toHaveAttribute('inputmode', 'decimal')
  })

  it('keeps the unit that was chosen first', async () => {
    const { given, person } = showField(sampleQuestions.numeric)
    await person.selectOptions(screen.getByRole('combobox', { name: 'Unit' }), 'GB')
    await person.type(screen.getByRole('textbox', { name: 'Your result' }), '2')
    expect(given).toHaveBeenLastCalledWith({ kind: 'numeric', value: '2', unit: 'GB' })
    await person.clear(screen.getByRole('textbox', { name: 'Your result' }))
    expect(screen.getByRole('combobox', { name: 'Unit' })).toHaveValue('GB')
  })

  it('without a choice of units just names the unit', () => {
    showField({ ...sampleQuestions.numeric, units: [{ name: 'ms', factor: 1 }] })
    expect(screen.queryByRole('combobox')).toBeNull()
    expect(screen.getByText('ms')).toBeVisible()
  })

  it('of an ordering is not moved beyond its ends, and keeps its buttons in reach there', async () => {
    const { given, person } = showField(sampleQuestions.ordering)
    const up = await screen.findByRole('button', { name: 'Move up: A-ASSOCIATE-RQ' })
    expect(up).toHaveAttribute('aria-disabled', 'true')
    await person.click(up)
    await person.click(screen.getByRole('button', { name: 'Move down: A-RELEASE-RQ' }))
    expect(given).not.toHaveBeenCalled()
    up.focus()
    expect(up).toHaveFocus()
  })

  it('of an ordering follows a handle that is dragged', async () => {
    const { given } = showField(sampleQuestions.ordering)
    await screen.findByRole('button', { name: 'Move up: A-ASSOCIATE-RQ' })
    const rows = screen.getAllByRole('listitem')
    for (const [at, row] of rows.entries()) row.getBoundingClientRect = () => new DOMRect(0, at * 50, 300, 50)
    const [handle] = rows.map(row => row.querySelector('span[aria-hidden]'))
    if (!(handle instanceof HTMLElement)) throw new Error('there is no handle')
    handle.setPointerCapture = () => undefined
    fireEvent.pointerDown(handle, { pointerId: 1, clientY: 10 })
    fireEvent.pointerMove(handle, { pointerId: 1, clientY: 120 })
    expect(given).toHaveBeenLastCalledWith({
      kind: 'ordering',
      order: ['accept', 'store', 'request', 'release'],
    })
    fireEvent.pointerUp(handle, { pointerId: 1 })
    fireEvent.pointerMove(handle, { pointerId: 1, clientY: 10 })
    expect(given).toHaveBeenCalledTimes(1)
  })

  it('of a judgement gives best and worst, also when only one of them is chosen', async () => {
    const { given, person } = showField(sampleQuestions['situational-judgement'])
    await person.click(await screen.findByRole('radio', { name: 'Worst Refuse' }))
    const judgement = { kind: 'situational-judgement', ask: 'best-and-worst' }
    expect(given).toHaveBeenLastCalledWith({ ...judgement, best: null, worst: 'refuse' })
    await person.click(screen.getByRole('radio', { name: 'Best Open a ticket' }))
    expect(given).toHaveBeenLastCalledWith({ ...judgement, best: 'ticket', worst: 'refuse' })
    await person.click(screen.getByRole('radio', { name: 'Worst Open a ticket' }))
    expect(given).toHaveBeenCalledTimes(2)
  })

  it('of a judgement that rates each has a group for every action, named by it', async () => {
    const { given, person } = showField(sampleRateEach)
    const listen = within(await screen.findByRole('group', { name: 'Listen first' }))
    expect(listen.getAllByRole('radio').map(one => one.closest('label')?.textContent)).toEqual([
      '4 Best',
      '3 Helps',
      '2 Does little',
      '1 Makes it worse',
    ])
    await person.click(listen.getByRole('radio', { name: '3 Helps' }))
    const refuse = within(screen.getByRole('group', { name: 'Refuse' }))
    await person.click(refuse.getByRole('radio', { name: '1 Makes it worse' }))
    await person.click(listen.getByRole('radio', { name: '4 Best' }))
    expect(given).toHaveBeenLastCalledWith({
      kind: 'situational-judgement',
      ask: 'rate-each',
      ratings: [
        { action: 'refuse', rating: 1 },
        { action: 'listen', rating: 4 },
      ],
    })
    expect(refuse.getByRole('radio', { name: '1 Makes it worse' })).toBeChecked()
  })

  it('of a judgement rates by keyboard: one stop for each action, the numbers by Space', async () => {
    const { given, person } = showField(sampleRateEach)
    const first = await screen.findByRole('group', { name: 'Listen first' })
    await person.tab()
    expect(within(first).getAllByRole('radio')).toContain(document.activeElement)
    await person.keyboard(' {ArrowDown}')
    expect(given).toHaveBeenLastCalledWith(
      expect.objectContaining({ ratings: [{ action: 'listen', rating: 3 }] }),
    )
    await person.tab()
    expect(within(screen.getByRole('group', { name: 'Send the manual' })).getAllByRole('radio')).toContain(
      document.activeElement,
    )
  })

  it('of a judgement shows a response of the other form as empty', async () => {
    showField(sampleRateEach, {
      kind: 'situational-judgement',
      ask: 'best-and-worst',
      best: 'listen',
      worst: 'refuse',
    })
    for (const radio of await screen.findAllByRole('radio')) expect(radio).not.toBeChecked()
  })

  it('of a node gives a value for every field, and says where each test stops', async () => {
    const { given, person } = showField(sampleAeRepair)
    const log = () => screen.queryAllByRole('listitem').map(({ textContent }) => textContent)
    await person.click(await screen.findByRole('button', { name: 'Test the connection' }))
    expect(log()).toEqual([
      '✗ TCP failedConnecting to 192.0.2.20, port 104: connection refused. Nothing listens there.',
    ])
    const port = screen.getByLabelText('Port we connect to')
    await person.clear(port)
    await person.type(port, '11112{Enter}')
    expect(screen.getByText(/reason 3 \(calling-AE-title-not-recognized\)/)).toBeVisible()
    await person.selectOptions(screen.getByLabelText('Our own AE title (calling)'), 'CT_EAST1')
    await person.click(screen.getByRole('checkbox', { name: /^Explicit VR Little Endian/ }))
    expect(screen.getByText(/You have changed the fields since then/)).toBeVisible()
    await person.click(screen.getByRole('button', { name: 'Test the connection' }))
    expect(screen.queryByText(/You have changed the fields since then/)).toBeNull()
    expect(log()).toHaveLength(6)
    expect(log().at(-1)).toBe('✓ C-STORE passedC-STORE-RSP: status 0000 (Success).')
    expect(given).toHaveBeenLastCalledWith({ kind: 'repair', values: sampleAeRepair.key, tries: 3 })
  })

  it('of a search by QIDO-RS shows the request as it would be sent', async () => {
    const { repair } = sampleQuestions
    if (repair.system !== 'query') throw new Error('The sample is a query')
    const keys = [...repair.keys, { attribute: 'PatientName', start: '' }]
    const { person } = showField({ ...repair, service: 'qido', keys })
    expect(await screen.findByText('GET /studies?ScheduledStationAETitle=CT_EAST&Modality=CT')).toBeVisible()
    await person.type(screen.getByLabelText('PatientName (0010,0010)'), 'Sample^A*')
    expect(screen.getByText(/&PatientName=Sample%5EA\*$/)).toBeVisible()
  })

  it('of a case gives the whole way, action by action', async () => {
    const { given, person } = showField(sampleQuestions['branching-case'])
    await person.click(await screen.findByRole('button', { name: 'Ask who is affected 3 min' }))
    expect(given).toHaveBeenLastCalledWith({ kind: 'branching-case', path: ['ask'] })
    await person.click(screen.getByRole('button', { name: 'Ask again 2 min' }))
    await person.click(screen.getByRole('button', { name: 'Read the log 5 min' }))
    expect(given).toHaveBeenLastCalledWith({ kind: 'branching-case', path: ['ask', 'again', 'log'] })
    expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual([
      'What you find',
      'Ask who is affected 3 min',
      'Ask again 5 min',
      'Read the log 10 min',
      'What do you do next?',
    ])
  })

  it('of a case takes a double click for one', async () => {
    const { given, person } = showField(sampleQuestions['branching-case'])
    const ask = await screen.findByRole('button', { name: 'Ask who is affected 3 min' })
    fireEvent.click(ask, { detail: 1 })
    const again = screen.getByRole('button', { name: 'Ask again 2 min' })
    fireEvent.click(again, { detail: 2 })
    expect(given).toHaveBeenCalledTimes(1)
    await person.click(again)
    expect(given).toHaveBeenCalledTimes(2)
  })

  it('of a case stays given up after "I don’t know"', async () => {
    showField(sampleQuestions['branching-case'], { kind: 'dont-know' })
    expect(await screen.findByText(/You gave this case up/)).toBeVisible()
    expect(screen.queryByRole('button')).toBeNull()
  })

  it('of a case follows what another tab plays without taking the focus', async () => {
    const question = sampleQuestions['branching-case']
    const field = (path: string[]) => (
      <QuestionAnswer
        question={question}
        value={{ kind: 'branching-case', path }}
        disabled
        onChange={vi.fn()}
      />
    )
    const { rerender } = render(field([]))
    await screen.findByRole('heading', { name: 'What you find' })
    rerender(field(['ask']))
    expect(screen.getByRole('heading', { name: 'Ask who is affected 3 min' })).not.toHaveFocus()
    expect(screen.getByRole('status')).toHaveTextContent('3 min used so far.')
  })

  it('of a pick in a dump offers the lines with a tag, by their whole text', async () => {
    const { given, person } = showField({
      ...sampleQuestions['pick-in-artefact'],
      artefact: { format: 'dicom-dump', title: 'A dump', text: sampleDump },
      pick: 'line',
      key: ['AccessionNumber'],
    })
    const lines = await screen.findAllByRole('button')
    expect(lines.map(({ textContent }) => textContent)).toEqual(
      sampleDump.split('\n').filter(line => line.startsWith('(')),
    )
    await person.click(screen.getByRole('button', { name: /AccessionNumber/ }))
    expect(given).toHaveBeenLastCalledWith({ kind: 'pick-in-artefact', picks: ['L4'] })
    expect(screen.getByText('Picked 1 of 1: line 4')).toBeVisible()
    await person.click(screen.getByRole('button', { name: /PatientID/ }))
    expect(given).toHaveBeenLastCalledWith({ kind: 'pick-in-artefact', picks: ['L6'] })
  })

  it('of a pick shows the message as it is written, so that the browser can search it', async () => {
    showField(sampleQuestions['pick-in-artefact'])
    const group = await screen.findByRole('group', { name: /^A result/ })
    expect([...group.children].map(({ textContent }) => textContent)).toEqual(
      sampleQuestions['pick-in-artefact'].artefact.text.split('\n'),
    )
  })
})
