import { describe, expect, it } from 'vitest';
import { loadDesk } from '../../../../../functions/desk/load-desk/load-desk.ts';
import { bel } from '../../../../../shared/regions/bel.ts';
import { langstraat } from '../../../../../shared/regions/langstraat.ts';
import { exampleDesk } from '../../../../../shared/regions/index.ts';
import type { RegionDesk } from '../../../../../shared/regions/region.ts';
import { loadDeskResponse } from '../../../../../shared/requests/desk/load-desk.ts';
import { FakeDesks } from '../../../../support/fakes/fake-desks.ts';
import { FakeLog } from '../../../../support/fakes/fake-log.ts';

const desk = exampleDesk('bel');
const smaller = { ...desk, mailboxes: desk.mailboxes.filter(({ id }) => id !== 'wijkagent-laren') };
const elsewhere = { region: langstraat, desk: exampleDesk('langstraat') };

function given(desks: FakeDesks) {
  return {
    desks,
    otherRegions: async () => [elsewhere],
    region: bel,
    stage: 'dev' as const,
    log: new FakeLog(),
  };
}

describe('A desk that is loaded', () => {
  it('replaces the previous one: a mailbox that is not in it is removed', async () => {
    const needs = given(new FakeDesks(desk));

    const response = await loadDesk(needs, { desk: smaller, dryRun: false, overwrite: false });

    expect(needs.desks.stored).toEqual({ ...smaller, version: 2, changedByManager: false });
    expect(loadDeskResponse.parse(response)).toMatchObject({
      outcome: 'loaded',
      changes: { mailboxes: { removed: [{ id: 'wijkagent-laren' }], added: [], changed: [] } },
    });
  });

  it('changes nothing when it is loaded again, or in a dry run', async () => {
    const needs = given(new FakeDesks(desk));

    const again = await loadDesk(needs, { desk, dryRun: false, overwrite: false });
    const dry = await loadDesk(needs, { desk: smaller, dryRun: true, overwrite: false });

    expect([again.outcome, dry.outcome]).toEqual(['unchanged', 'compared']);
    expect(needs.desks.stored).toEqual({ ...desk, version: 1, changedByManager: false });
  });

  it('is compared again when another desk was loaded in the meantime', async () => {
    const desks = new FakeDesks(smaller);
    desks.meanwhile = () => desks.store({ ...desk, mailboxes: desk.mailboxes.slice(1) });

    const response = await loadDesk(given(desks), { desk, dryRun: false, overwrite: false });

    expect(response).toMatchObject({
      outcome: 'loaded',
      changes: { mailboxes: { added: [{ id: 'wijkagent-blaricum' }] } },
    });
    expect(desks.stored).toEqual({ ...desk, version: 3, changedByManager: false });
  });

  it('is reported by ids and a count, never by a mailbox or an invite link', async () => {
    const needs = given(new FakeDesks());

    const response = await loadDesk(needs, { desk, dryRun: false, overwrite: false });

    expect(JSON.stringify([response, needs.log.lines])).not.toMatch(/@|whatsapp/);
    expect(needs.log.lines).toHaveLength(1);
  });
});

describe('What a manager changed', () => {
  const changed = { ...desk, circles: desk.circles.slice(1) };
  const stored = () => {
    const desks = new FakeDesks(desk);
    desks.store(changed, true);
    return desks;
  };

  it('is not overwritten by a desk that is loaded, which says how it can be', async () => {
    const needs = given(stored());

    const response = await loadDesk(needs, { desk, dryRun: false, overwrite: false });

    expect(response).toMatchObject({ outcome: 'refused' });
    expect(JSON.stringify(response)).toMatch(/a desk manager changed this desk.*--overwrite/);
    expect(needs.desks.stored).toMatchObject(changed);
  });

  it('can be compared with a file, and is no obstacle to a file with the same contents', async () => {
    const needs = given(stored());

    const dry = await loadDesk(needs, { desk, dryRun: true, overwrite: false });
    const same = { ...desk, circles: desk.circles };
    needs.desks.store(same, true);
    const again = await loadDesk(needs, { desk: same, dryRun: false, overwrite: false });

    expect([dry.outcome, again.outcome]).toEqual(['compared', 'unchanged']);
  });

  it('is overwritten when the operator says so, and from then on counts as loaded', async () => {
    const needs = given(stored());

    const response = await loadDesk(needs, { desk, dryRun: false, overwrite: true });

    expect(response.outcome).toBe('loaded');
    expect(needs.desks.stored).toMatchObject({ ...desk, changedByManager: false });
    expect(await loadDesk(needs, { desk: smaller, dryRun: false, overwrite: false })).toMatchObject(
      { outcome: 'loaded' },
    );
  });
});

describe('A desk is refused before anything changes', () => {
  it.each<readonly [why: string, input: RegionDesk, fault: string]>([
    ['a mailbox is missing', { ...desk, mailboxes: [] }, 'Laren (GM0417) has no mailbox'],
    ...['oov@dongen.example', 'veiligheid@dongen.example', 'buurtpreventie@langstraat.example'].map(
      (email) =>
        [
          `${email} belongs to another region`,
          { ...desk, mailboxes: desk.mailboxes.map((mailbox) => ({ ...mailbox, email })) },
          'the address already belongs to the region langstraat',
        ] as const,
    ),
  ])('when %s', async (_what, input, fault) => {
    const needs = given(new FakeDesks(smaller));

    const response = await loadDesk(needs, { desk: input, dryRun: false, overwrite: false });

    expect(response.outcome).toBe('refused');
    expect(JSON.stringify(response)).toContain(fault);
    expect(needs.desks.stored).toEqual({ ...smaller, version: 1, changedByManager: false });
  });

  it('when it is the example desk and the stage is prod', async () => {
    const needs = { ...given(new FakeDesks(smaller)), stage: 'prod' as const };

    const response = await loadDesk(needs, { desk, dryRun: false, overwrite: false });

    expect(response).toMatchObject({ outcome: 'refused' });
    expect(needs.desks.stored).toEqual({ ...smaller, version: 1, changedByManager: false });
  });
});
