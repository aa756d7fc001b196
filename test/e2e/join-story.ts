import { randomUUID } from 'node:crypto';
import type { PublicGroup } from '../../shared/requests/overview/responses.ts';
import { joinClient } from '../support/join-client.ts';
import { approved, freshBody, reach, type Registered } from '../support/registering.ts';

export type Group = Registered & { readonly reference: string };

export const address = () => `${randomUUID()}@post.example`;
export const coordinatorOf = ({ body }: Group): string => body.coordinator.email;

/** A running system as the browser tests of joining see it: groups that people can ask, and the links that they are mailed. */
export function joinStory(running: { readonly siteUrl: string; readonly inboxUrl: string }) {
  const people = joinClient(running);
  const { site } = reach(running);
  const shown = async ({ reference }: Group) => {
    const found = await site.group(reference);
    return found.ok ? found.body : undefined;
  };
  const linkTo = async (page: 'deelnemen' | 'verzoek' | 'beheer', to: string, about?: string) => {
    const { name, token } = await people.link(to, page, about);
    return `${running.siteUrl}/${page}/${name}#${token}`;
  };
  return {
    people,
    /** A group in the overview that takes people. */
    async group(
      at: [number, number],
      name: string,
      phase: PublicGroup['phase'] = 'running',
    ): Promise<Group> {
      const made = await approved({ site, inbox: people.inbox }, freshBody({ at, name, phase }));
      await people.shownAs(made.reference, 'open');
      return made;
    },
    /** A group of which a coordinator answered that it is full; the mail about it has the link to manage it. */
    async fullGroup(at: [number, number], name: string): Promise<Group> {
      const made = await this.group(at, name);
      const { coordinator } = await people.asksAndConfirms(
        made.reference,
        address(),
        coordinatorOf(made),
      );
      await people.answer(coordinator, 'full');
      await people.shownAs(made.reference, 'full');
      return made;
    },
    shown,
    async neighboursOf(made: Group): Promise<string[]> {
      return (await shown(made))?.neighbourGroups.map(({ reference }) => reference) ?? [];
    },
    linkTo,
    manageLink: (made: Group) => linkTo('beheer', coordinatorOf(made), made.reference),
  };
}
