import * as z from 'zod';
import type { Desk } from '../ports/desk.ts';
import type { RegionDesk } from '../regions/region.ts';

const deskSchema: z.ZodType<RegionDesk> = z.object({
  officers: z.array(
    z.object({
      id: z.string().regex(/^[a-z0-9-]{3,40}$/),
      title: z.string().min(1),
      role: z.enum(['police', 'municipality']),
      email: z.email(),
      municipalities: z.array(z.string().regex(/^GM\d{4}$/)).min(1),
    }),
  ),
  circles: z.array(z.object({ municipality: z.string().regex(/^GM\d{4}$/), inviteLink: z.url() })),
});

/** Parses the desk secret. Throws an error that names the invalid fields but never contains their values. */
export function parseDesk(json: string): RegionDesk {
  const parsed = deskSchema.safeParse(JSON.parse(json));
  if (parsed.success) return parsed.data;
  throw new Error(
    `the desk secret is invalid at: ${parsed.error.issues.map(({ path }) => path.join('.')).join(', ')}`,
  );
}

/** The desk of a region. `load` is called every time, so that a rotated desk secret is picked up. */
export function regionDesk(load: () => Promise<RegionDesk>): Desk {
  return {
    async officersOf(municipality) {
      const { officers } = await load();
      return officers.filter(({ municipalities }) => municipalities.includes(municipality));
    },
    async officer(officerId) {
      const { officers } = await load();
      return officers.find(({ id }) => id === officerId);
    },
    async inviteLink(municipality) {
      const { circles } = await load();
      const circle = circles.find((candidate) => candidate.municipality === municipality);
      if (!circle) throw new Error(`no circle for municipality ${municipality}`);
      return circle.inviteLink;
    },
  };
}
