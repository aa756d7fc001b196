import { regionById, regionIds } from '../shared/regions/index.ts';
import { municipalityOf } from '../shared/regions/municipality.ts';
import type { LoadDeskResponse } from '../shared/requests/desk/load-desk.ts';

type Changes = Extract<LoadDeskResponse, { changes: unknown }>['changes'];

const signs = { added: '+', removed: '-', changed: '~' } as const;
const kinds = ['added', 'removed', 'changed'] as const;

/** One line for each mailbox and circle that changes, and a summary; addresses and invite links are not shown. */
export function deskReport({ mailboxes, circles }: Changes): readonly string[] {
  return [
    ...kinds.flatMap((kind) =>
      mailboxes[kind].map(({ id, title }) => `  ${signs[kind]} ${id}  ${title}`),
    ),
    ...kinds.flatMap((kind) =>
      circles[kind].map((code) => `  ${signs[kind]} the circle of ${nameOf(code)}`),
    ),
    `mailboxes: ${counts(mailboxes)}; circles: ${counts(circles)}`,
  ];
}

function counts(changes: Changes['mailboxes'] | Changes['circles']): string {
  return kinds.map((kind) => `${changes[kind].length} ${kind}`).join(', ');
}

function nameOf(code: string): string {
  const names = regionIds.map((id) => municipalityOf(regionById(id), code)?.name);
  return names.find((name) => name !== undefined) ?? code;
}
