import type { ReactNode } from 'react';
import * as z from 'zod';
import type { ApiResponse } from '../../api/call.ts';
import { useSending } from '../../api/use-sending.ts';
import { SendingForm } from '../../components/sending-form.tsx';
import { passkeyTexts } from '../../texts/desk-passkeys.ts';

interface PasskeyFormProps<Value> {
  /** Uses or creates a passkey on the device, and sends the response. */
  readonly ceremony: () => Promise<ApiResponse<Value>>;
  readonly onDone: (value: Value) => void;
  readonly action: string;
  readonly kind?: 'primary-action' | 'secondary-action';
  readonly children?: ReactNode;
}

/**
 * A button to use or create a passkey. Pressing it again starts over, with a new challenge if this page can get one.
 */
export function PasskeyForm<Value>({ ceremony, onDone, ...button }: PasskeyFormProps<Value>) {
  const sending = useSending({ schema: z.object({}), send: ceremony, onDone });
  return (
    <SendingForm sending={sending} values={() => ({})} busy={passkeyTexts.busy} {...button}>
      {button.children}
    </SendingForm>
  );
}
