import { nominationBody } from '../../../shared/requests/coordinators/succession.ts';
import { endNominationRoute } from '../../../shared/routes/coordinators/end-nomination.ts';
import { callRoute } from '../../api/call-route.ts';
import { useSending } from '../../api/use-sending.ts';
import { SendingForm } from '../../components/sending-form.tsx';
import { successionTexts } from '../../texts/coordinators.ts';
import type { OwnGroupLink } from '../own-group-link.ts';

interface EndNominationFormProps extends OwnGroupLink {
  readonly nominationId: string;
  /** Who ends the nomination: the nominee refuses it, or the first coordinator takes it back. */
  readonly as: 'refuse' | 'takeBack';
  readonly onChanged: () => void;
}

/** Lets a nominee refuse, or the first coordinator take the nomination back. */
export function EndNominationForm({
  reference,
  token,
  nominationId,
  as,
  onChanged,
}: EndNominationFormProps) {
  const sending = useSending({
    schema: nominationBody,
    send: (body) => callRoute(endNominationRoute, { path: { reference }, token, body }),
    onDone: onChanged,
  });
  return (
    <SendingForm
      sending={sending}
      values={() => ({ nominationId })}
      action={successionTexts[as].action}
      busy={successionTexts[as].busy}
      kind="secondary-action"
    />
  );
}
