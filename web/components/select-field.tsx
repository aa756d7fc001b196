import { describedBy, FieldFrame, type FieldTexts } from './field-frame.tsx';

export interface Option {
  readonly value: string;
  readonly label: string;
}

interface SelectFieldProps extends FieldTexts {
  readonly value: string;
  readonly options: readonly Option[];
  readonly onChange: (value: string) => void;
}

export function SelectField({ value, options, onChange, ...texts }: SelectFieldProps) {
  return (
    <FieldFrame {...texts}>
      <select
        className={`utrecht-select utrecht-select--html-select ${texts.error ? 'utrecht-select--invalid' : ''}`}
        id={texts.id}
        name={texts.id}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        {...describedBy(texts)}
      >
        {options.map((option) => (
          <option value={option.value} key={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
