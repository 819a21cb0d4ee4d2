import type { ReactNode } from 'react'
import type { Assignment } from '#src/domain/assignment/assignment.ts'
import { classPaths } from '#src/domain/class-paths.ts'
import { tuesday } from '#tests/domain/class-reading/make-assignments.ts'
import { seedClass, type SeededClass } from '#tests/features/class/seed-class.ts'
import { showPage } from '#tests/features/show-page.tsx'
import { createTestDevice } from '#tests/state/test-device.ts'

/** A page of a class that was collected before, on a Wednesday. */
export async function openClass(design: SeededClass, page: (assignmentIds: readonly string[]) => ReactNode) {
  const device = createTestDevice()
  device.clock.now = tuesday + 24 * 3_600_000
  const assignment: Assignment = await seedClass(device.tables, design)
  const ids = [assignment.assignmentId]
  return { device, assignment, ids, ...showPage(page(ids), device.services(), classPaths.gapMap(ids)) }
}
