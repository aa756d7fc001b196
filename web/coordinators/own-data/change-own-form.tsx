import { useState } from 'react';
import { changeOwnDataBody } from '../../../shared/requests/coordinators/change-own-data.ts';
import type { OwnDataResponse } from '../../../shared/requests/coordinators/own-data.ts';
import { changeOwnDataRoute } from '../../../shared/routes/coordinators/change-own-data.ts';
import { callRoute } from '../../api/call-route.ts';
import { useSending } from '../../api/use-sending.ts';
import { Alert } from '../../components/alert.tsx';
import { Button } from '../../components/button.tsx';
import { SendingForm } from '../../components/sending-form.tsx';
import { TextField } from '../../components/text-field.tsx';
import { ownDataTexts } from '../../texts/own-data.ts';
import type { OwnGroupLink } from '../own-group-link.ts';

const texts = ownDataTexts.change;

interface ChangeOwnFormProps extends OwnGroupLink {
  readonly data: Pick<OwnDataResponse, 'name' | 'phone'>;
  readonly onChanged: () => void;
}

/** Lets the coordinator change their own name and phone number. Sends only what was changed. */
export function ChangeOwnForm({ data, reference, token, onChanged }: ChangeOwnFormProps) {
  const [state, setState] = useState<'shown' | 'changing' | 'done'>('shown');
  const [{ name, phone }, setDraft] = useState(data);
  const sending = useSending({
    schema: changeOwnDataBody,
    send: (body) => callRoute(changeOwnDataRoute, { path: { reference }, token, body }),
    onDone: () => {
      setState('done');
      onChanged();
    },
  });
  if (state !== 'changing')
    return (
      <>
        {state === 'done' && <Alert kind="ok" title={texts.done} live />}
        <div className="actions">
          <Button
            kind="secondary-action"
            onPress={() => {
              setDraft(data);
              setState('changing');
            }}
          >
            {texts.start}
          </Button>
        </div>
      </>
    );
  return (
    <>
      <SendingForm
        sending={sending}
        values={() => ({
          ...(name === data.name ? {} : { name }),
          ...(phone === data.phone ? {} : { phone }),
        })}
        action={texts.action}
        busy={texts.busy}
      >
        <TextField
          id="name"
          label={ownDataTexts.name}
          value={name}
          onChange={(typed) => setDraft({ name: typed, phone })}
          autoComplete="name"
          error={sending.messageAt('name')}
        />
        <TextField
          id="phone"
          label={ownDataTexts.phone}
          type="tel"
          value={phone}
          onChange={(typed) => setDraft({ name, phone: typed })}
          autoComplete="tel"
          error={sending.messageAt('phone')}
        />
      </SendingForm>
      <div className="actions">
        <Button kind="secondary-action" onPress={() => setState('shown')}>
          {texts.cancel}
        </Button>
      </div>
    </>
  );
}
