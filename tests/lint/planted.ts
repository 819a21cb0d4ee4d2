/** One violation of one rule: the file it is planted in, and what must be reported there. */
export interface Planted {
  readonly rule: string
  readonly path: string
  readonly text: string
  /** Files the planted one needs to be read at all. */
  readonly beside?: Readonly<Record<string, string>>
}

/** A domain file that is right but for what is planted in it. */
export const domainExport = (text: string) => `/** Planted. */\nexport ${text}\n`
