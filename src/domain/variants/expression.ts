/** What an expression of a question template can be worth. */
export type Value = number | string | boolean

/** Operators between two values, as authors write them. */
export type BinaryOperator =
  '+' | '-' | '*' | '/' | '%' | '**' | '==' | '!=' | '<' | '<=' | '>' | '>=' | 'and' | 'or'

/** A parsed expression; `offset` is where its operator or first character stands in the text, from 0. */
export type Expression =
  | { readonly kind: 'value'; readonly value: Value; readonly offset: number }
  | { readonly kind: 'name'; readonly name: string; readonly offset: number }
  | {
      readonly kind: 'unary'
      readonly operator: '-' | 'not'
      readonly operand: Expression
      readonly offset: number
    }
  | {
      readonly kind: 'binary'
      readonly operator: BinaryOperator
      readonly left: Expression
      readonly right: Expression
      readonly offset: number
    }
  | {
      readonly kind: 'call'
      readonly name: string
      readonly given: readonly Expression[]
      readonly offset: number
    }
  | {
      readonly kind: 'choice'
      readonly condition: Expression
      readonly chosen: Expression
      readonly otherwise: Expression
      readonly offset: number
    }

/** Why an expression cannot be read or worked out. */
export interface ExpressionProblem {
  /** Where in the text of the expression, in UTF-16 units from 0. */
  readonly offset: number
  /** The characters concerned; empty at the end of the text. */
  readonly found: string
  /** What is wrong and what to write, in whole sentences. */
  readonly message: string
}

/** Tells a problem from the value that was wanted. */
export function isProblem(value: Value | ExpressionProblem): value is ExpressionProblem {
  return typeof value === 'object'
}
