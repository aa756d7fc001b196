import { removeCoordinatorBody } from '../../../shared/requests/coordinators/coordinators.ts';
import { removeCoordinatorRoute } from '../../../shared/routes/coordinators/remove-coordinator.ts';
import { callRoute } from '../../api/call-route.ts';
import { useSending } from '../../api/use-sending.ts';
import { SendingForm } from '../../components/sending-form.tsx';
import { coordinatorsTexts } from '../../texts/coordinators.ts';
import { AfterQuestion } from './after-question.tsx';
import type { OwnGroupLink } from '../own-group-link.ts';

const texts = coordinatorsTexts.remove;

interface RemoveFormProps extends OwnGroupLink {
  readonly coordinator: { readonly id: string; readonly name: string };
  readonly onChanged: () => void;
}

/** Lets the first coordinator remove another one, after a question. */
export function RemoveForm({ reference, token, coordinator, onChanged }: RemoveFormProps) {
  const { id: coordinatorId, name } = coordinator;
  const sending = useSending({
    schema: removeCoordinatorBody,
    send: (body) => callRoute(removeCoordinatorRoute, { path: { reference }, token, body }),
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
