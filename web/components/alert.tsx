import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

interface AlertProps {
  readonly kind: 'info' | 'ok' | 'warning' | 'error';
  readonly title?: string;
  /** Makes screen readers read the alert aloud as soon as it appears. */
  readonly live?: boolean;
  readonly children?: ReactNode;
}

export function Alert({ kind, title, live = false, children }: AlertProps) {
  return (
    <div
      className={`utrecht-alert utrecht-alert--${kind}`}
      role={live ? (kind === 'error' ? 'alert' : 'status') : undefined}
    >
      <div className="utrecht-alert__icon">
        <Icon name={kind} />
      </div>
      <div className="utrecht-alert__content">
        <div className="utrecht-alert__message">
          {title && <p className="utrecht-alert__title">{title}</p>}
          {children}
        </div>
      </div>
    </div>
  );
}
