import type { Desk } from '../../../shared/ports/desk.ts';
import { exampleDesk } from '../../../shared/regions/index.ts';
import { regionDesk } from '../../../shared/runtime/region-desk.ts';

/** The example desk of a region, by default Langstraat. The mailboxes whose ids are in `left` are left out. */
export function fakeDesk({
  left = [],
  region = 'langstraat',
}: { readonly left?: readonly string[]; readonly region?: string } = {}): Desk {
  const { mailboxes, circles } = exampleDesk(region);
  return regionDesk(async () => ({
    mailboxes: mailboxes.filter(({ id }) => !left.includes(id)),
    circles,
  }));
}
