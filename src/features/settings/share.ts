/** A probability or part of a whole as a whole percentage: "80 %". */
export function share(part: number): string {
  return `${Math.round(part * 100)} %`
}
