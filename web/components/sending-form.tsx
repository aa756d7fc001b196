import type { ReactNode } from 'react';
import { passes } from '../api/call.ts';
import type { Sending } from '../api/use-sending.ts';
import { Button } from './button.tsx';
import { ErrorSummary } from './error-summary.tsx';
import { ProblemNotice } from './problem-notice.tsx';

interface SendingFormProps {
  readonly sending: Sending;
  readonly values: () => unknown;
  readonly action: string;
  readonly busy: string;
  readonly kind?: 'primary-action' | 'secondary-action';
  readonly children?: ReactNode;
}

/** A form with its mistakes at the top, what went wrong in sending, the fields, and one button. */
export function SendingForm({
  sending,
  values,
  action,
  busy,
  kind = 'primary-action',
  children,
}: SendingFormProps) {
  return (
    <form
      className="form-layout"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        sending.submit(values());
      }}
    >
      <ErrorSummary problems={sending.fields} attempt={sending.attempt} />
      {sending.problem && sending.fields.length === 0 && (
        <ProblemNotice
          problem={sending.problem}
          {...(passes(sending.problem) && { again: () => sending.submit(values()) })}
        />
      )}
      {children}
      <Button type="submit" kind={kind} busy={sending.busy}>
        {sending.busy ? busy : action}
      </Button>
    </form>
  );
}
