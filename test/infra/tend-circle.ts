import { succeeded, type SiteClient } from '../../local/demo/site-client.ts';
import type { DemoOfficer } from '../../local/demo/signed-in-officers.ts';
import { manageTokenFor } from '../support/system-token-issuer.ts';
import { letSessionRest } from './let-session-rest.ts';

interface Circle {
  readonly group: {
    readonly id: string;
    readonly reference: string;
    readonly municipality: string;
  };
  readonly officer: DemoOfficer;
}

/** Has a coordinator join the circle, and an officer look at it and record that the coordinator is not in it. */
export async function tendCircle(
  system: Parameters<typeof manageTokenFor>[0] & Parameters<typeof letSessionRest>[0],
  site: SiteClient,
  { group: { id, reference, municipality }, officer }: Circle,
): Promise<void> {
  const managed = { reference, token: await manageTokenFor(system, id) };
  succeeded(await site.membership(managed));
  succeeded(await site.sayMembership(managed, 'joined'));
  await letSessionRest(system);
  const { lists } = succeeded(await site.circle(officer, municipality));
  const member = lists.find(({ name }) => name === 'in')?.members[0];
  if (!member) throw new Error('nobody is in the circle');
  await letSessionRest(system);
  const tick = { tick: 'not-in', version: member.version } as const;
  succeeded(await site.tickMember(officer, municipality, member.id, tick));
}
