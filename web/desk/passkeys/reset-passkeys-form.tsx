import * as z from 'zod';
import type { ListedOfficer } from '../../../shared/requests/desk/manage-officers.ts';
import { resetPasskeysBody } from '../../../shared/requests/desk/passkeys.ts';
import { resetPasskeysRoute } from '../../../shared/routes/desk/reset-passkeys.ts';
import { callRoute } from '../../api/call-route.ts';
import { useSending } from '../../api/use-sending.ts';
import { SendingForm } from '../../components/sending-form.tsx';
import { Heading2, Paragraph } from '../../components/text.tsx';
import { TextField } from '../../components/text-field.tsx';
import { passkeyTexts } from '../../texts/desk-passkeys.ts';
import { useKeptDraft } from '../kept-draft.ts';

const texts = passkeyTexts.reset;
const draftSchema = z.object({ email: z.string() });

interface ResetPasskeysFormProps {
  readonly officer: ListedOfficer;
  readonly onDone: () => void;
}

/**
 * Removes the passkeys of an officer who has lost them all, and mails the officer an invitation to create a new one.
 */
export function ResetPasskeysForm({ officer: { id, version }, onDone }: ResetPasskeysFormProps) {
  const {
    draft: { email },
    change,
    forget,
  } = useKeptDraft(`reset-passkeys:${id}`, draftSchema, { email: '' });
  const sending = useSending({
    schema: resetPasskeysBody,
    send: (body) => callRoute(resetPasskeysRoute, { path: { officerId: id }, body }),
    onDone: () => {
      forget();
      onDone();
    },
  });
  return (
    <>
      <Heading2>{texts.title}</Heading2>
      <Paragraph>{texts.text}</Paragraph>
      <SendingForm
        sending={sending}
        values={() => ({ email, version })}
        action={texts.action}
        busy={texts.busy}
        kind="secondary-action"
      >
        <TextField
          id="email"
          label={texts.email}
          type="email"
          value={email}
          onChange={(next) => change({ email: next })}
          error={sending.messageAt('email')}
        />
      </SendingForm>
    </>
  );
}
