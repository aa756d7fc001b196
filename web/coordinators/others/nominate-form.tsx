import { nominateSuccessorBody } from '../../../shared/requests/coordinators/succession.ts';
import { nominateSuccessorRoute } from '../../../shared/routes/coordinators/nominate-successor.ts';
import { callRoute } from '../../api/call-route.ts';
import { useSending } from '../../api/use-sending.ts';
import { SendingForm } from '../../components/sending-form.tsx';
import { successionTexts } from '../../texts/coordinators.ts';
import { AfterQuestion } from './after-question.tsx';
import type { OwnGroupLink } from '../own-group-link.ts';

const texts = successionTexts.nominate;

interface NominateFormProps extends OwnGroupLink {
  readonly coordinator: { readonly id: string; readonly name: string };
  readonly onChanged: () => void;
}

/** Lets the first coordinator ask another one to become the first, after a question. */
export function NominateForm({ reference, token, coordinator, onChanged }: NominateFormProps) {
  const { id: coordinatorId, name } = coordinator;
  const sending = useSending({
    schema: nominateSuccessorBody,
    send: (body) => callRoute(nominateSuccessorRoute, { path: { reference }, token, body }),
    onDone: onChanged,
  });
  return (
    <AfterQuestion start={texts.start(name)} cancel={texts.cancel} question={texts.sure(name)}>
      <SendingForm
        sending={sending}
        values={() => ({ coordinatorId })}
        action={texts.action(name)}
        busy={texts.busy}
      />
    </AfterQuestion>
  );
}
