import { countWords } from '#src/domain/format/count-words.ts'
import type { OwnBank } from '#src/domain/question/own-bank.ts'
import type { BankStanding } from '#src/state/own-bank-actions.ts'
import { Notice } from '#src/ui/notice.tsx'

interface BankStandingNoteProps {
  readonly bank: OwnBank
  readonly standing: BankStanding
}

/** What importing a bank would mean for those that are here. */
export function BankStandingNote({ bank, standing }: BankStandingNoteProps) {
  switch (standing.kind) {
    case 'new':
      return standing.namesake ? (
        <Notice tone="warn">
          <p>
            Another bank on this device goes by this name. Give this one another, so that you tell them apart.
          </p>
        </Notice>
      ) : null
    case 'here':
      return (
        <Notice tone="info">
          <p>
            This bank is already there, as <bdi>{standing.present.name}</bdi>, question for question. Nothing
            would change.
          </p>
        </Notice>
      )
    case 'other-content': {
      const { present, same, freeId } = standing
      return (
        <Notice tone="warn">
          <p>
            The bank <bdi>{present.name}</bdi> has the same id (<code>{bank.bankId}</code>) and other
            questions: {countWords(present.questions.length, 'question')} there,{' '}
            {countWords(bank.questions.length, 'question')} in the file, {same} the same in both. Both are
            kept whatever you choose, and attempts stay on the questions they began with. As a bank of its own
            it becomes <code>{freeId}</code>.
          </p>
        </Notice>
      )
    }
  }
}
