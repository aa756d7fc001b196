import * as z from 'zod';
import {
  actReasons,
  type ActKind,
  type ChangeableFact,
  type FactChange,
} from '../../../shared/domain/groups/act.ts';
import { phases } from '../../../shared/domain/groups/group.ts';
import type { DeskGroupResponse } from '../../../shared/requests/desk/desk-group.ts';

/**
 * What an officer has filled in so far. A fact that is absent has not been touched, so the form shows the group's own
 * value, even if the page is reloaded after somebody else has changed it.
 */
export const actDraftSchema = z
  .object({
    name: z.string(),
    streets: z.string(),
    phase: z.enum(['', ...phases]),
    participants: z.string(),
    briefingGiven: z.enum(['', 'yes', 'no']),
    briefingGivenOn: z.string(),
    municipality: z.string(),
    reason: z.enum(actReasons),
    text: z.string(),
    agree: z.boolean(),
    attempt: z.object({ key: z.uuid(), body: z.string() }),
  })
  .partial();
export type ActDraft = z.infer<typeof actDraftSchema>;

/** The facts as the form shows them: those of the group, unless the officer has changed them. */
export function shownFacts(group: DeskGroupResponse, draft: ActDraft) {
  return {
    name: draft.name ?? group.name,
    streets: draft.streets ?? group.streets,
    phase: draft.phase ?? group.phase,
    participants: draft.participants ?? String(group.participants),
    briefingGiven: draft.briefingGiven ?? (group.briefing === 'given' ? 'yes' : 'no'),
    briefingGivenOn: draft.briefingGivenOn ?? group.briefingGivenOn ?? '',
  } as const;
}

/** What the act would change, for the preview. */
export function changesOf(group: DeskGroupResponse, kind: ActKind, draft: ActDraft): FactChange[] {
  if (kind === 'move') {
    const { municipality: to = '' } = draft;
    return to === '' ? [] : [{ fact: 'municipality', from: group.municipality.code, to }];
  }
  if (kind !== 'correct') return [];
  const { briefingGiven, briefingGivenOn, ...facts } = shownFacts(group, draft);
  const isGiven = briefingGiven === 'yes';
  const before = shownFacts(group, {});
  const pairs: readonly (readonly [ChangeableFact, string | undefined, string | undefined])[] = [
    ['name', before.name, facts.name],
    ['streets', before.streets, facts.streets],
    ['phase', before.phase, facts.phase],
    ['participants', before.participants, facts.participants],
    [
      'briefing',
      group.briefing,
      isGiven ? 'given' : before.briefingGiven === 'no' ? group.briefing : 'none',
    ],
    ['briefingGivenOn', before.briefingGivenOn, isGiven ? briefingGivenOn : ''],
  ];
  return pairs
    .filter(([, from, to]) => from !== to)
    .map(([fact, from, to]) => ({ fact, from, to }));
}

/** The body of the request. A field that has not been filled in gets no valid value, so that the schema reports it. */
export function actBody(group: DeskGroupResponse, kind: ActKind, draft: ActDraft): object {
  const { reason, text = '', municipality, agree = false } = draft;
  const why = {
    act: kind,
    version: group.version,
    reason,
    ...(text.trim() === '' ? {} : { text }),
  };
  if (kind === 'move') return { ...why, municipality };
  if (kind === 'close') return { ...why, agree };
  if (kind !== 'correct') return why;
  const changed = new Set(changesOf(group, kind, draft).map(({ fact }) => fact));
  const { name, streets, phase, participants, briefingGiven, briefingGivenOn } = shownFacts(
    group,
    draft,
  );
  const isGiven = briefingGiven === 'yes';
  return {
    ...why,
    ...(changed.has('name') ? { name } : {}),
    ...(changed.has('streets') ? { streets } : {}),
    ...(changed.has('phase') ? { phase } : {}),
    ...(changed.has('participants')
      ? { participants: /^\s*\d+\s*$/.test(participants) ? Number(participants) : null }
      : {}),
    ...(changed.has('briefing') || changed.has('briefingGivenOn')
      ? { briefingGiven: isGiven, ...(isGiven ? { briefingGivenOn } : {}) }
      : {}),
  };
}
