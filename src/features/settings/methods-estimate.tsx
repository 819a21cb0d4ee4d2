import type { MeasureSettings } from '#src/domain/measure/measure-settings.ts'
import { MethodsSection } from '#src/features/settings/methods-section.tsx'
import { ResponseCurveFigure } from '#src/features/settings/response-curve-figure.tsx'
import { share } from '#src/features/settings/share.ts'

const anchors = [
  [20, 'knows the words and whom to ask'],
  [40, 'explains the idea, does routine steps with guidance'],
  [60, 'does routine work alone and reads the work sample correctly'],
  [75, 'handles unusual cases, finds the cause, explains it to others'],
  [90, 'designs, decides, is the last one to be asked'],
] as const

/** From the scale to the band around a level. */
export function MethodsEstimate({ settings }: { readonly settings: MeasureSettings }) {
  const { priorVariance, levelScale, slipCeiling, intervalMass, bandStep } = settings
  const variance = priorVariance.general + priorVariance.domain + priorVariance.skill
  const spread = Math.round(Math.sqrt(variance) * levelScale.pointsPerLogit)
  return (
    <>
      <MethodsSection id="in-short">
        <p>
          Every response makes some levels of a skill more likely and others less. All responses together give
          a spread of probability over the scale from 0 to 100. Its middle is shown as your level, its width
          as the band, and the part of it at or above what the role requires decides the verdict. While that
          part is neither large nor small, the app says that it is too early to tell.
        </p>
      </MethodsSection>
      <MethodsSection id="scale">
        <p>
          Skills, questions and roles stand on one scale. It is tied to what a person can do, not to a share
          of right responses:
        </p>
        <table>
          <caption className="visually-hidden">What the levels mean</caption>
          <thead>
            <tr>
              <th scope="col">Level</th>
              <th scope="col">A person at this level</th>
            </tr>
          </thead>
          <tbody>
            {anchors.map(([level, meaning]) => (
              <tr key={level}>
                <th scope="row">{level}</th>
                <td>{meaning}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <p>
          Authors give every question one of these five levels: the one at which a person gets it right in
          about {share(probabilityOf(settings.responseProbabilityLogit))} of all cases, luck aside. That
          rating is a judgement and the weakest link, so the estimate takes it as uncertain by about{' '}
          {Math.round(settings.difficultyError * levelScale.pointsPerLogit)} points.
        </p>
      </MethodsSection>
      <MethodsSection id="one-response">
        <p>
          The expected score of a question rises with your level. It begins at the score a blind guess would
          get and ends at {share(slipCeiling)}, because everybody slips now and then. So a right response to a
          question with four options tells less than a right number typed in, and one slip does not sink a
          strong person.
        </p>
        <ResponseCurveFigure settings={settings} />
        <ul>
          <li>
            The chance score is computed from the kind of question and its scoring rule, for example one in
            four for four options.
          </li>
          <li>
            Partial credit counts as it is: half a score pulls half as much up and half as much down. A
            question with many parts still counts as one.
          </li>
          <li>
            “I don’t know” scores 0, as a wrong response does. Guessing can only add noise to your own report.
          </li>
          <li>How sure you said to be, and how long you took, never change a score.</li>
        </ul>
      </MethodsSection>
      <MethodsSection id="shared">
        <p>
          Before any response, a level can lie anywhere around {levelScale.centre}, with a spread of {spread}{' '}
          points. Of that spread, {share(priorVariance.general / variance)} is taken to be common to all your
          skills, {share(priorVariance.domain / variance)} to those of one domain, and{' '}
          {share(priorVariance.skill / variance)} to belong to the skill alone. Right responses on DICOM
          therefore lift the other DICOM skills a little and the rest a bit, which makes few responses go
          further. They never replace responses of the skill’s own: see the verdict.
        </p>
        <p>The role you chose has no part in this. Choosing another one moves the requirement, not you.</p>
      </MethodsSection>
      <MethodsSection id="band">
        <p>
          The level shown is the mean of the spread of probability. The band holds {share(intervalMass)} of
          it, with {share((1 - intervalMass) / 2)} left out on either side, and is rounded to {bandStep}{' '}
          points. It is not a percentage of right responses: the same responses to harder questions give a
          higher level.
        </p>
      </MethodsSection>
    </>
  )
}

function probabilityOf(logit: number): number {
  return 1 / (1 + Math.exp(-logit))
}
