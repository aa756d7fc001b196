import { useState } from 'react';
import { region } from 'virtual:region';
import * as z from 'zod';
import { mayAskForBriefing } from '../../shared/domain/groups/coordinator-change.ts';
import type { Phase } from '../../shared/domain/groups/group.ts';
import { changeGroupBody } from '../../shared/requests/coordinators/change-group.ts';
import type { OwnGroupResponse } from '../../shared/requests/coordinators/own-group.ts';
import { changeGroupRoute } from '../../shared/routes/coordinators/change-group.ts';
import { callRoute } from '../api/call-route.ts';
import { useSending } from '../api/use-sending.ts';
import { Button } from '../components/button.tsx';
import { RadioField } from '../components/choice-fields.tsx';
import { Page } from '../components/page.tsx';
import { SendingForm } from '../components/sending-form.tsx';
import { TextArea, TextField } from '../components/text-field.tsx';
import { manageTexts } from '../texts/manage.ts';
import { registerTexts } from '../texts/registration.ts';
import {
  bodyOf,
  changedMeanwhile,
  changesOf,
  conflictsOf,
  needsReason,
  shownFacts,
  withChoices,
  type Choices,
  type FactsDraft,
  type OwnFact,
} from './facts.ts';
import { Meanwhile } from './meanwhile.tsx';
import { useGroupNow } from './use-group-now.ts';

const texts = manageTexts.facts;
const { group: fields, area } = registerTexts;
const bodySchema = changeGroupBody(region);

interface ChangeGroupFormProps {
  readonly group: OwnGroupResponse;
  readonly token: string | undefined;
  /** The phase that the form starts with, if not the group's current one. */
  readonly phase?: Phase | undefined;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/**
 * The form in which a coordinator changes facts about the group. If somebody else has changed any in the meantime, the
 * form shows which, and asks what to do about each fact that both have changed.
 */
export function ChangeGroupForm({
  group: seen,
  token,
  phase,
  onDone,
  onCancel,
}: ChangeGroupFormProps) {
  const [typed, setTyped] = useState<FactsDraft>(phase === undefined ? {} : { phase });
  const [choices, setChoices] = useState<Choices>({});
  const { now, state, refresh } = useGroupNow(seen, token);
  const change = (part: FactsDraft) => setTyped({ ...typed, ...part });
  const conflicts = conflictsOf(seen, now, typed);
  const open = conflicts.filter((fact) => choices[fact] === undefined);
  const draft = withChoices(typed, choices);

  const readAgain = async () => {
    const latest = await refresh();
    if (!latest) return;
    // What the person wanted may have been stored already, by an earlier attempt whose response was lost.
    if (changesOf(latest, draft).length === 0) return onDone();
    const changed = new Set(changedMeanwhile(now, latest).map(({ fact }) => fact));
    setChoices(
      Object.fromEntries(Object.entries(choices).filter(([fact]) => !changed.has(fact as OwnFact))),
    );
  };

  const sending = useSending({
    schema: afterChoosing(open),
    send: (body, idempotencyKey) =>
      callRoute(changeGroupRoute, {
        path: { reference: seen.reference },
        token,
        body,
        idempotencyKey,
      }),
    onDone,
    onRefused: ({ kind }) => {
      const isStale = kind === 'changed-meanwhile' || kind === 'not-possible-now';
      if (isStale) void readAgain();
      return isStale;
    },
  });
  const { messageAt } = sending;
  const facts = shownFacts(now, draft);
  const field = (fact: OwnFact) => ({
    id: fact,
    value: facts[fact],
    onChange: (value: string) => {
      setTyped({ ...typed, [fact]: value });
      if (choices[fact] === 'theirs') setChoices({ ...choices, [fact]: 'mine' });
    },
    error: messageAt(fact),
  });
  return (
    <Page title={texts.formTitle} pageKey="change group" lead={texts.lead}>
      <SendingForm
        sending={sending}
        values={() => bodyOf(now, draft)}
        action={texts.action}
        busy={texts.busy}
      >
        <Meanwhile
          state={state}
          changes={changedMeanwhile(seen, now)}
          conflicts={conflicts}
          mine={shownFacts(now, typed)}
          now={shownFacts(now, {})}
          choices={choices}
          onChoose={(fact, choice) => setChoices({ ...choices, [fact]: choice })}
          problemAt={messageAt}
        />
        <TextField {...field('name')} label={fields.name} hint={fields.nameHint} />
        <TextArea {...field('streets')} label={area.streets} hint={area.streetsHint} />
        <RadioField
          {...field('phase')}
          label={fields.phase}
          choices={[
            { value: 'running', ...fields.running },
            { value: 'forming', ...fields.forming },
          ]}
        />
        {needsReason(now, draft) && (
          <TextArea
            id="reason"
            label={texts.reason}
            hint={texts.reasonHint}
            value={typed.reason ?? ''}
            onChange={(reason) => change({ reason })}
            error={messageAt('reason')}
          />
        )}
        <TextField
          {...field('participants')}
          label={fields.participants}
          hint={fields.participantsHint(region)}
          numeric
        />
        {mayAskForBriefing(now) && (
          <RadioField
            {...field('briefing')}
            label={texts.briefing}
            hint={texts.briefingHint}
            choices={[
              { value: 'requested', label: fields.yes },
              { value: 'none', label: fields.no },
            ]}
          />
        )}
      </SendingForm>
      <div className="actions">
        <Button kind="secondary-action" onPress={onCancel}>
          {texts.cancel}
        </Button>
      </div>
    </Page>
  );
}

/** Returns the schema of the body, which accepts nothing until a choice has been made about each of these facts. */
function afterChoosing(open: readonly OwnFact[]): typeof bodySchema {
  if (open.length === 0) return bodySchema;
  return z
    .unknown()
    .superRefine((_body, context) => {
      for (const fact of open)
        context.addIssue({
          code: 'custom',
          path: [`choice-${fact}`],
          message: manageTexts.meanwhile.choose(fact),
        });
    })
    .pipe(bodySchema) as unknown as typeof bodySchema;
}
