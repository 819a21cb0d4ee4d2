import { MethodsSection } from '#src/features/settings/methods-section.tsx'

const sources = [
  ['Bock and Mislevy, 1982', 'estimating a level as the mean of a posterior on a grid of points'],
  ['Barton and Lord, 1981', 'a ceiling below 1 for slips'],
  ['Papke and Wooldridge, 1996', 'fractional scores in a logistic likelihood'],
  [
    'Haberman, 2008; Wainer and others, 2001',
    'why scores on few questions need strength borrowed from related ones',
  ],
  ['Kingsbury and Weiss, 1983; Lewis and Sheehan, 1990', 'deciding by the posterior probability of a level'],
  ['Ibrahim and Chen, 2000', 'weighing older evidence less instead of forgetting it'],
  ['Wise and Ma, 2012', 'leaving out responses too fast to have been read'],
  ['Betts and others, 2022', 'plus and minus scoring of questions with several right options'],
  ['Samejima, 1969', 'graded responses: how an anchored level speaks of a level'],
  ['Huffcutt, Culbertson and Weyhrauch, 2013', 'how far interviewers agree who see a person separately'],
  ['Attali and others, 2014', 'how far ratings of difficulty by experts can be trusted'],
] as const

/** What the measurement stands on. */
export function MethodsSources() {
  return (
    <MethodsSection id="sources">
      <p>
        The method is item response theory with fixed guessing and slipping, a three-level prior and a
        Bayesian decision rule. What is taken from whom:
      </p>
      <ul>
        {sources.map(([who, what]) => (
          <li key={who}>
            {who}: {what}.
          </li>
        ))}
      </ul>
      <p>
        Facts in questions come from the DICOM standard, HL7 v2, IHE profiles, FHIR and the laws and guides
        named under each question, with section and edition.
      </p>
    </MethodsSection>
  )
}
