import { setTimeout as pause } from 'node:timers/promises';
import type { Table } from '../../shared/store/table.ts';

/** Lets some requests to the table wait a few milliseconds, as a network does: requests of others come in between. */
export function slowAnswers(table: Table, random: () => number): void {
  table.client.middlewareStack.add(
    (next) => async (args) => {
      if (random() < 0.3) await pause(random() * 6);
      return next(args);
    },
    { step: 'initialize', name: 'slowAnswers', override: true },
  );
}
