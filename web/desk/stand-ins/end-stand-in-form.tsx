import { endStandInBody, type StandInsResponse } from '../../../shared/requests/desk/stand-ins.ts';
import { endStandInRoute } from '../../../shared/routes/desk/end-stand-in.ts';
import { callRoute } from '../../api/call-route.ts';
import { useSending } from '../../api/use-sending.ts';
import { SendingForm } from '../../components/sending-form.tsx';
import { Paragraph } from '../../components/text.tsx';
import { standInTexts } from '../../texts/stand-ins.ts';
import { useOfficer } from '../officer-context.ts';

const texts = standInTexts.now;

interface EndStandInFormProps {
  readonly officerId: string;
  readonly standIn: StandInsResponse['standIns'][number];
  readonly version: number;
  readonly onDone: () => void;
}

/** The form for ending a stand-in early. */
export function EndStandInForm({ officerId, standIn, version, onDone }: EndStandInFormProps) {
  const { id: ownId } = useOfficer();
  const sending = useSending({
    schema: endStandInBody,
    send: (body) =>
      callRoute(endStandInRoute, { path: { officerId, standInId: standIn.id }, body }),
    onDone,
  });
  return (
    <SendingForm
      sending={sending}
      values={() => ({ version })}
      action={texts.end}
      busy={texts.ending}
      kind="secondary-action"
    >
      {standIn.colleague.id === ownId && <Paragraph>{standInTexts.signedOut.before}</Paragraph>}
    </SendingForm>
  );
}
