import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react'
import classes from './button.module.css'

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly variant?: 'primary' | 'default' | 'quiet' | 'link'
  /** `small` fits toolbars. */
  readonly size?: 'small' | 'medium'
  readonly icon?: ReactNode
  readonly ref?: Ref<HTMLButtonElement>
}

export function Button({
  variant = 'default',
  size = 'medium',
  icon,
  children,
  className,
  type = 'button',
  ...rest
}: ButtonProps) {
  return (
    <button
      type={type}
      className={[classes.button, className].filter(Boolean).join(' ')}
      data-variant={variant}
      data-size={size}
      {...rest}
    >
      {icon}
      {children}
    </button>
  )
}

/** A square button that shows only an icon; the label is its name and tooltip. */
export function IconButton({
  label,
  children,
  className,
  ...rest
}: Omit<ButtonProps, 'variant' | 'size' | 'icon'> & { readonly label: string }) {
  return (
    <button
      type="button"
      className={[classes.icon, className].filter(Boolean).join(' ')}
      aria-label={label}
      title={label}
      {...rest}
    >
      {children}
    </button>
  )
}
