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

describe('the letters about a starter', () => {
  it('are the kit for the starter and a token for each officer, sent once', async () => {
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

  it('are only the kit when the starter wants no contact', async () => {
    scene.starters = [sampleStarter({ followUp: false })];

    await scene.deliver({ ...requested, data: { ...requested.data, followUp: false } });

    expect(scene.mailer.sent.map(({ to }) => to)).toEqual(['starter@post.example']);
  });

  it('fail, which raises an alarm, when the municipality has no officer', async () => {
    scene.starters = [sampleStarter({ municipality: 'GM0317' })];

    const { errors } = await scene.deliverFailing({
      ...requested,
      data: { ...requested.data, municipality: 'GM0317' },
    });

    expect(errors.map(({ cause }) => cause.message)).toContain(
      'no officer for municipality GM0317',
    );
  });

  it('go to no officer after a follow-up, and to nobody after the data are removed', async () => {
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
