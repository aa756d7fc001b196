import { describedBy, FieldFrame, type FieldTexts } from './field-frame.tsx';

interface TextFieldProps extends FieldTexts {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly type?: 'text' | 'email' | 'tel' | 'date';
  readonly autoComplete?: string;
  /** Shows a numeric keyboard and a narrow input. Does not use type=number, because that discards mistyped input. */
  readonly numeric?: boolean;
}

export function TextField({
  value,
  onChange,
  type = 'text',
  autoComplete,
  numeric = false,
  ...texts
}: TextFieldProps) {
  return (
    <FieldFrame {...texts} className={numeric ? 'field--number' : ''}>
      <input
        className={`utrecht-textbox utrecht-textbox--html-input ${texts.error ? 'utrecht-textbox--invalid' : ''}`}
        id={texts.id}
        name={texts.id}
        type={type}
        inputMode={numeric ? 'numeric' : undefined}
        autoComplete={autoComplete ?? 'off'}
        spellCheck={type === 'text' && !autoComplete ? undefined : false}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        {...describedBy(texts)}
      />
    </FieldFrame>
  );
}

interface TextAreaProps extends FieldTexts {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly rows?: number;
}

export function TextArea({ value, onChange, rows = 4, ...texts }: TextAreaProps) {
  return (
    <FieldFrame {...texts}>
      <textarea
        className={`utrecht-textarea utrecht-textarea--html-textarea ${texts.error ? 'utrecht-textarea--invalid' : ''}`}
        id={texts.id}
        name={texts.id}
        rows={rows}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        {...describedBy(texts)}
      />
    </FieldFrame>
  );
}
