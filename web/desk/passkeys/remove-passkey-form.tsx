import {
  removePasskeyBody,
  type PasskeysResponse,
} from '../../../shared/requests/desk/passkeys.ts';
import { removePasskeyRoute } from '../../../shared/routes/desk/remove-passkey.ts';
import { callRoute } from '../../api/call-route.ts';
import { useSending } from '../../api/use-sending.ts';
import { SendingForm } from '../../components/sending-form.tsx';
import { passkeyTexts } from '../../texts/desk-passkeys.ts';

const texts = passkeyTexts.own;

interface RemovePasskeyFormProps {
  readonly passkey: PasskeysResponse['passkeys'][number];
  readonly onDone: () => void;
}

/** The form with which officers remove one of their own passkeys. */
export function RemovePasskeyForm({ passkey: { id }, onDone }: RemovePasskeyFormProps) {
  const sending = useSending({
    schema: removePasskeyBody,
    send: (body) => callRoute(removePasskeyRoute, { path: { passkeyId: id }, body }),
    onDone,
  });
  return (
    <SendingForm
      sending={sending}
      values={() => ({})}
      action={texts.remove}
      busy={texts.removing}
      kind="secondary-action"
    />
  );
}
