import { describe, expect, it } from 'vitest';
import { demoPlan } from '../../../../local/demo/demo-plan.ts';
import { proximity } from '../../../../shared/linking/proximity.ts';
import { regionById, regionIds } from '../../../../shared/regions/index.ts';
import { registerGroupBody } from '../../../../shared/requests/groups/register-group.ts';

describe.each(regionIds)('the demo of %s', (id) => {
  const region = regionById(id);
  const plan = demoPlan(region);

  it('has registrations in every municipality, all accepted by the form', () => {
    const refused = plan.filter(({ body }) => !registerGroupBody(region).safeParse(body).success);

    expect(refused.map(({ key }) => key)).toEqual([]);
    expect(new Set(plan.map(({ body }) => body.municipality))).toEqual(
      new Set(region.municipalities.map(({ code }) => code)),
    );
  });

  it('is the same every time, with unique names, addresses and keys', () => {
    const again = demoPlan(region);

    expect(again).toEqual(plan);
    for (const values of [
      plan.map(({ key }) => key),
      plan.map(({ body }) => body.name),
      plan.map(({ body }) => body.coordinator.email),
    ]) {
      expect(new Set(values).size).toBe(plan.length);
    }
  });

  it('has one approved group whose coordinator our mail does not reach', () => {
    const unreachable = plan.filter(({ body }) => body.coordinator.email.startsWith('bounce'));

    expect(unreachable.map(({ ending }) => ending)).toEqual(['approved']);
  });

  it('has one approved group that asks for a briefing, and whose coordinator gets our mail', () => {
    const asking = plan.filter(({ asksForBriefing }) => asksForBriefing);

    expect(asking.map(({ ending, body }) => [ending, body.briefingGiven])).toEqual([
      ['approved', false],
    ]);
    expect(asking[0]?.body.coordinator.email).not.toMatch(/^bounce/);
  });

  it('has something to show on every page: every ending, forming groups and a likely duplicate', () => {
    const endings = new Set(plan.map(({ ending }) => ending));
    const last = plan.at(-1);
    const original = plan.find(({ key }) => key === last?.key.replace('-tweede', ''));

    expect(endings).toEqual(
      new Set(['unconfirmed', 'pending', 'asked', 'answered', 'rejected', 'approved']),
    );
    expect(plan.some(({ body, ending }) => ending === 'approved' && body.phase === 'forming')).toBe(
      true,
    );
    expect(original?.ending).toBe('approved');
    expect(
      last && original && proximity(polygonOf(last), polygonOf(original)).overlap,
    ).toBeGreaterThan(0.5);
  });

  it('has neighbours, some across a municipal border, with hardly any overlap', () => {
    const approved = plan.filter(({ ending }) => ending === 'approved');
    const pairs = approved.flatMap((one, index) =>
      approved
        .slice(index + 1)
        .map((other) => ({ one, other, ...proximity(polygonOf(one), polygonOf(other)) })),
    );
    const links = pairs.filter(({ distance }) => distance <= region.linkDistance);

    expect(links.length).toBeGreaterThan(5);
    expect(links.some(({ one, other }) => one.body.municipality !== other.body.municipality)).toBe(
      true,
    );
    expect(Math.max(...links.map(({ overlap }) => overlap))).toBeLessThan(0.15);
  });
});

type Planned = ReturnType<typeof demoPlan>[number];

function polygonOf({ body }: Planned) {
  return { type: 'Polygon', coordinates: body.area.polygon.coordinates } as const;
}
