import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { officerBehind } from '../../../local/demo/signed-in-officers.ts';
import { exampleDesk } from '../../../shared/regions/index.ts';
import type { RegionDesk } from '../../../shared/regions/region.ts';
import { askedOfficer, registerAndConfirm, systemClients } from '../../support/register-groups.ts';
import { TestSystem } from '../../support/system.ts';

let system: TestSystem;
let folder: string;

beforeAll(async () => {
  system = await TestSystem.start();
  folder = await mkdtemp(path.join(tmpdir(), 'buurtkring-desk-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await system.stop();
});

const desk = exampleDesk('langstraat');
const [mailbox, ...others] = desk.mailboxes;
if (!mailbox) throw new Error('the example desk has no mailboxes');
const leaving = 'wijkagent-dongen';
const without = { ...desk, mailboxes: desk.mailboxes.filter(({ id }) => id !== leaving) };

/** Runs the command `load-desk`; resolves with its output and exit code. */
async function loadDesk(
  content: RegionDesk,
  ...options: readonly string[]
): Promise<{ readonly code: number; readonly text: string }> {
  const file = path.join(folder, 'desk.json');
  await writeFile(file, JSON.stringify(content));
  const entry = ['--import', 'tsx', 'operate/run-operation.ts', 'load-desk', file, ...options];
  const env = { ...process.env, DATA_DIR: system.dataDir, REGION: 'langstraat' };
  const running = promisify(execFile)(process.execPath, entry, { env });
  return running.then(
    ({ stdout }) => ({ code: 0, text: stdout }),
    (error: { code: number; stderr: string }) => ({ code: error.code, text: error.stderr }),
  );
}

describe('The command load-desk', () => {
  it('shows in a dry run what would change, and changes nothing', async () => {
    const first = await loadDesk(desk, '--dry-run');
    const again = await loadDesk(desk, '--dry-run');

    expect(first.code).toBe(0);
    expect(first.text).toContain('  + wijkagent-dongen  Wijkagent Dongen\n');
    expect(first.text).toContain(`mailboxes: ${desk.mailboxes.length} added, 0 removed, 0 changed`);
    expect(first.text).toContain('Nothing was changed.');
    expect(again).toEqual(first);
  });

  it('changes who is asked for a decision, and the invite link in the welcome letter', async () => {
    const inviteLink = 'https://chat.whatsapp.example/een-nieuwe-groep';
    const email = 'nieuw@politie.example';
    const added = { ...mailbox, id: 'wijkagent-nieuw', title: 'Wijkagent', email };
    const people = systemClients(system);

    await loadDesk({
      mailboxes: [...desk.mailboxes, added],
      circles: desk.circles.map((circle) => ({ ...circle, inviteLink })),
    });
    const group = await registerAndConfirm(people);
    const asked = await people.inbox.waitForDeskPage(email, group.groupId);
    const decided = await people.site.decide(await askedOfficer(people, group), {
      decision: 'approve',
    });
    const welcome = await people.inbox.waitForMail(group.body.coordinator.email, ({ text }) =>
      text.includes('/beheer/'),
    );

    expect(asked.url).toContain('/bureau/aanmeldingen/');
    expect(decided.ok).toBe(true);
    expect(welcome.text).toContain(inviteLink);
  });

  it('removes a mailbox, which gets no mail from then on, while the person behind it can still decide', async () => {
    const people = systemClients(system);
    await loadDesk(desk);
    const loaded = await loadDesk(without);
    const group = await registerAndConfirm(people);
    const colleague = await askedOfficer(people, group, 1);
    const toFormer = await people.inbox.mails({ to: mailbox.email });
    const former = { groupId: group.groupId, officer: officerBehind('langstraat', mailbox) };
    const decided = await people.site.decide(former, { decision: 'approve' });
    const second = await people.site.decide(colleague, { decision: 'approve' });

    expect(loaded.text).toContain('  - wijkagent-dongen  Wijkagent Dongen\n');
    expect(toFormer.some(({ text }) => text.includes(group.groupId))).toBe(false);
    expect(decided.ok).toBe(true);
    expect(second).toMatchObject({ ok: false, problem: { type: '/problems/already-decided' } });
  });

  it('refuses a file with faults in one line each, and changes nothing', async () => {
    await loadDesk(without);
    const refused = await loadDesk({
      ...desk,
      mailboxes: [{ ...mailbox, email: 'kanarie@geheim.test' }, ...others],
    });
    const prod = await loadDesk(desk, '--stage', 'prod');

    expect([refused.code, prod.code]).toEqual([2, 2]);
    expect(refused.text.trim().split('\n')).toEqual([
      'Nothing was changed.',
      expect.stringContaining('mailbox wijkagent-dongen: stage dev sends mail only to examples'),
    ]);
    expect(prod.text.match(/is an example/g)).toHaveLength(
      desk.mailboxes.length + desk.circles.length,
    );
    expect(refused.text + prod.text).not.toMatch(/kanarie|@/);
    expect((await loadDesk(without)).text).toContain('already loaded');
  });
});
