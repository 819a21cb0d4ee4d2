import type { ComponentProps } from 'react'
import styles from '#src/ui/button.module.css'

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger'

type ButtonProps = ComponentProps<'button'> & { readonly variant?: ButtonVariant }

export function Button({ variant = 'secondary', className, ...rest }: ButtonProps) {
  return <button type="button" {...rest} className={buttonClass(variant, className)} />
}

/** The look of a button for elements that must stay links. */
export function buttonClass(variant: ButtonVariant, extra?: string): string {
  return [styles['button'], styles[variant], extra].filter(Boolean).join(' ')
}
