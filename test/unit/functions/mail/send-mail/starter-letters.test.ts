import { beforeEach, describe, expect, it } from 'vitest';
import { endOfDay, later } from '../../../../support/builders.ts';
import { sampleStarter, starterId } from '../../../../support/samples/sample-join.ts';
import { municipality, police, Scene, siteUrl } from './scene.ts';

const requested = {
  name: 'StarterKitRequested',
  data: { starterId: starterId(1), municipality: 'GM0766', followUp: true },
} as const;
const confirmed = {
  name: 'StarterConfirmed',
  data: { starterId: starterId(1), municipality: 'GM0766' },
} as const;
const confirmedAt = later({ hours: 1 }).toISOString();
let scene: Scene;

beforeEach(() => void (scene = new Scene()));

describe('the letters about a starter', () => {
  it('are the kit for the starter, with a token to confirm the address, sent once', async () => {
    scene.starters = [sampleStarter()];

    for (let times = 0; times < 3; times += 1) await scene.deliver(requested);

    expect(scene.mailer.sent.map(({ to }) => to)).toEqual(['starter@post.example']);
    expect(scene.onlyMailTo('starter@post.example').text).toContain(
      `${siteUrl}/startpakket/${starterId(1)}#token-1`,
    );
    expect(scene.issued).toMatchObject([
      {
        claims: { purpose: 'ask-kit', subjectId: starterId(1), recipientId: starterId(1) },
        expires: endOfDay(90),
      },
    ]);
  });

  it('are the address of a page of the desk once the starter has confirmed, without a token, name or address, sent once', async () => {
    scene.starters = [sampleStarter({ confirmedAt })];

    for (let times = 0; times < 3; times += 1) await scene.deliver(confirmed);

    expect(scene.mailer.sent.map(({ to }) => to)).toEqual([police, municipality]);
    const { text, html } = scene.onlyMailTo(police);
    expect(text).toContain(`${siteUrl}/bureau/starters/${starterId(1)}\n`);
    expect(text + html).not.toMatch(/Test Starter|starter@post|#token/);
    expect(scene.issued).toEqual([]);
  });

  it('are only the kit when the starter wants no contact', async () => {
    scene.starters = [sampleStarter({ followUp: false })];

    await scene.deliver({ ...requested, data: { ...requested.data, followUp: false } });

    expect(scene.mailer.sent.map(({ to }) => to)).toEqual(['starter@post.example']);
  });

  it('fail, which raises an alarm, when the municipality has no mailbox', async () => {
    scene.starters = [sampleStarter({ confirmedAt, municipality: 'GM0317' })];

    const { errors } = await scene.deliverFailing({
      ...confirmed,
      data: { ...confirmed.data, municipality: 'GM0317' },
    });

    expect(errors.map(({ cause }) => cause.message)).toContain(
      'no mailbox for municipality GM0317',
    );
  });

  it('go to no officer before the confirmation or after a follow-up, and to nobody after the data are removed', async () => {
    const followedUp = { officerId: 'oov-dongen', at: later({ hours: 2 }).toISOString() };
    scene.starters = [sampleStarter()];
    await scene.deliver(confirmed);
    scene.starters = [sampleStarter({ confirmedAt, followedUp })];
    await scene.deliver(confirmed);
    scene.starters = [];
    await scene.deliver(confirmed, 2);
    await scene.deliver(requested, 3);

    expect(scene.mailer.sent).toEqual([]);
  });
});
