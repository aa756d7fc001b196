import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { announceEndpoint, announcedEndpoint } from '../../../../local/aws/announced-endpoint.ts';
import { lockDataDir } from '../../../../local/engine/data-lock.ts';
import { StartRefused } from '../../../../local/start-refused.ts';

let folder: string;
const endpoint = 'http://127.0.0.1:4566';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'buurtkring-announced-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('The endpoint announced in a data directory', () => {
  it('is found while the system runs', () => {
    const unlock = lockDataDir(folder);
    announceEndpoint(folder, endpoint);

    expect(announcedEndpoint(folder)).toBe(endpoint);
    unlock();
  });

  it('is gone when the system has stopped', () => {
    const unlock = lockDataDir(folder);
    announceEndpoint(folder, endpoint)();

    expect(() => announcedEndpoint(folder)).toThrow(StartRefused);
    unlock();
  });

  it('is ignored when a killed system left it behind', () => {
    lockDataDir(folder)();
    announceEndpoint(folder, endpoint);

    expect(() => announcedEndpoint(folder)).toThrow(/npm start/);
  });
});
