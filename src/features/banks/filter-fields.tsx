import { type BankFilter, ownBankFilter } from '#src/domain/bank-search/search-questions.ts'
import { sourceFamilies } from '#src/domain/bank-search/source-family.ts'
import { questionKinds, questionLevels } from '#src/domain/question/question-kinds.ts'
import styles from '#src/features/banks/banks-page.module.css'
import { kindNames } from '#src/domain/question/kind-words.ts'
import { useApp } from '#src/state/app-context.tsx'

interface FilterFieldsProps {
  readonly filter: BankFilter
  readonly onChange: (filter: BankFilter) => void
}

/** What to look for among all questions. */
export function FilterFields({ filter, onChange }: FilterFieldsProps) {
  const { banks, skills, ownBanks = [] } = useApp(state => state.outline)
  const skillsOfBank = skills.filter(({ bank }) => bank === filter.bank)
  // An own bank may have any.
  const shownSkills = skillsOfBank.length === 0 ? skills : skillsOfBank
  return (
    <div className={styles.fields}>
      <Choice
        label="Bank"
        all="All banks"
        value={filter.bank}
        choices={[
          ...banks.map(({ id, name }) => [id, name] as const),
          ...ownBanks.map(({ id, name }) => [ownBankFilter(id), `Your own: ${name}`] as const),
        ]}
        onChange={bank => onChange({ ...filter, bank, skill: null })}
      />
      <Choice
        label="Skill"
        all="All skills"
        value={filter.skill}
        choices={shownSkills.map(({ id, name }) => [id, name])}
        onChange={skill => onChange({ ...filter, skill })}
      />
      <Choice
        label="Level"
        all="All levels"
        value={filter.level}
        choices={questionLevels.map(level => [level, String(level)])}
        onChange={level => onChange({ ...filter, level })}
      />
      <Choice
        label="Kind"
        all="All kinds"
        value={filter.kind}
        choices={questionKinds.map(kind => [kind, kindNames[kind]])}
        onChange={kind => onChange({ ...filter, kind })}
      />
      <Choice
        label="Source"
        all="All sources"
        value={filter.source}
        choices={sourceFamilies.map(family => [family, family])}
        onChange={source => onChange({ ...filter, source })}
      />
    </div>
  )
}

interface ChoiceProps<Value extends string | number> {
  readonly label: string
  readonly all: string
  readonly value: Value | null
  readonly choices: readonly (readonly [Value, string])[]
  readonly onChange: (value: Value | null) => void
}

function Choice<Value extends string | number>({ label, all, value, choices, onChange }: ChoiceProps<Value>) {
  return (
    <label>
      {label}
      <select
        value={value ?? ''}
        onChange={event => {
          const chosen = event.currentTarget.value
          onChange(choices.find(([one]) => String(one) === chosen)?.[0] ?? null)
        }}
      >
        <option value="">{all}</option>
        {choices.map(([one, name]) => (
          <option key={one} value={one}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}
