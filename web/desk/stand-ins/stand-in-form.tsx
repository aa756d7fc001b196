import { region } from 'virtual:region';
import * as z from 'zod';
import { namedMunicipality } from '../../../shared/regions/municipality.ts';
import { nameStandInBody, type StandInsResponse } from '../../../shared/requests/desk/stand-ins.ts';
import { nameStandInRoute } from '../../../shared/routes/desk/name-stand-in.ts';
import { callRoute } from '../../api/call-route.ts';
import { useSending } from '../../api/use-sending.ts';
import { CheckboxesField } from '../../components/choice-fields.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { SendingForm } from '../../components/sending-form.tsx';
import { TextField } from '../../components/text-field.tsx';
import { Paragraph } from '../../components/text.tsx';
import { standInTexts } from '../../texts/stand-ins.ts';
import { formatDay } from '../../texts/format.ts';
import { useKeptDraft } from '../kept-draft.ts';
import { useOfficer } from '../officer-context.ts';

const texts = standInTexts.form;
const schema = nameStandInBody(region);
const draftSchema = z.object({
  colleague: z.string(),
  municipalities: z.array(z.string()),
  firstDay: z.string(),
  lastDay: z.string(),
});

interface StandInFormProps {
  readonly standIns: StandInsResponse;
  /** Called with the id of the colleague who has become the stand-in; the colleague's sessions have ended. */
  readonly onDone: (colleagueId: string) => void;
}

export function StandInForm({ standIns, onDone }: StandInFormProps) {
  const { id: ownId } = useOfficer();
  const { officer, version, colleagues, municipalities } = standIns;
  const { draft, change, forget } = useKeptDraft(`stand-in:${officer.id}`, draftSchema, {
    colleague: '',
    municipalities: municipalities.length === 1 ? municipalities : [],
    firstDay: '',
    lastDay: '',
  });
  const sending = useSending({
    schema,
    send: (body) => callRoute(nameStandInRoute, { path: { officerId: officer.id }, body }),
    onDone: () => {
      forget();
      onDone(draft.colleague);
    },
  });
  if (colleagues.length === 0) return <Paragraph>{texts.nobody}</Paragraph>;
  const { messageAt, messageWithin } = sending;
  return (
    <>
      <Paragraph>{texts.text}</Paragraph>
      <SendingForm
        sending={sending}
        values={() => ({ ...draft, version })}
        action={texts.action}
        busy={texts.busy}
      >
        <SelectField
          id="colleague"
          label={texts.colleague}
          value={draft.colleague}
          options={[
            { value: '', label: texts.choose },
            ...colleagues.map((each) => ({
              value: each.id,
              label: labelOf(each, colleagues),
            })),
          ]}
          onChange={(colleague) => change({ colleague })}
          error={messageAt('colleague')}
        />
        <CheckboxesField
          id="municipalities"
          label={texts.municipalities}
          values={draft.municipalities}
          choices={municipalities.map((value) => ({
            value,
            label: namedMunicipality(region, value).name,
          }))}
          onChange={(chosen) => change({ municipalities: [...chosen] })}
          error={messageWithin('municipalities')}
        />
        <TextField
          id="firstDay"
          label={texts.firstDay}
          type="date"
          value={draft.firstDay}
          onChange={(firstDay) => change({ firstDay })}
          error={messageAt('firstDay')}
        />
        <TextField
          id="lastDay"
          label={texts.lastDay}
          hint={texts.lastDayHint}
          type="date"
          value={draft.lastDay}
          onChange={(lastDay) => change({ lastDay })}
          error={messageAt('lastDay')}
        />
        {draft.colleague === ownId && <Paragraph>{standInTexts.signedOut.before}</Paragraph>}
      </SendingForm>
    </>
  );
}

type Colleague = StandInsResponse['colleagues'][number];

/**
 * A colleague's name and job title, followed by where and since when if another colleague has the same name and title.
 */
function labelOf(
  { id, name, title, municipalities, since }: Colleague,
  colleagues: readonly Colleague[],
): string {
  const label = name === title ? name : `${name} (${title})`;
  const isUnique = colleagues.every(
    (each) => each.id === id || each.name !== name || each.title !== title,
  );
  if (isUnique) return label;
  const names = municipalities.map((code) => namedMunicipality(region, code).name);
  return texts.namesake(label, names, formatDay(since));
}
