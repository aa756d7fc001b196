import { randomUUID } from 'node:crypto';
import { officerBehind } from '../../local/demo/signed-in-officers.ts';
import { succeeded, type SiteClient } from '../../local/demo/site-client.ts';
import type { ActOnGroupBody } from '../../shared/requests/groups/act-on-group.ts';
import { mailboxesOf } from '../support/three-regions.ts';
import { letSessionRest } from './let-session-rest.ts';

/**
 * Has officers add and remove a note about a group in Waalwijk, correct the group, move it to Dongen and close it
 * there. Every request that takes an idempotency key is sent twice with the same one.
 */
export async function actOnGroup(
  system: Parameters<typeof letSessionRest>[0],
  site: SiteClient,
  reference: string,
): Promise<void> {
  const act = async (municipality: string, bodyFor: (version: number) => ActOnGroupBody) => {
    const [mailbox] = mailboxesOf(municipality);
    if (!mailbox) throw new Error(`nobody decides in ${municipality}`);
    const officer = officerBehind('langstraat', mailbox);
    const { version } = succeeded(await site.deskGroup(reference, officer));
    await letSessionRest(system);
    const key = randomUUID();
    for (let times = 0; times < 2; times += 1)
      succeeded(await site.act(reference, officer, bodyFor(version), key));
  };
  await noteAbout(site, reference);
  await act('GM0867', (version) => ({
    act: 'correct',
    version,
    reason: 'asked',
    streets: 'Alleen de Kade',
  }));
  await act('GM0867', (version) => ({
    act: 'move',
    version,
    reason: 'mistake',
    municipality: 'GM0766',
  }));
  await act('GM0766', (version) => ({ act: 'close', version, reason: 'ended', agree: true }));
}

async function noteAbout(site: SiteClient, reference: string): Promise<void> {
  const [mailbox] = mailboxesOf('GM0867');
  if (!mailbox) throw new Error('nobody follows up groups in GM0867');
  const officer = officerBehind('langstraat', mailbox);
  const key = randomUUID();
  for (let times = 0; times < 2; times += 1)
    succeeded(await site.addNote(reference, officer, 'Gebeld: de groep loopt goed.', key));
  const { notes = [] } = succeeded(await site.deskGroup(reference, officer));
  for (const { id } of notes) succeeded(await site.removeNote(reference, officer, id));
}
