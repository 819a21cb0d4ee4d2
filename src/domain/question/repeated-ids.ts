import type { Problem } from '#src/domain/question/problem.ts'

/** One problem for each part of the list `name` whose id an earlier part already has. */
export function repeatedIds(name: string, parts: readonly { readonly id: string }[]): Problem[] {
  const ids = parts.map(({ id }) => id)
  return ids.flatMap((id, index) =>
    ids.indexOf(id) === index
      ? []
      : [
          {
            path: [name, index, 'id'],
            message: `The id "${id}" is used twice in ${name}. Give each its own.`,
          },
        ],
  )
}
