import type { ReactNode } from 'react';
import { describedBy, FieldNotes, type FieldTexts } from './field-frame.tsx';

interface Choice<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly hint?: string;
}

interface RadioFieldProps<T extends string> extends FieldTexts {
  readonly value: T | '';
  readonly choices: readonly Choice<T>[];
  readonly onChange: (value: T) => void;
}

/**
 * A choice between a few options. The first radio button has the field's id, so that the error summary can focus it.
 */
export function RadioField<T extends string>({
  value,
  choices,
  onChange,
  ...texts
}: RadioFieldProps<T>) {
  const { id, label, error } = texts;
  return (
    <fieldset
      className={`utrecht-form-fieldset utrecht-form-fieldset--distanced utrecht-form-fieldset--html-fieldset ${error ? 'utrecht-form-fieldset--invalid' : ''}`}
      {...describedBy({ id, label, hint: texts.hint, error })}
      aria-invalid={undefined}
    >
      <legend className="utrecht-form-fieldset__legend utrecht-form-fieldset__legend--html-legend">
        {label}
      </legend>
      <FieldNotes {...texts} />
      {choices.map((choice, index) => (
        <label className={`choice ${choice.hint ? '' : 'choice--plain'}`} key={choice.value}>
          <input
            className={`utrecht-radio-button utrecht-radio-button--html-input ${error ? 'utrecht-radio-button--invalid' : ''}`}
            type="radio"
            id={index === 0 ? id : `${id}-${choice.value}`}
            name={id}
            value={choice.value}
            checked={value === choice.value}
            onChange={() => onChange(choice.value)}
          />
          <span className="choice__label">
            {choice.label}
            {choice.hint && <span className="choice__hint">{choice.hint}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

interface CheckboxesFieldProps extends FieldTexts {
  readonly values: readonly string[];
  readonly choices: readonly Choice<string>[];
  readonly onChange: (values: readonly string[]) => void;
}

/**
 * Lets the user choose any number of options. The first checkbox has the field's id, so that the error summary can
 * focus it.
 */
export function CheckboxesField({ values, choices, onChange, ...texts }: CheckboxesFieldProps) {
  const { id, label, error } = texts;
  const toggle = (value: string, checked: boolean) =>
    onChange(checked ? [...values, value] : values.filter((each) => each !== value));
  return (
    <fieldset
      className={`utrecht-form-fieldset utrecht-form-fieldset--distanced utrecht-form-fieldset--html-fieldset ${error ? 'utrecht-form-fieldset--invalid' : ''}`}
      {...describedBy({ id, label, hint: texts.hint, error })}
      aria-invalid={undefined}
    >
      <legend className="utrecht-form-fieldset__legend utrecht-form-fieldset__legend--html-legend">
        {label}
      </legend>
      <FieldNotes {...texts} />
      {choices.map((choice, index) => (
        <label className="choice choice--plain" key={choice.value}>
          <input
            className="utrecht-checkbox utrecht-checkbox--html-input"
            type="checkbox"
            id={index === 0 ? id : `${id}-${choice.value}`}
            name={id}
            value={choice.value}
            checked={values.includes(choice.value)}
            onChange={(event) => toggle(choice.value, event.target.checked)}
          />
          <span className="choice__label">{choice.label}</span>
        </label>
      ))}
    </fieldset>
  );
}

interface CheckFieldProps {
  readonly id: string;
  readonly label: ReactNode;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

export function CheckField({ id, label, hint, error, checked, onChange }: CheckFieldProps) {
  return (
    <div
      className={`utrecht-form-field utrecht-form-field--distanced ${error ? 'utrecht-form-field--invalid' : ''}`}
    >
      <FieldNotes id={id} label="" error={error} />
      <label className="choice choice--plain">
        <input
          className="utrecht-checkbox utrecht-checkbox--html-input"
          type="checkbox"
          id={id}
          name={id}
          checked={checked}
          onChange={(event) => onChange(event.target.checked)}
          {...describedBy({ id, label: '', error })}
        />
        <span className="choice__label">
          {label}
          {hint && <span className="choice__hint">{hint}</span>}
        </span>
      </label>
    </div>
  );
}
