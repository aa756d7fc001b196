import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { StartRefused } from '../../../local/start-refused.ts';
import { invoker } from '../../../operate/invoke.ts';

describe('A command for a function of the deployment', () => {
  it('is refused if it names a region that does not exist, with the ids of those that do', async () => {
    const invoke = invoker('dev');

    for (const name of ['invite-manager', 'load-providers', 'relink-region', 'stop-mail'])
      await expect(invoke(name, { region: 'nergens' }, z.unknown())).rejects.toEqual(
        new StartRefused('There is no region nergens; use langstraat, bel.'),
      );
  });
});
