import { randomUUID } from 'node:crypto';
import type { PublicGroup } from '../../shared/requests/overview/responses.ts';
import { joinClient } from '../support/join-client.ts';
import {
  registerAndApprove,
  freshBody,
  systemClients,
  type RegisteredGroup,
} from '../support/register-groups.ts';

export type Group = RegisteredGroup & { readonly reference: string };

export const address = () => `${randomUUID()}@post.example`;
export const coordinatorOf = ({ body }: Group): string => body.coordinator.email;

/**
 * The parts of a running system that the browser tests for joining need: groups that people can ask to join, and the
 * token URLs sent by email.
 */
export function joinFixture(running: { readonly siteUrl: string; readonly inboxUrl: string }) {
  const people = joinClient(running);
  const { site } = systemClients(running);
  const shown = async ({ reference }: Group) => {
    const found = await site.group(reference);
    return found.ok ? found.body : undefined;
  };
  const tokenUrl = async (page: 'deelnemen' | 'verzoek' | 'beheer', to: string, about?: string) => {
    const { name, token } = await people.token(to, page, about);
    return `${running.siteUrl}/${page}/${name}#${token}`;
  };
  return {
    people,
    /** A group in the overview that is open to join requests. */
    async group(
      at: [number, number],
      name: string,
      phase: PublicGroup['phase'] = 'running',
    ): Promise<Group> {
      const made = await registerAndApprove(
        { site, inbox: people.inbox },
        freshBody({ at, name, phase }),
      );
      await people.waitForJoining(made.reference, 'open');
      return made;
    },
    /**
     * A group whose coordinator answered a join request with 'full'; the resulting email contains the token URL for
     * managing the group.
     */
    async fullGroup(at: [number, number], name: string): Promise<Group> {
      const made = await this.group(at, name);
      const { coordinator } = await people.requestAndConfirm(
        made.reference,
        address(),
        coordinatorOf(made),
      );
      await people.answer(coordinator, 'full');
      await people.waitForJoining(made.reference, 'full');
      return made;
    },
    shown,
    async neighboursOf(made: Group): Promise<string[]> {
      return (await shown(made))?.neighbourGroups.map(({ reference }) => reference) ?? [];
    },
    tokenUrl,
    manageUrl: (made: Group) => tokenUrl('beheer', coordinatorOf(made), made.reference),
  };
}
