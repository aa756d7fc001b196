import { ConcurrentChange } from '../errors.ts';
import { changeableFacts, type ChangeableFact, type FactChange } from './act.ts';
import type { Group, Phase } from './group.ts';

/** Facts about a group that are to replace the current ones. A fact that is absent stays as it is. */
interface NewFacts extends Partial<Pick<Group, 'briefing' | 'briefingGivenOn'>> {
  readonly name?: string | undefined;
  readonly streets?: string | undefined;
  readonly phase?: Phase | undefined;
  readonly participants?: number | undefined;
}

/** Returns the next version of a group, with new facts. */
export function withFacts(group: Group, facts: NewFacts, now: Date): Group {
  const { name, streets, phase, participants, ...briefing } = facts;
  const changed: Group = {
    ...group,
    name: name ?? group.name,
    area: { ...group.area, streets: streets ?? group.area.streets },
    phase: phase ?? group.phase,
    participants: participants ?? group.participants,
    ...briefing,
    version: group.version + 1,
  };
  const at = now.toISOString();
  return {
    ...changed,
    ...(changed.phase === group.phase
      ? {}
      : { formingSince: changed.phase === 'forming' ? at : undefined }),
    ...(changed.briefing === group.briefing
      ? {}
      : { briefingRequestedAt: changed.briefing === 'requested' ? at : undefined }),
  };
}

/** The facts that differ between two versions of a group. */
export function changesBetween(before: Group, after: Group): FactChange[] {
  return changeableFacts
    .map((fact) => ({ fact, from: factOf(before, fact), to: factOf(after, fact) }))
    .filter(({ from, to }) => from !== to);
}

function factOf(group: Group, fact: ChangeableFact): string | undefined {
  if (fact === 'streets') return group.area.streets;
  return group[fact]?.toString();
}

/** Throws ConcurrentChange unless this is the version of the group that the person was looking at. */
export function ensureSeen({ version }: Group, seen: Pick<Group, 'version'>): void {
  if (version !== seen.version) throw new ConcurrentChange();
}
