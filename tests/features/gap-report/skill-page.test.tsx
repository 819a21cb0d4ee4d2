import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { loadBank } from '#src/content/load-bank.ts'
import { copyRole } from '#src/state/edit-roles.ts'
import { loadCatalog } from '#src/content/load-catalog.ts'
import { outline } from '#src/content/outline.ts'
import { plainText } from '#src/domain/question/plain-text.ts'
import { SkillPage } from '#src/features/gap-report/skill-page.tsx'
import { createAppStore } from '#src/state/app-store.ts'
import { firstOf, giveResponses, questionsOf } from '#tests/features/gap-report/give-responses.ts'
import { showPage } from '#tests/features/show-page.tsx'
import { createTestDevice, type TestDevice } from '#tests/state/test-device.ts'

// Thirty rows are slow to search by role on a busy machine.
vi.setConfig({ testTimeout: 20_000 })

const day = 86_400_000

async function showSkill(device: TestDevice = createTestDevice(), skillId = 'hl7-adt') {
  const shown = showPage(<SkillPage skillId={skillId} />, device.services(), `/report/${skillId}`)
  await screen.findByRole('region', { name: 'Where you stand' })
  return shown
}

async function stemOf(skill: string, at: number): Promise<string> {
  const bank = await loadBank(skill)
  const id = questionsOf(skill)[at]?.id ?? ''
  const found = bank.kind === 'bank' ? bank.questions.get(id) : undefined
  if (found === undefined) throw new Error(`${skill} has no question ${at}`)
  return plainText(found.question.stem)
}

describe('the page of a skill', () => {
  it('says what the skill is and where to look it up', async () => {
    await showSkill()
    const about = await screen.findByRole('complementary', { name: 'About this skill' })
    const loaded = await loadCatalog()
    const texts =
      loaded.kind === 'catalog' ? loaded.catalog.skills.find(({ id }) => id === 'hl7-adt') : undefined
    expect(about).toHaveTextContent(texts?.definition ?? 'missing')
    expect(within(about).getByText(texts?.cite[0] ?? 'missing')).toBeVisible()
    expect(within(about).getByText(texts?.subTopics[0]?.name ?? 'missing')).toBeVisible()
  })

  it('says where the person stands and on what that rests', async () => {
    const device = createTestDevice()
    await giveResponses(device, firstOf('hl7-adt', 4, 1))
    await showSkill(device)
    const standing = screen.getByRole('region', { name: 'Where you stand' })
    expect(within(standing).getByText('Meets')).toBeVisible()
    expect(standing).toHaveTextContent(/\d+ % likely that you meet it\./)
    expect(standing).toHaveTextContent('4 responses countedThe newest is of 31 Jan 2026.')
    expect(await within(standing).findByText(/Evidence S: A published career guide/)).toBeVisible()
  })

  it('says so when nothing of its own is known', async () => {
    await showSkill()
    const standing = screen.getByRole('region', { name: 'Where you stand' })
    expect(standing).toHaveTextContent('Too few responses: 0 of 3.')
    expect(standing).toHaveTextContent('The band comes from your responses to other skills alone.')
    expect(await screen.findByText('It begins with the first response that counts.')).toBeVisible()
    expect(screen.getByText('None yet.')).toBeVisible()
    expect(screen.queryByRole('heading', { name: /do not count/ })).toBeNull()
  })

  it('starts a quiz of the questions of this skill that are left', async () => {
    const device = createTestDevice()
    await giveResponses(device, firstOf('hl7-adt', 1, 1))
    const { person, store } = await showSkill(device)
    const left = Math.min(5, questionsOf('hl7-adt').length - 1)
    await person.click(screen.getByRole('button', { name: `Settle this: ${left} questions` }))
    await waitFor(() => expect(window.location.hash).toMatch(/^#\/quiz\/[0-9a-f]{32}\/1$/))
    const { view } = store.getState()
    const asked = view.kind === 'open' ? view.attempt.questions : []
    expect(asked).toHaveLength(left)
    expect(new Set(asked.map(({ skill }) => skill))).toEqual(new Set(['hl7-adt']))
    expect(asked.map(({ id }) => id)).not.toContain(questionsOf('hl7-adt')[0]?.id)
  })

  it('says when a repeat would not count yet', async () => {
    const device = createTestDevice()
    await giveResponses(device, firstOf('hl7-adt', questionsOf('hl7-adt').length, 1))
    await showSkill(device)
    expect(screen.queryByRole('button', { name: /question/ })).toBeNull()
    expect(screen.getByText(/A repeat counts again 14 days after you last saw/)).toBeVisible()
  })
})

describe('the level over time', () => {
  it('stands in a table, newest first', async () => {
    const device = createTestDevice()
    await giveResponses(device, firstOf('hl7-adt', 2, 0))
    device.clock.now += 3 * day
    await giveResponses(
      device,
      questionsOf('hl7-adt')
        .slice(2, 4)
        .map(question => ({ question })),
    )
    await showSkill(device)
    const table = await screen.findByRole('table', { name: 'Level at the end of each session, newest first' })
    const [, newest, oldest] = within(table).getAllByRole('row')
    expect(newest).toHaveTextContent(/^3 Feb 2026/)
    expect(oldest).toHaveTextContent(/^31 Jan 2026/)
    const levelIn = (row: HTMLElement | undefined) => Number(row?.querySelector('td')?.textContent)
    expect(levelIn(newest)).toBeGreaterThan(levelIn(oldest))
  })
})

describe('the responses of a skill', () => {
  it('lists wrong ones newest first, with the way to the question', async () => {
    const device = createTestDevice()
    const [first, second, third] = questionsOf('hl7-adt')
    if (first === undefined || second === undefined || third === undefined) throw new Error('too few')
    await giveResponses(device, [
      { question: first, score: 0, confidence: 'sure' },
      { question: second, score: 1 },
      { question: third, score: 0.5 },
    ])
    await showSkill(device)
    const wrong = screen.getByRole('region', { name: 'Wrong responses 2' })
    const links = await within(wrong).findAllByRole('link')
    expect(links.map(({ textContent }) => textContent)).toEqual([
      await stemOf('hl7-adt', 2),
      await stemOf('hl7-adt', 0),
    ])
    expect(links[0]).toHaveAttribute('href', `#/question/${third.id}`)
    const [newest, oldest] = within(wrong).getAllByRole('listitem')
    expect(newest).toHaveTextContent('31 Jan 2026 · partly right: 50 %')
    expect(oldest).toHaveTextContent('not right, and you were sure')
  })

  it('lists what does not count, with the reason', async () => {
    const device = createTestDevice()
    const [first, second] = questionsOf('hl7-adt')
    if (first === undefined || second === undefined) throw new Error('too few')
    await giveResponses(device, [
      { question: first, score: 1 },
      { question: second, score: 0, elapsedMs: 900 },
    ])
    device.clock.now += 2 * day
    await giveResponses(device, [{ question: first, score: 0 }])
    await showSkill(device)
    const discarded = screen.getByRole('region', { name: 'Responses that do not count 2' })
    const [repeat, fast] = within(discarded).getAllByRole('listitem')
    expect(repeat).toHaveTextContent('a repeat less than 14 days after you last saw the question')
    expect(fast).toHaveTextContent('too fast: after 0.9 s, less than the 6.0 s it takes to read')
    expect(screen.getByRole('region', { name: 'Wrong responses 0' })).toHaveTextContent(
      'None: all 1 that count were right.',
    )
  })

  it('keeps a response whose question left the bank', async () => {
    const device = createTestDevice()
    const [question] = questionsOf('hl7-adt')
    if (question === undefined) throw new Error('none')
    await giveResponses(device, [{ question, questionId: 'gone-question', score: 0 }])
    await showSkill(device)
    expect(await screen.findByText('gone-question: this question is no longer in the bank.')).toBeVisible()
  })

  it('can be fetched again when the bank did not come', async () => {
    let isOnline = false
    const device = createTestDevice()
    await giveResponses(device, firstOf('hl7-adt', 1, 0))
    const services = device.services({
      loadBank: async skill => (isOnline ? loadBank(skill) : { kind: 'failed', reason: 'No connection.' }),
    })
    const { person } = showPage(<SkillPage skillId="hl7-adt" />, services, '/report/hl7-adt')
    expect(await screen.findByText('No connection.')).toBeVisible()
    isOnline = true
    await person.click(screen.getByRole('button', { name: 'Try again' }))
    expect(await screen.findByRole('link', { name: await stemOf('hl7-adt', 0) })).toBeVisible()
  })
})

describe('a question of the skill found wrong', () => {
  async function showWithErratum(skillId: string) {
    const device = createTestDevice()
    await giveResponses(device, [...firstOf('hl7-adt', 2, 0), ...firstOf('dicom-web', 1, 0)])
    const [wrong] = questionsOf('hl7-adt')
    const erratum = {
      questionId: wrong?.id ?? '',
      hashes: [wrong?.hash ?? ''],
      date: '2026-01-31',
      whatWasWrong: 'Two keys were right.',
    }
    const services = device.services({ outline: { ...outline, errata: [erratum] } })
    showPage(<SkillPage skillId={skillId} />, services, `/report/${skillId}`)
    await screen.findByRole('region', { name: 'Where you stand' })
  }

  it('is named, and its response is no longer held against the person', async () => {
    await showWithErratum('hl7-adt')
    expect(screen.getByText('1 question you answered was wrong.')).toBeVisible()
    expect(screen.getByRole('region', { name: 'Wrong responses 1' })).toBeVisible()
    expect(screen.getByRole('region', { name: 'Where you stand' })).toHaveTextContent('1 response counted')
  })

  it('is not named on the page of another skill', async () => {
    await showWithErratum('dicom-web')
    expect(screen.queryByText(/you answered was wrong/)).toBeNull()
  })
})

describe('a skill that is not measured', () => {
  it('is named as unknown, with a way back', () => {
    showPage(<SkillPage skillId="telepathy" />, createTestDevice().services(), '/report/telepathy')
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('There is no such skill')
    expect(screen.getByRole('link', { name: 'Go to the gap report' })).toHaveAttribute('href', '#/report')
  })

  it('has no verdict when the role does not require it', async () => {
    const device = createTestDevice()
    const store = createAppStore(device.services())
    const loaded = await loadCatalog()
    const role = loaded.kind === 'catalog' ? loaded.catalog.roles[0] : undefined
    if (role === undefined) throw new Error('no role')
    const { 'hl7-adt': _left, ...required } = role.required
    const copy = await copyRole(store, { ...role, required })
    store.getState().setPreferences({ roleId: copy.id })
    await giveResponses(device, firstOf('hl7-adt', 1, 0))
    await showSkill(device)
    expect(await screen.findByText(/\(my copy\) does not require Patient identity and ADT/)).toBeVisible()
    expect(screen.getByRole('region', { name: 'Wrong responses 1' })).toBeVisible()
  })
})
