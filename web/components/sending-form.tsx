import type { ReactNode } from 'react';
import { isTransient } from '../api/call.ts';
import type { Sending } from '../api/use-sending.ts';
import { Button } from './button.tsx';
import { ErrorSummary } from './error-summary.tsx';
import { ProblemNotice } from './problem-notice.tsx';

interface SendingFrameProps {
  readonly sending: Sending;
  readonly values: () => unknown;
  readonly className?: string;
  /** Shown above the errors. */
  readonly heading?: ReactNode;
  /** Offers a retry when the problem is transient. */
  readonly retries?: boolean;
  /** The fields and a SendingButton. */
  readonly children: ReactNode;
}

/** A form with its errors at the top, or the reason why it could not be sent. */
export function SendingFrame({
  sending,
  values,
  className,
  heading,
  retries = false,
  children,
}: SendingFrameProps) {
  const { fields, attempt, problem } = sending;
  const submit = () => sending.submit(values());
  return (
    <form
      className={className}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {heading}
      <ErrorSummary problems={fields} attempt={attempt} />
      {problem && fields.length === 0 && (
        <ProblemNotice
          problem={problem}
          retry={retries && isTransient(problem) ? submit : undefined}
        />
      )}
      {children}
    </form>
  );
}

interface SendingButtonProps {
  readonly sending: Sending;
  readonly action: string;
  /** The text of the button while the form is being sent. */
  readonly busy: string;
  readonly kind?: 'primary-action' | 'secondary-action';
}

export function SendingButton({
  sending,
  action,
  busy,
  kind = 'primary-action',
}: SendingButtonProps) {
  return (
    <Button type="submit" kind={kind} busy={sending.busy}>
      {sending.busy ? busy : action}
    </Button>
  );
}

interface SendingFormProps extends SendingButtonProps {
  readonly values: () => unknown;
  readonly children?: ReactNode;
}

/**
 * The usual form: as wide as body text, with fields, one button at the end, and a retry option where retrying can help.
 */
export function SendingForm({ values, children, ...button }: SendingFormProps) {
  return (
    <SendingFrame sending={button.sending} values={values} className="form-layout" retries>
      {children}
      <SendingButton {...button} />
    </SendingFrame>
  );
}
