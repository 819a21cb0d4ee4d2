import type { MeasureSettings } from '#src/domain/measure/measure-settings.ts'
import { constantRows } from '#src/features/settings/constant-rows.ts'
import { MethodsSection } from '#src/features/settings/methods-section.tsx'

/** The settings in force, printed from the very object that is computed with. */
export function MethodsConstants({ settings }: { readonly settings: MeasureSettings }) {
  return (
    <MethodsSection id="constants">
      <p>
        These are the numbers the app computes with, version {settings.version}. The version is written into
        every result that is exported. “Known” is textbook or paper; “judgement” was chosen by us and can
        change, which makes a new version.
      </p>
      <table>
        <caption className="visually-hidden">Every constant of the measurement</caption>
        <thead>
          <tr>
            <th scope="col">Constant</th>
            <th scope="col">Value</th>
            <th scope="col">Basis</th>
          </tr>
        </thead>
        <tbody>
          {constantRows(settings).map(({ name, value, basis }) => (
            <tr key={name}>
              <td>{name}</td>
              <td>{value}</td>
              <td>{basis}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </MethodsSection>
  )
}
