import type { ReactNode } from 'react';
import * as z from 'zod';
import type { ApiResponse } from '../../api/call.ts';
import { useSending } from '../../api/use-sending.ts';
import { SendingForm } from '../../components/sending-form.tsx';
import { passkeyTexts } from '../../texts/desk-passkeys.ts';
import { StepUpLink } from '../manage/step-up-link.tsx';

interface PasskeyFormProps<Value> {
  /** Lets the device use or make a passkey, and sends what it answers. */
  readonly act: () => Promise<ApiResponse<Value>>;
  readonly onDone: (value: Value) => void;
  readonly action: string;
  readonly kind?: 'primary-action' | 'secondary-action';
  readonly children?: ReactNode;
}

/** A button for a passkey. A second press starts over, with a challenge of its own. */
export function PasskeyForm<Value>({ act, onDone, ...button }: PasskeyFormProps<Value>) {
  const sending = useSending({ schema: z.object({}), send: act, onDone });
  return (
    <SendingForm sending={sending} values={() => ({})} busy={passkeyTexts.busy} {...button}>
      {button.children}
      {sending.problem?.kind === 'step-up-needed' && <StepUpLink sending={sending} />}
    </SendingForm>
  );
}
