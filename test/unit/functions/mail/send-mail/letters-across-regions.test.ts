import { beforeEach, describe, expect, it } from 'vitest';
import type { LetterSources } from '../../../../../functions/mail/send-mail/letter-rule.ts';
import { linkedAcrossRegions } from '../../../../../functions/mail/send-mail/letters/linked-across-regions/address.ts';
import { bel } from '../../../../../shared/regions/bel.ts';
import { langstraat } from '../../../../../shared/regions/langstraat.ts';
import { groupId } from '../../../../support/builders.ts';
import { sampleGroup, sharesContact } from '../../../../support/samples/sample-group.ts';
import {
  laren,
  link,
  linked,
  ofLaren,
  ofVaart,
  sceneAcrossRegions,
  vaart,
} from './across-regions.ts';
import { now, siteUrl, type Scene } from './scene.ts';

let scene: Scene;

beforeEach(() => {
  scene = sceneAcrossRegions();
});

describe('An introduction across regions', () => {
  it('goes to both coordinators, each in the letter of their own region', async () => {
    await scene.deliver(linked);

    const [own, other] = [scene.onlyMailTo(ofVaart.email), scene.onlyMailTo(ofLaren.email)];
    expect(own.replyTo).toBe(langstraat.police.email);
    expect(other.replyTo).toBe(bel.police.email);
    expect(own.text).toContain(`${siteUrl}/langstraat`);
    expect(other.text).toContain(`${siteUrl}/bel`);
    expect(own.text).toContain('Laren');
    expect(own.text).toContain(`${siteUrl}/bel/groepen/BEL-2ABCD`);
    expect(other.text).toContain('Dongen');
    expect(other.text).toContain(`${siteUrl}/langstraat/groepen/${vaart.reference}`);
  });

  it('names nobody without the consent of both sides', async () => {
    await scene.deliver(linked);

    const mails = [ofVaart, ofLaren].map(({ email }) => scene.onlyMailTo(email));
    expect(mails[0]?.text).not.toContain(ofLaren.email);
    expect(mails[1]?.text).not.toContain(ofVaart.email);
  });

  it('gives the contact details of those who share them with each other', async () => {
    scene.coordinators = [ofVaart, ofLaren].map((each) => ({ ...each, consents: sharesContact }));

    await scene.deliver(linked);

    expect(scene.onlyMailTo(ofVaart.email).text).toContain(ofLaren.email);
    expect(scene.onlyMailTo(ofLaren.email).text).toContain(ofVaart.email);
  });

  it('is sent once, even if the event arrives twice', async () => {
    await scene.deliver(linked);
    await scene.deliver(linked);

    expect(scene.mailer.to(ofVaart.email)).toHaveLength(1);
    expect(scene.mailer.to(ofLaren.email)).toHaveLength(1);
  });

  it('finds no neighbour in the wrong region', async () => {
    const { neighbourRegionId: _bel, ...withoutRegion } = linked.data;

    await scene.deliver({ name: 'GroupsLinked', data: withoutRegion });

    expect(scene.mailer.sent).toEqual([]);
  });
});

describe('After another region was relinked', () => {
  it('a coordinator reads about neighbours gained and lost there', async () => {
    scene.linkChanges = [
      {
        kind: 'linked',
        groupId: vaart.id,
        groupRegionId: 'langstraat',
        neighbourId: laren.id,
        neighbourRegionId: 'bel',
      },
    ];

    await scene.deliver({
      name: 'GroupRelinked',
      data: { groupId: vaart.id, relinkJobId: groupId(9), jobRegionId: 'bel' },
    });

    expect(scene.onlyMailTo(ofVaart.email).text).toContain('Laren-Oostereng');
  });
});

describe('The desks of both regions', () => {
  const neighbourAcross = {
    kind: 'linked',
    groupId: vaart.id,
    groupRegionId: 'langstraat',
    neighbourId: laren.id,
    neighbourRegionId: 'bel',
  } as const;

  it('hear of a new link, each about its own group and the team of the other', async () => {
    await scene.deliver(linked);

    const own = scene.onlyMailTo('wijkagent.dongen@politie.example');
    const other = scene.onlyMailTo('wijkagent.laren@politie.example');
    expect(own.subject).toContain(vaart.name);
    expect(own.text).toContain(bel.police.email);
    expect(own.text).toContain(`${siteUrl}/bel/groepen/BEL-2ABCD`);
    expect(other.subject).toContain(laren.name);
    expect(other.text).toContain(langstraat.police.email);
    for (const { text } of [own, other]) {
      expect(text).not.toContain(ofVaart.email);
      expect(text).not.toContain(ofLaren.email);
    }
  });

  it('hear of links made by relinking in one letter for each group', async () => {
    scene.linkChanges = [neighbourAcross];

    await scene.deliver({ ...linked, data: { ...linked.data, relinkJobId: groupId(9) } });
    expect(scene.mailer.sent).toEqual([]);
    await scene.deliver({
      name: 'GroupRelinked',
      data: { groupId: vaart.id, relinkJobId: groupId(9), jobRegionId: 'bel' },
    });

    expect(scene.onlyMailTo('wijkagent.dongen@politie.example').text).toContain('Laren-Oostereng');
  });

  describe('when a group was relinked with another of its own region', () => {
    const linde = sampleGroup({ id: groupId(3), name: 'Lindelaan', status: 'active' });
    const within = { neighbourId: linde.id, neighbourRegionId: 'langstraat' } as const;
    const relinked = {
      name: 'GroupRelinked',
      data: { groupId: vaart.id, relinkJobId: groupId(9) },
    } as const;

    beforeEach(() => {
      scene.groups = [vaart, laren, linde];
      scene.links = [{ ...link, ...within }, link];
      scene.coordinators = [];
    });

    it('hear nothing', async () => {
      scene.linkChanges = [{ ...neighbourAcross, ...within }];

      await scene.deliver(relinked);

      expect(scene.mailer.sent).toEqual([]);
    });

    it('hear only of the neighbour in the other region', async () => {
      scene.linkChanges = [{ ...neighbourAcross, ...within }, neighbourAcross];

      await scene.deliver(relinked);

      const { text } = scene.onlyMailTo('wijkagent.dongen@politie.example');
      expect(text).toContain('Laren-Oostereng');
      expect(text).not.toContain('Lindelaan');
    });

    it('cost no reads of links and neighbours', async () => {
      const read: string[] = [];
      const sources = {
        region: langstraat,
        groups: { find: async () => vaart },
        relinksOf: () => ({ changesOf: async () => [{ ...neighbourAcross, ...within }] }),
        links: { of: async (id: string) => void read.push(`links of ${id}`) },
        neighbourGroups: { find: async () => void read.push('a neighbour') },
      } as unknown as LetterSources;
      const event = {
        ...relinked,
        id: groupId(8),
        time: now.toISOString(),
        regionId: 'langstraat',
      };

      expect(await linkedAcrossRegions.address(event, sources)).toEqual([]);
      expect(read).toEqual([]);
    });
  });
});
