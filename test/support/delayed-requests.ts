import { setTimeout as pause } from 'node:timers/promises';
import type { Table } from '../../shared/store/table.ts';

/**
 * Delays some requests to the table by a few milliseconds, as a network would, so that other requests overtake them.
 */
export function delayRequests(table: Table, random: () => number): void {
  table.client.middlewareStack.add(
    (next) => async (args) => {
      if (random() < 0.3) await pause(random() * 6);
      return next(args);
    },
    { step: 'initialize', name: 'delayRequests', override: true },
  );
}
