import type { FactChange } from '../../shared/domain/groups/act.ts';
import { mayAskForBriefing } from '../../shared/domain/groups/coordinator-change.ts';
import type { OwnGroupResponse } from '../../shared/requests/coordinators/own-group.ts';

/** The facts in the form, in the order of its fields. */
const ownFacts = ['name', 'streets', 'phase', 'participants', 'briefing'] as const;
export type OwnFact = (typeof ownFacts)[number];

/** The values that somebody has filled in. A fact that is absent has not been touched. */
export type FactsDraft = Readonly<Partial<Record<OwnFact | 'reason', string>>>;

/** What the person chose about a fact that somebody else changed in the meantime. */
export type Choices = Readonly<Partial<Record<OwnFact, 'theirs' | 'mine'>>>;

type Facts = Pick<OwnGroupResponse, OwnFact>;

/** The facts as the form shows them: those of the group, unless they have been changed in the form. */
export function shownFacts(group: Facts, draft: FactsDraft): Readonly<Record<OwnFact, string>> {
  const { name, streets, phase, participants, briefing } = group;
  const stored = { name, streets, phase, participants: String(participants), briefing };
  const touched = ownFacts.filter(
    (fact) => draft[fact] !== undefined && (fact !== 'briefing' || mayAskForBriefing(group)),
  );
  return { ...stored, ...Object.fromEntries(touched.map((fact) => [fact, draft[fact]])) };
}

/** What the form would change about the group. */
export function changesOf(group: Facts, draft: FactsDraft): FactChange[] {
  return differences(shownFacts(group, {}), shownFacts(group, draft));
}

/** What has changed about the group since it was read. */
export function changedMeanwhile(seen: Facts, now: Facts): FactChange[] {
  return differences(shownFacts(seen, {}), shownFacts(now, {}));
}

/** The facts that both the person and somebody else have changed, to different values. */
export function conflictsOf(seen: Facts, now: Facts, draft: FactsDraft): OwnFact[] {
  const mine = new Set(changesOf(now, draft).map(({ fact }) => fact));
  const theirs = new Set(changedMeanwhile(seen, now).map(({ fact }) => fact));
  return ownFacts.filter((fact) => mine.has(fact) && theirs.has(fact));
}

/** Drops from the draft the facts for which the person chose the value that somebody else stored. */
export function withChoices(draft: FactsDraft, choices: Choices): FactsDraft {
  return Object.fromEntries(
    Object.entries(draft).filter(([fact]) => choices[fact as OwnFact] !== 'theirs'),
  );
}

/** Whether the person must give a reason, because a running group would become forming again. */
export function needsReason(group: Facts, draft: FactsDraft): boolean {
  return group.phase === 'running' && shownFacts(group, draft).phase === 'forming';
}

/** The body of the request. A field that has not been filled in gets an invalid value, so the schema reports it. */
export function bodyOf(group: Facts & Pick<OwnGroupResponse, 'version'>, draft: FactsDraft) {
  const changed = changesOf(group, draft).map(({ fact, to = '' }) => [
    fact,
    fact !== 'participants' ? to : /^\s*\d+\s*$/.test(to) ? Number(to) : null,
  ]);
  return {
    version: group.version,
    ...Object.fromEntries(changed),
    ...(needsReason(group, draft) && draft.reason?.trim() ? { reason: draft.reason } : {}),
  };
}

function differences(
  before: Readonly<Record<OwnFact, string>>,
  after: Readonly<Record<OwnFact, string>>,
): FactChange[] {
  return ownFacts
    .filter((fact) => before[fact] !== after[fact])
    .map((fact) => ({ fact, from: before[fact], to: after[fact] }));
}
