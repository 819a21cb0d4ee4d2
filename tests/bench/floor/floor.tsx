import { StrictMode, useState } from 'react'
import { createRoot } from 'react-dom/client'

const options = ['Implicit VR Little Endian', 'Explicit VR Little Endian', 'JPEG Baseline', 'RLE Lossless']

/** The least that can be called a quiz: one radio group that says something when it is clicked. */
function Floor() {
  const [chosen, setChosen] = useState<string | null>(null)
  return (
    <main>
      <article>
        <h1>Which transfer syntax must every DICOM application support?</h1>
        <form>
          <fieldset>
            <legend>Choose one.</legend>
            {options.map(option => (
              <label key={option}>
                <input
                  type="radio"
                  name="option"
                  checked={option === chosen}
                  onChange={() => setChosen(option)}
                />
                {option}
              </label>
            ))}
          </fieldset>
          {chosen !== null && (
            <p key={chosen} data-outcome={chosen === options[0] ? 'right' : 'wrong'}>
              {chosen === options[0] ? 'Right' : 'Not right'}
            </p>
          )}
        </form>
      </article>
    </main>
  )
}

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')
createRoot(root).render(
  <StrictMode>
    <Floor />
  </StrictMode>,
)
