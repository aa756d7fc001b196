import * as z from 'zod';
import {
  changeCircleLinkBody,
  type DeskResponse,
} from '../../../../shared/requests/desk/manage-desk.ts';
import { changeCircleLinkRoute } from '../../../../shared/routes/desk/change-circle-link.ts';
import { callRoute } from '../../../api/call-route.ts';
import { useSending } from '../../../api/use-sending.ts';
import { SendingForm } from '../../../components/sending-form.tsx';
import { TextField } from '../../../components/text-field.tsx';
import { circleLinkTexts } from '../../../texts/circle-links.ts';
import { useKeptDraft } from '../../kept-draft.ts';

const texts = circleLinkTexts.form;
const draftSchema = z.object({ inviteLink: z.string() });

interface CircleLinkFormProps {
  readonly circle: DeskResponse['circles'][number];
  readonly version: number;
  readonly onDone: () => void;
}

export function CircleLinkForm({
  circle: { municipality, inviteLink = '' },
  version,
  onDone,
}: CircleLinkFormProps) {
  const { draft, change, forget } = useKeptDraft(`circle:${municipality}`, draftSchema, {
    inviteLink,
  });
  const sending = useSending({
    schema: changeCircleLinkBody,
    send: (body) => callRoute(changeCircleLinkRoute, { path: { municipality }, body }),
    onDone: () => {
      forget();
      onDone();
    },
  });
  return (
    <SendingForm
      sending={sending}
      values={() => ({ ...draft, version })}
      action={texts.action}
      busy={texts.busy}
    >
      <TextField
        id="inviteLink"
        label={texts.link}
        hint={texts.linkHint}
        value={draft.inviteLink}
        onChange={(link) => change({ inviteLink: link })}
        error={sending.messageAt('inviteLink')}
      />
    </SendingForm>
  );
}
