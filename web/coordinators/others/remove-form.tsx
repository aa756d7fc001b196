import { useState } from 'react';
import { removeCoordinatorBody } from '../../../shared/requests/coordinators/coordinators.ts';
import { removeCoordinatorRoute } from '../../../shared/routes/coordinators/remove-coordinator.ts';
import { callRoute } from '../../api/call-route.ts';
import { useSending } from '../../api/use-sending.ts';
import { Button } from '../../components/button.tsx';
import { SendingForm } from '../../components/sending-form.tsx';
import { Paragraph } from '../../components/text.tsx';
import { coordinatorsTexts } from '../../texts/coordinators.ts';
import type { OwnGroupLink } from './own-group-link.ts';

const texts = coordinatorsTexts.remove;

interface RemoveFormProps extends OwnGroupLink {
  readonly coordinator: { readonly id: string; readonly name: string };
  readonly onChanged: () => void;
}

/** Lets the first coordinator remove another one, after a question. */
export function RemoveForm({ reference, token, coordinator, onChanged }: RemoveFormProps) {
  const [asking, setAsking] = useState(false);
  const { id: coordinatorId, name } = coordinator;
  const sending = useSending({
    schema: removeCoordinatorBody,
    send: (body) => callRoute(removeCoordinatorRoute, { path: { reference }, token, body }),
    onDone: onChanged,
  });
  return (
    <>
      {asking && (
        <>
          <Paragraph>{texts.sure(name)}</Paragraph>
          <SendingForm
            sending={sending}
            values={() => ({ coordinatorId })}
            action={texts.action(name)}
            busy={texts.busy}
          />
        </>
      )}
      <div className="actions">
        <Button kind="secondary-action" onPress={() => setAsking(!asking)}>
          {asking ? texts.cancel : texts.start(name)}
        </Button>
      </div>
    </>
  );
}
