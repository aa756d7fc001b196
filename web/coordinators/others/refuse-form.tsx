import * as z from 'zod';
import { refuseCoordinatorInvitationRoute } from '../../../shared/routes/coordinators/refuse-coordinator-invitation.ts';
import { callRoute } from '../../api/call-route.ts';
import { useSending } from '../../api/use-sending.ts';
import { SendingForm } from '../../components/sending-form.tsx';
import { invitationTexts } from '../../texts/coordinators.ts';
import type { OwnGroupLink } from '../own-group-link.ts';

const texts = invitationTexts.refuse;
const nothing = z.object({});

interface RefuseFormProps extends OwnGroupLink {
  readonly onDone: () => void;
}

/** Lets an invited person refuse, which removes the invitation at once. */
export function RefuseForm({ reference, token, onDone }: RefuseFormProps) {
  const sending = useSending({
    schema: nothing,
    send: () => callRoute(refuseCoordinatorInvitationRoute, { path: { reference }, token }),
    onDone,
  });
  return (
    <SendingForm
      sending={sending}
      values={() => ({})}
      action={texts.action}
      busy={texts.busy}
      kind="secondary-action"
    />
  );
}
