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
  /** An officer of the municipality whose session rests since they looked at the group, and the group as shown. */
  const lookedAt = async (municipality: string) => {
    const [mailbox] = mailboxesOf(municipality);
    if (!mailbox) throw new Error(`nobody decides in ${municipality}`);
    const officer = officerBehind('langstraat', mailbox);
    const group = succeeded(await site.deskGroup(reference, officer));
    await letSessionRest(system);
    return { officer, group };
  };
  const act = async (municipality: string, bodyFor: (version: number) => ActOnGroupBody) => {
    const { officer, group } = await lookedAt(municipality);
    await twice((key) => site.act(reference, officer, bodyFor(group.version), key));
  };

  const { officer: writer } = await lookedAt('GM0867');
  await twice((key) => site.addNote(reference, writer, 'Gebeld: de groep loopt goed.', key));
  const { officer: remover, group: noted } = await lookedAt('GM0867');
  for (const { id } of noted.notes ?? []) succeeded(await site.removeNote(reference, remover, id));
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

async function twice(
  send: (key: string) => ReturnType<SiteClient['act' | 'addNote']>,
): Promise<void> {
  const key = randomUUID();
  for (let times = 0; times < 2; times += 1) succeeded<unknown>(await send(key));
}
