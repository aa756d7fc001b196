import { useEffect, useState } from 'react';
import { formTexts } from '../texts/form.ts';
import { Button } from './button.tsx';
import { describedBy, FieldFrame, type FieldTexts } from './field-frame.tsx';
import { likelyAddress } from './likely-address.ts';

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
  const [isTyping, setIsTyping] = useState(false);
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
        onFocus={() => setIsTyping(true)}
        onBlur={() => setIsTyping(false)}
        {...describedBy(texts)}
      />
      {type === 'email' && (
        <output>{!isTyping && <LikelyAddress address={value} onChange={onChange} />}</output>
      )}
    </FieldFrame>
  );
}

interface LikelyAddressProps {
  readonly address: string;
  readonly onChange: (address: string) => void;
}

/** The delay, in milliseconds, between leaving the field and the appearance of the question. */
const askedAfter = 300;

/**
 * Asks whether an address contains a typing error, and corrects it when the button is pressed. The question appears
 * after a delay, because it shifts the rest of the form, where the user may be about to press a button.
 */
function LikelyAddress({ address, onChange }: LikelyAddressProps) {
  const [isShown, setIsShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsShown(true), askedAfter);
    return () => clearTimeout(timer);
  }, []);
  const likely = likelyAddress(address);
  if (!isShown || likely === undefined) return null;
  return (
    <>
      {formTexts.likelyAddress.question(likely)}{' '}
      <Button kind="subtle" onPress={() => onChange(likely)}>
        {formTexts.likelyAddress.yes}
      </Button>
    </>
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
