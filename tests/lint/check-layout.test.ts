import { afterAll, describe, expect, it } from 'vitest'
import { plantedLayout } from '#tests/lint/planted-layout.ts'
import { plant } from '#tests/lint/plant.ts'
import { checkLayout } from '#tests/tools/layout/check-layout.ts'

const clean = {
  'src/domain/plan/clean.ts': `import * as z from 'zod/mini'
import type { Skill } from '#src/domain/catalog/skill.ts'

/** A number of skills. */
export const countSchema = z.int()
export type Count = z.infer<typeof countSchema>

/** Counts skills at a time given by the caller. */
export const count = (skills: readonly Skill[], now: number) => [skills.length, new Date(now)]
`,
  'src/ui/clean-view.tsx': `import type { Skill } from '#src/domain/catalog/skill.ts'
import { formatLevel } from '#src/domain/format/format-level.ts'
import styles from '#src/ui/clean-view.module.css'

export const CleanView = ({ skill }: { readonly skill: Skill }) => (
  <p className={styles['name']}>{skill.name + formatLevel(1)}</p>
)
`,
  'src/features/home/clean-page.tsx': `import { twice } from '#src/features/home/twice.ts'
import { CleanView } from '#src/ui/clean-view.tsx'

export const CleanPage = () => <p>{[twice, CleanView].length}</p>
`,
  'src/app/clean-routes.ts': `export const load = () => import('#src/features/home/clean-page.tsx')
`,
}

const { root, remove } = plant(plantedLayout)
const cleanPlot = plant(Object.entries(clean).map(([path, text]) => ({ rule: 'none', path, text })))
afterAll(remove)
afterAll(cleanPlot.remove)

const { problems } = checkLayout(root)

describe('the layout check', () => {
  it.each(plantedLayout)('reports $rule in $path', ({ rule, path }) => {
    expect(problems.filter(one => one.path === path).map(one => one.rule)).toContain(rule)
  })

  it('reports nothing else than what is planted', () => {
    const planted = new Map<string, string>(plantedLayout.map(one => [one.path, one.rule]))
    const others = problems.filter(({ path, rule }) => planted.get(path) !== rule && rule !== 'docstring')
    expect(others).toEqual([])
  })

  it('passes files that keep the rules, and has read them', () => {
    expect(checkLayout(cleanPlot.root)).toEqual({ filesRead: 4, problems: [] })
  })

  it('says that it read nothing when there is nothing', () => {
    const empty = plant([])
    expect(checkLayout(empty.root).filesRead).toBe(0)
    empty.remove()
  })
})
