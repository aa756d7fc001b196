import { nominationBody } from '../../../shared/requests/coordinators/succession.ts';
import { acceptNominationRoute } from '../../../shared/routes/coordinators/accept-nomination.ts';
import { callRoute } from '../../api/call-route.ts';
import { useSending } from '../../api/use-sending.ts';
import { SendingForm } from '../../components/sending-form.tsx';
import { successionTexts } from '../../texts/coordinators.ts';
import type { OwnGroupLink } from '../own-group-link.ts';

const texts = successionTexts.accept;

interface AcceptNominationFormProps extends OwnGroupLink {
  readonly nominationId: string;
  readonly onChanged: () => void;
}

/** Lets a nominee become the first coordinator with one press. */
export function AcceptNominationForm({
  reference,
  token,
  nominationId,
  onChanged,
}: AcceptNominationFormProps) {
  const sending = useSending({
    schema: nominationBody,
    send: (body) => callRoute(acceptNominationRoute, { path: { reference }, token, body }),
    onDone: onChanged,
  });
  return (
    <SendingForm
      sending={sending}
      values={() => ({ nominationId })}
      action={texts.action}
      busy={texts.busy}
    />
  );
}
