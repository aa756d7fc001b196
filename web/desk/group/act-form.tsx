import { region } from 'virtual:region';
import { reasonsFor, type ActKind } from '../../../shared/domain/groups/act.ts';
import type { DeskGroupResponse } from '../../../shared/requests/desk/desk-group.ts';
import { actOnGroupBody } from '../../../shared/requests/groups/act-on-group.ts';
import { actOnGroupRoute } from '../../../shared/routes/groups/act-on-group.ts';
import { callRoute } from '../../api/call-route.ts';
import { useSending } from '../../api/use-sending.ts';
import { CheckField, RadioField } from '../../components/choice-fields.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { SendingForm } from '../../components/sending-form.tsx';
import { TextArea } from '../../components/text-field.tsx';
import { BulletList, Heading2 } from '../../components/text.tsx';
import { actTexts as texts, changeLine } from '../../texts/acts.ts';
import { useKeptDraft } from '../kept-draft.ts';
import { actBody, actDraftSchema, changesOf } from './act-draft.ts';
import { FactFields } from './fact-fields.tsx';
import { possibleMunicipalities } from './possible-municipalities.ts';

const schema = actOnGroupBody(region);

interface ActFormProps {
  readonly group: DeskGroupResponse;
  readonly act: ActKind;
  /** Called with the CBS code of the municipality to which the group belongs after the act. */
  readonly onDone: (municipality: string) => void;
  /** Called when the group has changed since the page was loaded. */
  readonly onStale: () => void;
}

/**
 * The form for one act, with a preview of what it changes. What the officer typed stays in this tab until it has been
 * sent, even if the session ends or somebody else changes the group.
 */
export function ActForm({ group, act, onDone, onStale }: ActFormProps) {
  const { reference } = group;
  const { draft, change, forget } = useKeptDraft(`${act}:${reference}`, actDraftSchema, {});
  const sending = useSending({
    schema,
    send: (body, idempotencyKey) =>
      callRoute(actOnGroupRoute, { path: { reference }, body, idempotencyKey }),
    onDone: (_status, body) => {
      forget();
      onDone(body.act === 'move' ? body.municipality : group.municipality.code);
    },
    onRefused: ({ kind }) => {
      const isStale = kind === 'changed-meanwhile' || kind === 'not-possible-now';
      if (isStale) onStale();
      return isStale;
    },
    lastAttempt: draft.attempt,
    onAttempt: (attempt) => change({ attempt }),
  });
  const { messageAt } = sending;
  const changes = changesOf(group, act, draft);
  const effects = texts.effects[act];
  return (
    <SendingForm
      sending={sending}
      values={() => actBody(group, act, draft)}
      action={texts.pages[act].action}
      busy={texts.busy}
    >
      {act === 'correct' && (
        <FactFields group={group} draft={draft} change={change} problemAt={messageAt} />
      )}
      {act === 'move' && (
        <SelectField
          id="municipality"
          label={texts.municipality}
          value={draft.municipality ?? ''}
          options={[
            { value: '', label: texts.municipalityChoose },
            ...possibleMunicipalities(group).map(({ code, name }) => ({
              value: code,
              label: name,
            })),
          ]}
          onChange={(municipality) => change({ municipality })}
          error={messageAt('municipality')}
        />
      )}
      {(changes.length > 0 || effects.length > 0) && (
        <section>
          <Heading2>{texts.preview}</Heading2>
          <BulletList items={[...changes.map((each) => changeLine(each, 'wordt')), ...effects]} />
        </section>
      )}
      <RadioField
        id="reason"
        label={texts.reason}
        value={draft.reason ?? ''}
        choices={reasonsFor[act].map((value) => ({ value, label: texts.reasons[value] }))}
        onChange={(reason) => change({ reason })}
        error={messageAt('reason')}
      />
      <TextArea
        id="text"
        label={texts.text}
        hint={texts.textHint}
        value={draft.text ?? ''}
        rows={5}
        onChange={(text) => change({ text })}
        error={messageAt('text')}
      />
      {act === 'close' && (
        <CheckField
          id="agree"
          label={texts.agree}
          checked={draft.agree ?? false}
          onChange={(agree) => change({ agree })}
          error={messageAt('agree')}
        />
      )}
    </SendingForm>
  );
}
