import { describe, expect, it } from 'vitest';
import type { DomainEvent } from '../../../../../events/catalogue.ts';
import type { Officer } from '../../../../../shared/domain/desk/officer.ts';
import { sampleOfficer, sampleStandIn } from '../../../../support/signed-in-officer.ts';
import { now, Scene } from './scene.ts';

const standIn = sampleStandIn({ scope: ['GM0766', 'GM0867'] });
const colleague = sampleOfficer({
  id: '01kam0000000000000000000f7',
  name: 'Collega die vervangt',
  email: 'collega@politie.example',
});
const away = sampleOfficer({
  id: standIn.forOfficerId,
  name: 'Collega die weg is',
  email: 'weg@politie.example',
});
const ids = { officerId: colleague.id, standInId: standIn.id };
const named = (byOfficerId: string): DomainEvent => ({
  name: 'StandInNamed',
  data: { ...ids, forOfficerId: away.id, byOfficerId },
});
const ended = (byOfficerId?: string): DomainEvent => ({
  name: 'StandInEnded',
  data: { ...ids, ...(byOfficerId === undefined ? {} : { byOfficerId }) },
});

function sceneWith(standing: Partial<Officer>, changes: Partial<Officer> = {}): Scene {
  const scene = new Scene();
  scene.officers.push({ ...colleague, ...standing }, { ...away, ...changes });
  return scene;
}

const textTo = (scene: Scene, { email = '' }: Officer) =>
  scene.onlyMailTo(email).text.replaceAll(/\s+/g, ' ');

describe('The letter about a stand-in', () => {
  it('tells both who stands in for whom, when, where and who arranged it', async () => {
    const scene = sceneWith({ standsInFor: [standIn] });

    await scene.deliver(named(away.id));

    const [toColleague, toAway] = [textTo(scene, colleague), textTo(scene, away)];
    for (const text of [toColleague, toAway]) {
      expect(text).toContain('21 december 2026 tot en met 3 januari 2027 Dongen en Waalwijk');
      expect(text).toContain('Klopt dit niet?');
      expect(text).not.toContain('/bureau');
    }
    expect(toColleague).toContain('U vervangt Collega die weg is (Wijkagent Dongen)');
    expect(toColleague).toContain('Dit regelde Collega die weg is (Wijkagent Dongen).');
    expect(toColleague).toContain('U bent overal uitgelogd.');
    expect(toAway).toContain('Collega die vervangt (Wijkagent Dongen) vervangt u');
    expect(toAway).toContain('U heeft dit zelf geregeld.');
    expect(toAway).not.toContain('uitgelogd');
  });

  it('tells both that it ended early, and by whom', async () => {
    const scene = sceneWith({ standsInFor: [], formerStandIns: [standIn] });

    await scene.deliver(ended(away.id));

    const [toColleague, toAway] = [textTo(scene, colleague), textTo(scene, away)];
    for (const text of [toColleague, toAway]) {
      expect(text).toContain('21 december 2026 tot en met 3 januari 2027 Dongen en Waalwijk');
      expect(text).not.toContain('vanzelf');
    }
    expect(toColleague).toContain('U vervangt Collega die weg is (Wijkagent Dongen) niet meer');
    expect(toColleague).toContain('Dit regelde Collega die weg is');
    expect(toAway).toContain('vervangt u niet meer');
    expect(toAway).toContain('U heeft dit zelf geregeld.');
  });

  it('tells the stand-in why it ended if the other officer has left', async () => {
    const left = { endedAt: now.toISOString() };
    const scene = sceneWith({ formerStandIns: [standIn] }, left);

    await scene.deliver(ended());

    expect(textTo(scene, colleague)).toContain('of deze collega heeft geen toegang meer');
    expect(scene.mailer.sent).toHaveLength(1);
  });

  it.each<[string, DomainEvent, Partial<Officer>]>([
    ['is no longer arranged', named(away.id), { formerStandIns: [standIn] }],
    ['has not ended', ended(), { standsInFor: [standIn] }],
  ])('is not sent if the stand-in %s', async (_what, event, standing) => {
    const scene = sceneWith(standing);

    await scene.deliver(event);

    expect(scene.mailer.sent).toEqual([]);
  });

  it('goes only to the officer whose address we know', async () => {
    const scene = sceneWith({ standsInFor: [standIn], email: undefined });

    await scene.deliver(named(away.id));

    expect(scene.mailer.sent.map(({ to }) => to)).toEqual([away.email]);
  });
});
