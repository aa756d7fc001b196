import { useState } from 'react';
import * as z from 'zod';
import { eraseOwnDataRoute } from '../../../shared/routes/coordinators/erase-own-data.ts';
import { callRoute } from '../../api/call-route.ts';
import { useSending } from '../../api/use-sending.ts';
import { Alert } from '../../components/alert.tsx';
import { Button } from '../../components/button.tsx';
import { CheckField } from '../../components/choice-fields.tsx';
import { SendingForm } from '../../components/sending-form.tsx';
import { BulletList, Heading3, Paragraph } from '../../components/text.tsx';
import { ownDataTexts } from '../../texts/own-data.ts';
import type { OwnGroupLink } from '../own-group-link.ts';

const texts = ownDataTexts.erase;
const agreement = z.object({ agree: z.literal(true, { error: texts.agreeFirst }) });

interface EraseOwnFormProps extends OwnGroupLink {
  /** Whether the group ends when the coordinator is erased. */
  readonly groupEnds: boolean;
  readonly onChanged: () => void;
  readonly onErased: () => void;
}

/** Says what it means to be erased, and asks for explicit confirmation. */
export function EraseOwnForm({
  groupEnds,
  reference,
  token,
  onChanged,
  onErased,
}: EraseOwnFormProps) {
  const [asking, setAsking] = useState(false);
  const [agree, setAgree] = useState(false);
  const [changed, setChanged] = useState(false);
  const outcome = groupEnds ? 'ends' : 'stays';
  const sending = useSending({
    schema: agreement,
    send: () => callRoute(eraseOwnDataRoute, { path: { reference }, token, body: { groupEnds } }),
    onDone: onErased,
    onRefused: ({ kind }) => {
      // An earlier attempt succeeded, but its response was lost.
      if (kind === 'link-revoked') onErased();
      if (kind === 'changed-meanwhile') {
        setChanged(true);
        setAgree(false);
        onChanged();
      }
      return kind === 'link-revoked' || kind === 'changed-meanwhile';
    },
  });
  return (
    <>
      <Heading3>{texts.title}</Heading3>
      <Paragraph>{texts.text[outcome]}</Paragraph>
      {asking ? (
        <>
          {changed && <Alert kind="warning" title={texts.changed} live />}
          <Paragraph>{texts.sure}</Paragraph>
          <BulletList items={texts.effects[outcome]} />
          <Paragraph>{texts.kept}</Paragraph>
          <SendingForm
            sending={sending}
            values={() => ({ agree })}
            action={texts.action}
            busy={texts.busy}
          >
            <CheckField
              id="agree-to-erase"
              label={texts.agree[outcome]}
              checked={agree}
              onChange={setAgree}
              error={sending.messageAt('agree')}
            />
          </SendingForm>
        </>
      ) : null}
      <div className="actions">
        <Button kind="secondary-action" onPress={() => setAsking(!asking)}>
          {asking ? texts.cancel : texts.start}
        </Button>
      </div>
    </>
  );
}
