import type { DeskRepository } from '../../../shared/ports/desk.ts';
import type { Region } from '../../../shared/regions/region.ts';
import type { DeskResponse } from '../../../shared/requests/desk/manage-desk.ts';

interface Needs {
  readonly desks: Pick<DeskRepository, 'find'>;
  readonly region: Pick<Region, 'municipalities'>;
}

/** The desk of the region as its manager sees it; empty, with version 0, if no desk has been loaded. */
export async function showDesk({ desks, region }: Needs): Promise<DeskResponse> {
  const desk = await desks.find();
  return {
    version: desk?.version ?? 0,
    mailboxes: (desk?.mailboxes ?? []).map(({ municipalities, ...mailbox }) => ({
      ...mailbox,
      municipalities: [...municipalities],
    })),
    circles: region.municipalities.map(({ code }) => {
      const circle = desk?.circles.find(({ municipality }) => municipality === code);
      return { municipality: code, ...(circle ? { inviteLink: circle.inviteLink } : {}) };
    }),
  };
}
