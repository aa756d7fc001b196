import { describe, expect, it } from 'vitest';
import { loadProviders } from '../../../../../functions/desk/load-providers/load-providers.ts';
import { exampleProviders } from '../../../../../shared/runtime/example-providers.ts';
import { langstraat } from '../../../../../shared/regions/langstraat.ts';
import type { Stage } from '../../../../../shared/regions/stage.ts';
import { dynamoProviders } from '../../../../../shared/store/desk/dynamo-providers.ts';
import { FakeLog } from '../../../../support/fakes/fake-log.ts';
import { TableInMemory } from '../../../../support/simulation/table-in-memory.ts';

const { table } = new TableInMemory(
  async (_kind, request) => request(),
  () => undefined,
);
const repository = dynamoProviders(table);
const load = (input: unknown, stage: Stage = 'prod') =>
  loadProviders({ repository, region: langstraat, stage, log: new FakeLog() }, { input });
const [police] = exampleProviders(langstraat, 'https://login.politie.example/tenant/v2.0');

describe('Loading identity providers', () => {
  it.each([
    { by: 'claim', claim: 'amr', anyOf: ['mfa'] },
    { by: 'context', claim: 'acr', anyOf: ['2'] },
    { by: 'context', claim: 'acrs', anyOf: ['c1'] },
    { by: 'policy', date: '2026-11-30' },
  ])('replaces those of the region, with proof %j', async (mfa) => {
    const provider = { ...police, mfa };

    expect(await load({ providers: [provider] })).toEqual({
      outcome: 'loaded',
      providers: ['politie'],
    });
    expect(await repository.find()).toEqual([provider]);
  });

  it.each<[string, object, string]>([
    [
      'a municipality of another region',
      { municipalities: ['GM0376'] },
      'GM0376 is not in Langstraat',
    ],
    ['an issuer without TLS', { issuer: 'http://login.politie.example' }, 'https://'],
    ['an issuer on this machine', { issuer: 'http://localhost:3002' }, 'https://'],
    ['a policy without a date', { mfa: { by: 'policy' } }, 'give the date of the written policy'],
    ['nothing that proves several factors', { mfa: undefined }, 'claim'],
    ['a secret in the file', { clientSecret: 'geheim' }, 'providers.0'],
  ])('is refused with %s, and changes nothing', async (_what, changes, fault) => {
    const before = await repository.find();
    const response = await load({ providers: [{ ...police, ...changes }] });

    expect(response.outcome).toBe('refused');
    expect(JSON.stringify(response)).toContain(fault);
    expect(await repository.find()).toEqual(before);
  });

  it('is refused when an id is listed twice', async () => {
    expect(await load({ providers: [police, police] })).toMatchObject({
      faults: [expect.stringContaining('listed more than once')],
    });
  });

  it('accepts a provider on this machine on stage dev only', async () => {
    const local = { ...police, issuer: 'http://localhost:3002' };

    expect((await load({ providers: [local] }, 'dev')).outcome).toBe('loaded');
  });
});
