import type { Desk } from '../ports/desk.ts';
import type { RegionDesk } from '../regions/region.ts';

/** Implements the port `Desk` for one region. Every method calls `load`. */
export function regionDesk(load: () => Promise<RegionDesk>): Desk {
  return {
    async mailboxesOf(municipality) {
      const { mailboxes } = await load();
      return mailboxes.filter(
        ({ role, municipalities }) => role !== 'team' && municipalities.includes(municipality),
      );
    },
    async teamsOf(municipality) {
      const { mailboxes } = await load();
      return mailboxes.filter(
        ({ role, municipalities }) => role === 'team' && municipalities.includes(municipality),
      );
    },
    async mailbox(id) {
      const { mailboxes } = await load();
      return mailboxes.find((each) => each.id === id);
    },
    async inviteLink(municipality) {
      const { circles } = await load();
      const circle = circles.find((candidate) => candidate.municipality === municipality);
      if (!circle) throw new Error(`no circle for municipality ${municipality}`);
      return circle.inviteLink;
    },
  };
}
