import type { ReactNode } from 'react';

/** The id of the form control for a field of a request: 'coordinator.email' becomes 'coordinator-email'. */
export function fieldId(field: string): string {
  return field.replaceAll('.', '-');
}

export interface FieldTexts {
  readonly id: string;
  readonly label: string;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
}

/** Attributes that link a control to its hint and error message. */
export function describedBy({ id, hint, error }: FieldTexts): {
  'aria-describedby'?: string;
  'aria-invalid'?: true;
} {
  const ids = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return {
    ...(ids ? { 'aria-describedby': ids } : {}),
    ...(error ? { 'aria-invalid': true } : {}),
  };
}

/** Label, hint, error message and control, in that order. */
export function FieldFrame({
  id,
  label,
  hint,
  error,
  className = '',
  children,
}: FieldTexts & { className?: string; children: ReactNode }) {
  return (
    <div
      className={`utrecht-form-field utrecht-form-field--distanced ${error ? 'utrecht-form-field--invalid' : ''} ${className}`}
    >
      <div className="utrecht-form-field__label">
        <label className="utrecht-form-label" htmlFor={id}>
          {label}
        </label>
      </div>
      <FieldNotes id={id} label={label} hint={hint} error={error} />
      <div className="utrecht-form-field__input">{children}</div>
    </div>
  );
}

export function FieldNotes({ id, hint, error }: FieldTexts) {
  return (
    <>
      {hint && (
        <div className="utrecht-form-field-description" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {error && (
        <div
          className="utrecht-form-field-error-message utrecht-form-field__error-message"
          id={`${id}-error`}
        >
          {error}
        </div>
      )}
    </>
  );
}
