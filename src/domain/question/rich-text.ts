import * as z from 'zod/mini'

/**
 * Text as the app shows it: Markdown of the safe subset, compiled to a small tree. A plain string is one
 * paragraph without markup, which most texts are. Authors write Markdown (`compile-markdown.ts`).
 */
export type Inline =
  | string
  | { readonly em: readonly Inline[] }
  | { readonly strong: readonly Inline[] }
  | { readonly code: string }
  | { readonly a: readonly Inline[]; readonly href: string }

export type Block =
  | { readonly p: readonly Inline[] }
  | { readonly ul: readonly RichText[] }
  | { readonly ol: readonly RichText[] }
  | { readonly pre: string }
  | {
      readonly table: { readonly head: readonly RichText[]; readonly rows: readonly (readonly RichText[])[] }
    }

export type RichText = string | readonly Block[]

const inlineSchema: z.ZodMiniType<Inline> = z.union([
  z.string(),
  z.strictObject({ em: z.array(z.lazy(() => inlineSchema)) }),
  z.strictObject({ strong: z.array(z.lazy(() => inlineSchema)) }),
  z.strictObject({ code: z.string() }),
  z.strictObject({
    a: z.array(z.lazy(() => inlineSchema)),
    href: z.string().check(z.startsWith('https://')),
  }),
])

const lazyRichText = z.lazy((): z.ZodMiniType<RichText> => richTextSchema)

const blockSchema: z.ZodMiniType<Block> = z.union([
  z.strictObject({ p: z.array(inlineSchema) }),
  z.strictObject({ ul: z.array(lazyRichText) }),
  z.strictObject({ ol: z.array(lazyRichText) }),
  z.strictObject({ pre: z.string() }),
  z.strictObject({
    table: z.strictObject({ head: z.array(lazyRichText), rows: z.array(z.array(lazyRichText)) }),
  }),
])

/** Accepts compiled text, for example of a question pinned in the store. Links other than https are refused. */
export const richTextSchema: z.ZodMiniType<RichText> = z.union([z.string(), z.array(blockSchema)])
