import { checkFigures, type CheckFigure } from '#src/domain/readiness-check/check-figures.ts'
import { MethodsSection } from '#src/features/settings/methods-section.tsx'

/** How a readiness check chooses, when it stops, and what simulated people got from it. */
export function MethodsCheck() {
  return (
    <MethodsSection id="check">
      <p>
        A readiness check asks about the skills in turn. Of a skill it takes one of the three questions whose
        response is expected to lower the uncertainty about the verdict most, not seen for 90 days where there
        are such. It leaves a skill when there is a verdict, after ten questions, or when nothing that is left
        would tell enough.
      </p>
      <p>
        Simulated people of known levels took it on the shipped questions and roles, with levels of questions
        off by 16 points (SD) and slips in 3 of 100. “Far” are people more than 10 points from what is
        required.
      </p>
      <table>
        <caption className="visually-hidden">Simulated readiness checks</caption>
        <thead>
          <tr>
            <th scope="col">Check</th>
            <th scope="col">Questions</th>
            <th scope="col">With a verdict</th>
            <th scope="col">Wrong (far)</th>
          </tr>
        </thead>
        <tbody>
          {checkFigures.map(figure => (
            <tr key={`${figure.scope} ${figure.gamma} ${figure.budget}`}>
              <th scope="row">{nameOf(figure)}</th>
              <td>{figure.questions}</td>
              <td>{percent(figure.decided, 0)}</td>
              <td>
                {percent(figure.wrong, 1)} ({percent(figure.farWrong, 1)})
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        What was said to be so likely was so as often, within 3 points on average. “70 % right means meets”
        would have been wrong for more than one skill in four with the same questions.
      </p>
    </MethodsSection>
  )
}

function nameOf({ scope, budget, gamma }: CheckFigure): string {
  const what = scope === 'role' ? 'Whole role' : 'One domain'
  const end = budget === null ? 'to the end' : `${budget} questions`
  return gamma === 0.8 ? `${what}, ${end}` : `${what}, ${end}, verdicts from ${percent(gamma, 0)}`
}

function percent(share: number, digits: number): string {
  return `${(share * 100).toFixed(digits)} %`
}
