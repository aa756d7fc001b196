import { useState } from 'react';
import * as z from 'zod';
import type { GroupResponse } from '../../shared/requests/overview/responses.ts';
import { closeGroupRoute } from '../../shared/routes/groups/close-group.ts';
import { callRoute } from '../api/call-route.ts';
import { useSending } from '../api/use-sending.ts';
import { Button } from '../components/button.tsx';
import { CheckField } from '../components/choice-fields.tsx';
import { Page } from '../components/page.tsx';
import { SendingForm } from '../components/sending-form.tsx';
import { BulletList } from '../components/text.tsx';
import { manageTexts } from '../texts/manage.ts';

const texts = manageTexts.close;
const agreement = z.object({ agree: z.literal(true, { error: texts.agreeFirst }) });

interface CloseGroupFormProps {
  readonly group: Pick<GroupResponse, 'reference' | 'name'>;
  readonly token: string | undefined;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** The second step of closing a group, which explains what closing means and asks for explicit confirmation. */
export function CloseGroupForm({ group, token, onDone, onCancel }: CloseGroupFormProps) {
  const [agree, setAgree] = useState(false);
  const sending = useSending({
    schema: agreement,
    send: () => callRoute(closeGroupRoute, { path: { reference: group.reference }, token }),
    onDone,
    // Closing is refused only when the group is already closed: an earlier attempt succeeded, but its response was
    // lost.
    onRefused: ({ kind }) => {
      const wasClosed = kind === 'not-possible-now' || kind === 'link-revoked';
      if (wasClosed) onDone();
      return wasClosed;
    },
  });
  return (
    <Page title={texts.sure(group.name)} tabTitle={texts.title} pageKey="close group">
      <BulletList items={texts.effects} />
      <SendingForm
        sending={sending}
        values={() => ({ agree })}
        action={texts.action}
        busy={texts.busy}
      >
        <CheckField
          id="agree"
          label={texts.agree}
          checked={agree}
          onChange={setAgree}
          error={sending.messageAt('agree')}
        />
      </SendingForm>
      <div className="actions">
        <Button kind="secondary-action" onPress={onCancel}>
          {texts.cancel}
        </Button>
      </div>
    </Page>
  );
}
