import { useState } from 'react';
import { changeOwnDataBody } from '../../../shared/requests/coordinators/change-own-data.ts';
import type { OwnDataResponse } from '../../../shared/requests/coordinators/own-data.ts';
import { changeOwnDataRoute } from '../../../shared/routes/coordinators/change-own-data.ts';
import { callRoute } from '../../api/call-route.ts';
import { useSending } from '../../api/use-sending.ts';
import { Alert } from '../../components/alert.tsx';
import { SendingForm } from '../../components/sending-form.tsx';
import { Paragraph } from '../../components/text.tsx';
import { ownDataTexts } from '../../texts/own-data.ts';
import type { OwnGroupLink } from '../own-group-link.ts';

const texts = ownDataTexts.consents;

interface SharingControlProps extends OwnGroupLink {
  readonly consents: OwnDataResponse['consents'];
  readonly onChanged: () => void;
}

/** Shows whether the coordinator shares contact details with neighbours, and lets them give or withdraw consent. */
export function SharingControl({ consents, reference, token, onChanged }: SharingControlProps) {
  const [done, setDone] = useState<'given' | 'withdrawn'>();
  const { shareContact, sharedBefore } = consents;
  const sending = useSending({
    schema: changeOwnDataBody,
    send: (body) => callRoute(changeOwnDataRoute, { path: { reference }, token, body }),
    onDone: (_group, body) => {
      setDone(body.shareContact ? 'given' : 'withdrawn');
      onChanged();
    },
  });
  return (
    <>
      {done && <Alert kind="ok" title={texts.done[done]} live />}
      {shareContact ? (
        <Paragraph>{texts.given(shareContact)}</Paragraph>
      ) : (
        <Paragraph>{sharedBefore ? texts.withdrawn(sharedBefore) : texts.none}</Paragraph>
      )}
      <SendingForm
        sending={sending}
        values={() => ({ shareContact: !shareContact })}
        action={shareContact ? texts.withdraw : texts.give}
        busy={texts.busy}
        kind="secondary-action"
      />
    </>
  );
}
