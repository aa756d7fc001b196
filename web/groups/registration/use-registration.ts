import { useMemo, useRef, useState } from 'react';
import { region } from 'virtual:region';
import type { Polygon } from '../../../shared/domain/areas/area.ts';
import type { FieldProblem } from '../../../shared/requests/field-problems.ts';
import type { Problem } from '../../api/call.ts';
import { registerGroup } from '../../api/endpoints.ts';
import { placeOf } from '../../overview/find/place.ts';
import { tabStorage } from '../../storage/browser-storage.ts';
import { areaOf, type Outlines } from './area-making.ts';
import { attemptFor, forgetDraft, keepDraft, readDraft, withPlace, type Draft } from './draft.ts';
import { useOutlines } from './outlines.ts';
import { keepReceipt } from './receipt.ts';
import { draftProblems, requestFrom } from './request.ts';

export interface RegistrationForm {
  readonly draft: Draft;
  readonly polygon: Polygon | undefined;
  readonly outlines: Outlines;
  /** Everything that is not right yet, shown or not. */
  readonly problems: readonly FieldProblem[];
  /** Fields that the API refused, until the form is changed. */
  readonly refused: readonly FieldProblem[];
  /** Why the last attempt did not arrive. */
  readonly failure: Problem | undefined;
  readonly sending: boolean;
  readonly sent: boolean;
  readonly change: (part: Partial<Draft>) => void;
  readonly send: () => Promise<'sent' | 'refused' | 'failed' | 'busy'>;
}

/** The state of the registration form; it is kept in the tab until it was sent. */
export function useRegistration(): RegistrationForm {
  const [draft, setDraft] = useState(() =>
    withPlace(region, readDraft(tabStorage), placeOf(window.location.search)),
  );
  const [refused, setRefused] = useState<readonly FieldProblem[]>([]);
  const [failure, setFailure] = useState<Problem>();
  const [state, setState] = useState<'open' | 'sending' | 'sent'>('open');
  const busy = useRef(false);
  const outlines = useOutlines();
  const polygon = useMemo(() => areaOf(draft, region, outlines), [draft, outlines]);
  const problems = useMemo(() => draftProblems(region, draft, polygon), [draft, polygon]);

  const keep = (next: Draft) => {
    keepDraft(tabStorage, next);
    setDraft(next);
  };

  const change = (part: Partial<Draft>) => {
    keep({ ...draft, ...part });
    setRefused([]);
    setFailure(undefined);
  };

  const send = async () => {
    // A second press arrives before React has drawn the first: the reference knows at once.
    if (busy.current) return 'busy' as const;
    busy.current = true;
    setState('sending');
    setFailure(undefined);
    const body = requestFrom(draft, polygon);
    const attempt = attemptFor(draft, body, () => crypto.randomUUID());
    keep({ ...draft, attempt });
    const outcome = await registerGroup(body, attempt.key);
    busy.current = false;
    if (outcome.ok) {
      setState('sent');
      forgetDraft(tabStorage);
      keepReceipt(tabStorage, {
        confirmBy: outcome.value.confirmBy,
        email: body.coordinator.email.trim(),
      });
      return 'sent' as const;
    }
    setState('open');
    setRefused(outcome.problem.fields);
    setFailure(outcome.problem);
    return outcome.problem.fields.length > 0 ? ('refused' as const) : ('failed' as const);
  };

  return {
    draft,
    polygon,
    outlines,
    problems,
    refused,
    failure,
    sending: state === 'sending',
    sent: state === 'sent',
    change,
    send,
  };
}
