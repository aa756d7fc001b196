import {
  OfficerNotFound,
  type Officer,
  type StandIn,
} from '../../../shared/domain/desk/officer.ts';
import { openOf, rolesToPassOn, standInsFor } from '../../../shared/domain/desk/stand-in.ts';
import type { OfficerRepository } from '../../../shared/ports/desk.ts';
import type { Clock } from '../../../shared/ports/platform.ts';
import { codesIn } from '../../../shared/regions/municipality.ts';
import type { Region } from '../../../shared/regions/region.ts';
import type { StandInsResponse } from '../../../shared/requests/desk/stand-ins.ts';

interface Needs {
  readonly officers: Pick<OfficerRepository, 'list'>;
  readonly region: Pick<Region, 'municipalities'>;
  readonly clock: Clock;
}

/**
 * Lists the colleagues who stand in for an officer, and those for whom the officer stands in. Both lists are sorted by
 * the first day. Throws OfficerNotFound if there is no such officer, or the officer's access has ended.
 */
export async function listStandIns(
  { officers, region, clock }: Needs,
  id: string,
): Promise<StandInsResponse> {
  const now = clock();
  const everybody = (await officers.list()).filter(({ endedAt }) => endedAt === undefined);
  const officer = everybody.find((each) => each.id === id);
  if (!officer) throw new OfficerNotFound();
  const canPassOn = rolesToPassOn(officer).length > 0;
  const { organisation } = officer;
  return {
    officer: named(officer),
    version: officer.version,
    standIns: standInsFor(id, everybody, now)
      .map(({ colleague, standIn }) => shown(standIn, colleague))
      .toSorted(byStart),
    standsInFor: openOf(officer, now)
      .flatMap((standIn) => {
        const colleague = everybody.find((each) => each.id === standIn.forOfficerId);
        return colleague ? [shown(standIn, colleague)] : [];
      })
      .toSorted(byStart),
    colleagues: everybody
      .filter((each) => canPassOn && each.id !== id && each.organisation === organisation)
      .map((each) => ({
        ...named(each),
        municipalities: codesIn(region, each.scope),
        since: each.validFrom,
      }))
      .toSorted((one, other) => one.name.localeCompare(other.name, 'nl')),
    municipalities: codesIn(region, officer.scope),
  };
}

function named({ id, name, title }: Officer): StandInsResponse['officer'] {
  return { id, name, title };
}

type Shown = StandInsResponse['standIns'][number];

function shown({ id, scope, from, until }: StandIn, colleague: Officer): Shown {
  return { id, municipalities: [...scope], from, until, colleague: named(colleague) };
}

function byStart(one: Shown, other: Shown): number {
  return one.from.localeCompare(other.from);
}
