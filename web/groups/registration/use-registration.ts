import { useMemo, useState } from 'react';
import { region } from 'virtual:region';
import * as z from 'zod';
import type { Polygon } from '../../../shared/domain/areas/area.ts';
import type { FieldProblem } from '../../../shared/requests/field-problems.ts';
import type { RegisterGroupBody } from '../../../shared/requests/groups/register-group.ts';
import { registerGroupRoute } from '../../../shared/routes/groups/register-group.ts';
import { callRoute } from '../../api/call-route.ts';
import type { Problem } from '../../api/call.ts';
import { useSending } from '../../api/use-sending.ts';
import { placeOf } from '../../overview/find/place.ts';
import { tabStorage } from '../../storage/browser-storage.ts';
import { areaOf, type Outlines } from './area-making.ts';
import { forgetDraft, keepDraft, readDraft, withPlace, type Draft } from './draft.ts';
import { useOutlines } from './outlines.ts';
import { keepReceipt } from './receipt.ts';
import { draftProblems, requestFrom } from './request.ts';

const registerGroup = (body: RegisterGroupBody, idempotencyKey: string) =>
  callRoute(registerGroupRoute, { body, idempotencyKey });

export interface RegistrationForm {
  readonly draft: Draft;
  readonly polygon: Polygon | undefined;
  readonly outlines: Outlines;
  /** All current problems, whether or not they are shown. */
  readonly problems: readonly FieldProblem[];
  /** The fields that the API refused; cleared when the form is changed. */
  readonly refused: readonly FieldProblem[];
  /** Why the last attempt failed; undefined if it did not fail, or once the form has been changed. */
  readonly failure: Problem | undefined;
  readonly sending: boolean;
  readonly sent: boolean;
  readonly change: (part: Partial<Draft>) => void;
  readonly send: () => void;
}

interface RegistrationEvents {
  readonly onSent: () => void;
  /** Called when the API refuses the form because of one or more of its fields. */
  readonly onRefused: () => void;
}

/** Accepts any body, because the steps of the form have already checked it and the API checks it again. */
const checked = z.custom<RegisterGroupBody>();

/** The state of the registration form, kept in the tab until the form has been sent. */
export function useRegistration({ onSent, onRefused }: RegistrationEvents): RegistrationForm {
  const [draft, setDraft] = useState(() =>
    withPlace(region, readDraft(tabStorage), placeOf(window.location.search)),
  );
  const [sent, setSent] = useState(false);
  const outlines = useOutlines();
  const polygon = useMemo(() => areaOf(draft, region, outlines), [draft, outlines]);
  const problems = useMemo(() => draftProblems(region, draft, polygon), [draft, polygon]);

  const keep = (next: Draft) => {
    keepDraft(tabStorage, next);
    setDraft(next);
  };

  const { fields, problem, busy, submit, clear } = useSending({
    schema: checked,
    send: registerGroup,
    onDone: ({ confirmBy }, { coordinator }) => {
      setSent(true);
      forgetDraft(tabStorage);
      keepReceipt(tabStorage, { confirmBy, email: coordinator.email.trim() });
      onSent();
    },
    onRefused: (refusal) => {
      if (refusal.fields.length > 0) onRefused();
      return false;
    },
    lastAttempt: draft.attempt,
    onAttempt: (attempt) => keep({ ...draft, attempt }),
  });

  return {
    draft,
    polygon,
    outlines,
    problems,
    refused: fields,
    failure: problem,
    sending: busy,
    sent,
    change: (part) => {
      keep({ ...draft, ...part });
      clear();
    },
    send: () => submit(requestFrom(draft, polygon)),
  };
}
