import { layers, lazyImportPlaces } from '#tests/tools/layout/layers.ts'
import { problemAt, type LayoutProblem, type SourceFile } from '#tests/tools/layout/source-file.ts'

interface ImportedFrom {
  readonly specifier: string
  readonly offset: number
  readonly typesOnly: boolean
}

function importsOf(file: SourceFile): ImportedFrom[] {
  const { staticImports, staticExports, dynamicImports } = file.parsed.module
  return [
    ...staticImports.map(one => ({
      specifier: one.moduleRequest.value,
      offset: one.start,
      typesOnly: one.entries.length > 0 && one.entries.every(entry => entry.isType),
    })),
    ...staticExports.flatMap(one =>
      one.entries.flatMap(entry =>
        entry.moduleRequest === null
          ? []
          : [{ specifier: entry.moduleRequest.value, offset: one.start, typesOnly: entry.isType }],
      ),
    ),
    ...dynamicImports.map(one => ({
      specifier: file.text
        .slice(one.moduleRequest.start, one.moduleRequest.end)
        .replaceAll(/^['"`]|['"`]$/g, ''),
      offset: one.start,
      typesOnly: false,
    })),
  ]
}

function layerOf(path: string): string | null {
  return /^src\/([^/]+)\//.exec(path)?.[1] ?? null
}

function featureOf(path: string): string | null {
  return /^src\/features\/([^/]+)\//.exec(path)?.[1] ?? null
}

/** Why a file of a layer may not import this file, or null when it may. */
function refusalOfFile(from: string, to: string, typesOnly: boolean): string | null {
  const fromLayer = layerOf(from)
  const toLayer = layerOf(to)
  const layer = fromLayer === null ? undefined : layers[fromLayer]
  if (layer === undefined || toLayer === null) return null
  const feature = featureOf(to)
  if (feature !== null && featureOf(from) !== null && feature !== featureOf(from)) {
    return `the feature ${featureOf(from)} may not import the feature ${feature}; what both need goes to ui, state or domain`
  }
  if (toLayer === fromLayer || layer.layers.includes(toLayer)) return null
  if (typesOnly && layer.types.includes(toLayer)) return null
  if (layer.folders.some(folder => to.startsWith(folder))) return null
  const allowed = [...layer.layers, ...layer.types.map(name => `${name} (types only)`), ...layer.folders]
  return `${fromLayer} may not import ${toLayer}; it may import: ${allowed.join(', ') || 'nothing'}`
}

/** Why a file of a layer may not import this package, or null when it may. */
function refusalOfPackage(from: string, specifier: string): string | null {
  const name = layerOf(from)
  const allowed = name === null ? undefined : layers[name]?.packages
  if (allowed === undefined || allowed === 'any') return null
  const fits = allowed.some(one => specifier === one || (/[/:-]$/.test(one) && specifier.startsWith(one)))
  return fits ? null : `${name} may not import the package ${specifier}; it may import: ${allowed.join(', ')}`
}

function checkImport(file: SourceFile, { specifier, offset, typesOnly }: ImportedFrom): LayoutProblem[] {
  if (specifier.startsWith('.')) {
    return [problemAt(file, offset, 'import-path', `write #src/... or #tests/... instead of ${specifier}`)]
  }
  if (!/^#(?:src|tests)\//.test(specifier)) {
    const refusal = refusalOfPackage(file.path, specifier)
    return refusal === null ? [] : [problemAt(file, offset, 'package', refusal)]
  }
  const target = specifier.slice(1)
  if (!/\.[a-z0-9]+(?:\?[a-z&]+)?$/.test(target)) {
    return [problemAt(file, offset, 'import-path', `${specifier} lacks its extension`)]
  }
  if (file.path.startsWith('src/') && target.startsWith('tests/')) {
    return [problemAt(file, offset, 'layer', 'the app may not import tests')]
  }
  const refusal = refusalOfFile(file.path, target, typesOnly)
  return refusal === null ? [] : [problemAt(file, offset, 'layer', refusal)]
}

/** Layers, packages, the form of import paths, `import()` in its places and no barrels. */
export function checkImports(file: SourceFile): LayoutProblem[] {
  const problems = importsOf(file).flatMap(one => checkImport(file, one))
  const layer = layerOf(file.path)
  if (layer !== null && !(layer in layers)) {
    problems.push(problemAt(file, 0, 'layer', `src/${layer} is not in the layer table`))
  }
  const lazyHere = !file.path.startsWith('src/') || lazyImportPlaces.some(place => place.test(file.path))
  for (const one of lazyHere ? [] : file.parsed.module.dynamicImports) {
    problems.push(
      problemAt(
        file,
        one.start,
        'lazy-import',
        'import() belongs to the route table, src/content or a file named load-*.ts',
      ),
    )
  }
  for (const one of file.parsed.module.staticExports) {
    if (one.entries.some(entry => entry.moduleRequest !== null)) {
      problems.push(
        problemAt(file, one.start, 'barrel', 'import a thing from the file that makes it; no export from'),
      )
    }
  }
  return problems
}
