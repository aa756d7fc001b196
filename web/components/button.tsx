import type { KeyboardEvent, ReactNode } from 'react';

interface ButtonProps {
  readonly kind?: 'primary-action' | 'secondary-action' | 'subtle';
  readonly type?: 'button' | 'submit';
  readonly className?: string;
  /** Whether the button's action is in progress. Until it ends, the button stays focusable but does nothing. */
  readonly busy?: boolean;
  readonly label?: string;
  readonly onPress?: () => void;
  readonly onKey?: (event: KeyboardEvent) => void;
  readonly children: ReactNode;
}

export function Button({
  kind = 'primary-action',
  type = 'button',
  className = '',
  busy = false,
  label,
  onPress,
  onKey,
  children,
}: ButtonProps) {
  return (
    <button
      type={type}
      className={`utrecht-button utrecht-button--${kind} ${className}`}
      aria-disabled={busy || undefined}
      aria-label={label}
      onClick={busy ? undefined : onPress}
      onKeyDown={onKey}
    >
      {children}
    </button>
  );
}
