import { beforeEach, describe, expect, it } from 'vitest';
import { later } from '../../../../support/builders.ts';
import { sampleStarter, starterId } from '../../../../support/samples/sample-join.ts';
import { municipality, police, Scene, siteUrl } from './scene.ts';

const requested = {
  name: 'StarterKitRequested',
  data: { starterId: starterId(1), municipality: 'GM0766', followUp: true },
} as const;
let scene: Scene;

beforeEach(() => void (scene = new Scene()));

describe('the mails about somebody who wants to start a group', () => {
  it('are the kit to that person and a link to each officer, once', async () => {
    scene.starters = [sampleStarter()];

    for (let times = 0; times < 3; times += 1) await scene.deliver(requested);

    expect(scene.mailer.sent.map(({ to }) => to)).toEqual([
      'starter@post.example',
      police,
      municipality,
    ]);
    expect(scene.onlyMailTo(police).text).toContain(`${siteUrl}/starter/${starterId(1)}#token-1`);
    expect(scene.onlyMailTo(police).text).not.toMatch(/Test Starter|starter@post/);
    expect(scene.issued[0]).toMatchObject({
      claims: { purpose: 'follow-up', recipientId: 'wijkagent-dongen' },
      expires: later({ days: 90 }),
    });
  });

  it('are the kit alone when no contact is wished', async () => {
    scene.starters = [sampleStarter({ followUp: false })];

    await scene.deliver({ ...requested, data: { ...requested.data, followUp: false } });

    expect(scene.mailer.sent.map(({ to }) => to)).toEqual(['starter@post.example']);
  });

  it('are an alarm when the municipality has no officer who could call', async () => {
    scene.starters = [sampleStarter({ municipality: 'GM0317' })];

    const { errors } = await scene.deliverFailing({
      ...requested,
      data: { ...requested.data, municipality: 'GM0317' },
    });

    expect(errors.map(({ cause }) => cause.message)).toContain(
      'no officer for municipality GM0317',
    );
  });

  it('ask no officer after a colleague got in touch, and nobody after the data are gone', async () => {
    scene.starters = [
      sampleStarter({
        followedUp: { officerId: 'oov-dongen', at: later({ hours: 1 }).toISOString() },
      }),
    ];
    await scene.deliver(requested);
    scene.starters = [];
    await scene.deliver(requested, 2);

    expect(scene.mailer.sent.map(({ to }) => to)).toEqual(['starter@post.example']);
  });
});
