import { withdrawCoordinatorInvitationBody } from '../../../shared/requests/coordinators/coordinators.ts';
import { withdrawCoordinatorInvitationRoute } from '../../../shared/routes/coordinators/withdraw-coordinator-invitation.ts';
import { callRoute } from '../../api/call-route.ts';
import { useSending } from '../../api/use-sending.ts';
import { SendingForm } from '../../components/sending-form.tsx';
import { coordinatorsTexts } from '../../texts/coordinators.ts';
import type { OwnGroupLink } from '../own-group-link.ts';

const texts = coordinatorsTexts.invitations;

interface WithdrawFormProps extends OwnGroupLink {
  readonly invitation: { readonly id: string; readonly email: string };
  readonly onChanged: () => void;
}

/** Lets a coordinator withdraw an invitation, after which it disappears from the list. */
export function WithdrawForm({ reference, token, invitation, onChanged }: WithdrawFormProps) {
  const sending = useSending({
    schema: withdrawCoordinatorInvitationBody,
    send: (body) =>
      callRoute(withdrawCoordinatorInvitationRoute, { path: { reference }, token, body }),
    onDone: onChanged,
  });
  return (
    <SendingForm
      sending={sending}
      values={() => ({ invitationId: invitation.id })}
      action={texts.withdraw(invitation.email)}
      busy={texts.busy}
      kind="secondary-action"
    />
  );
}
