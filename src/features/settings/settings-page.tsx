import { useState } from 'react'
import { AboutPanel } from '#src/features/settings/about-panel.tsx'
import { AppearancePanel } from '#src/features/settings/appearance-panel.tsx'
import { CheckData } from '#src/features/settings/check-data.tsx'
import { DataPanel } from '#src/features/settings/data-panel.tsx'
import { EraseDevice } from '#src/features/settings/erase-device.tsx'
import { ErasedPage } from '#src/features/settings/erased-page.tsx'
import { InstructorsPanel } from '#src/features/settings/instructors-panel.tsx'
import { InterviewPanel } from '#src/features/settings/interview-panel.tsx'
import { NewLearner } from '#src/features/settings/new-learner.tsx'
import { QuizPanel } from '#src/features/settings/quiz-panel.tsx'
import { ReportsPanel } from '#src/features/settings/reports-panel.tsx'
import { Page } from '#src/ui/page.tsx'

/** Choices of the person, and everything that can be done with their data. */
export function SettingsPage() {
  const [isErased, setErased] = useState(false)
  if (isErased) return <ErasedPage />
  return (
    <Page title="Settings">
      <AppearancePanel />
      <QuizPanel />
      <InterviewPanel />
      <DataPanel />
      <ReportsPanel />
      <InstructorsPanel />
      <CheckData />
      <NewLearner />
      <EraseDevice onErased={() => setErased(true)} />
      <AboutPanel />
    </Page>
  )
}
