import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import react from '@vitejs/plugin-react'
import { build, type Plugin } from 'vite'

/**
 * The HTML of `src/app/first-screen.tsx`: bundles it for Node and runs it there. `quizzes` is the plugin of the build
 * under way, which has read and checked them.
 */
export async function loadFirstScreen(root: string, quizzes: Plugin): Promise<string> {
  const result = await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    plugins: [react(), { ...quizzes, buildStart: () => undefined }],
    build: {
      write: false,
      ssr: 'src/app/first-screen.tsx',
      rolldownOptions: { output: { codeSplitting: false } },
    },
  })
  const outputs = Array.isArray(result) ? result : 'output' in result ? [result] : []
  const [chunk] = outputs.flatMap(({ output }) => output)
  if (chunk?.type !== 'chunk') throw new Error('The first screen could not be bundled')
  // Beside the packages, which it imports; by process, as tests build at the same time.
  const file = path.join(root, `node_modules/.cache/first-screen-${process.pid}-${Date.now()}.mjs`)
  await mkdir(path.dirname(file), { recursive: true })
  await writeFile(file, chunk.code)
  const module: unknown = await import(pathToFileURL(file).href)
  await rm(file)
  return drawn(module)
}

function drawn(module: unknown): string {
  if (typeof module === 'object' && module !== null && 'firstScreen' in module) {
    if (typeof module.firstScreen === 'string') return module.firstScreen
  }
  throw new Error('src/app/first-screen.tsx exports no text called firstScreen')
}
