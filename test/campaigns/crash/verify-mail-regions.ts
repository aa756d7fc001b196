import type { ReceivedMail } from '../../../local/demo/inbox-client.ts';
import { mailedTokenIn } from '../../../local/demo/mailed-token.ts';
import { deskOf, regionOf, threeRegions } from '../../support/three-regions.ts';
import { unexpected, type Finding } from './finding.ts';
import type { AcknowledgedGroup } from './workload.ts';

/**
 * Checks that every email comes from the region of its recipient, and that a token URL in it opens that region's pages.
 */
export function mailRegionFindings(
  mails: readonly ReceivedMail[],
  acknowledged: readonly AcknowledgedGroup[],
  urls: ReadonlyMap<string, string>,
): Finding[] {
  const regionOfReader = new Map([
    ...threeRegions.flatMap((region) =>
      deskOf(region.id).mailboxes.map(({ email }) => [email, region] as const),
    ),
    ...acknowledged.map(
      ({ body }) => [body.coordinator.email, regionOf(body.municipality)] as const,
    ),
  ]);
  return mails.flatMap((mail) => {
    const region = regionOfReader.get(mail.to[0] ?? '');
    if (!region) return [unexpected(`mail ${mail.id} went to somebody whom no region knows`)];
    const token = mailedTokenIn(mail);
    return [
      ...(mail.from.includes(`Buurtkring ${region.name}`)
        ? []
        : [unexpected(`mail ${mail.id} to ${region.id} came from ${mail.from}`)]),
      ...(!token || token.url.startsWith(`${urls.get(region.id)}/${token.page}/`)
        ? []
        : [unexpected(`mail ${mail.id} to ${region.id} leads to the pages of another region`)]),
    ];
  });
}
