import { describe, expect, it } from 'vitest';
import { letterWriter } from '../../../../../functions/mail/send-mail/letter-writer.ts';
import type { Letter, LetterName } from '../../../../../functions/mail/send-mail/letter.ts';
import { letters as declarations } from '../../../../../functions/mail/send-mail/letters/index.ts';
import { neighbourGroupOf } from '../../../../../shared/domain/linking/neighbour-group.ts';
import { exampleDesk, regionById } from '../../../../../shared/regions/index.ts';
import { groupId } from '../../../../support/builders.ts';
import { hostileText } from '../../../../support/hostile-text.ts';
import { onlyRegion } from '../../../../support/regions.ts';
import { sampleCoordinator, sampleGroup } from '../../../../support/samples/sample-group.ts';
import { sampleInvitation } from '../../../../support/samples/sample-invitation.ts';
import { sampleOfficer, sampleStandIn } from '../../../../support/signed-in-officer.ts';
import { sampleStarter } from '../../../../support/samples/sample-join.ts';

const siteUrl = 'https://buurtkring.example';
const desk = exampleDesk('langstraat');
const write = (letter: Letter, deploymentUrl = siteUrl) =>
  letterWriter({
    region: regionById('langstraat'),
    regions: onlyRegion(),
    deploymentUrl,
  }).write(letter);
const tokenExpires = new Date('2026-12-21T12:00:00.000Z');
const nasty = '<img src=x onerror=alert(1)> & "Vaart" {{tokenUrl}} =HYPERLINK("http://x.example")';
const escaped = '&lt;img src&#x3D;x onerror&#x3D;alert(1)&gt; &amp; &quot;Vaart&quot; {{tokenUrl}}';

/** One letter of each kind, with this string in every free-text field, including names. */
function everyLetter(name: string): { [Name in LetterName]: Letter<Name> } {
  const decision = {
    kind: 'asked',
    officerId: 'wijkagent-dongen',
    at: '2026-11-21T12:00:00.000Z',
    text: name,
  } as const;
  const group = sampleGroup({
    name,
    closedAt: '2026-11-21T12:00:00.000Z',
    area: { ...sampleGroup().area, streets: name },
    decision,
    answer: { text: name, at: decision.at },
  });
  const act = {
    kind: 'correct',
    officerId: decision.officerId,
    officerTitle: name,
    at: decision.at,
    version: 4,
    reason: 'asked',
    text: name,
    changes: [{ fact: 'name', from: name, to: name }],
  } as const;
  const coordinator = sampleCoordinator({ name });
  const [mailbox] = desk.mailboxes;
  if (!mailbox) throw new Error('the example desk has no mailbox');
  const neighbour = neighbourGroupOf('langstraat', sampleGroup({ id: groupId(2), name }));
  const asker = { name, email: 'aanvrager@post.example', street: name, note: name };
  const starter = sampleStarter({ name, place: name });
  const proximity = { distance: 0, relation: 'overlaps', overlap: 0.9 } as const;
  const nearby = [{ ...proximity, group: neighbour }];
  const ids = {
    groupId: group.id,
    neighbourId: neighbour.id,
    neighbourRegionId: 'langstraat',
    neighbourMunicipality: 'GM0766',
    crossesBorder: false,
    since: decision.at,
    areaVersions: { own: 1, neighbour: 1 },
  };
  return {
    'confirm-address': {
      name: 'confirm-address',
      municipality: group.municipality,
      confirmBy: group.confirmBy,
      tokenUrl: `${siteUrl}/bevestigen/1#a`,
    },
    'confirm-on-behalf': {
      name: 'confirm-on-behalf',
      municipality: group.municipality,
      organisation: 'municipality',
      conversation: 'counter',
      confirmBy: group.confirmBy,
      tokenUrl: `${siteUrl}/bevestigen/1#a`,
    },
    'officer-invited': {
      name: 'officer-invited',
      invitation: sampleInvitation({ name, title: name }),
      tokenUrl: `${siteUrl}/bureau/nieuw/1#a`,
      tokenExpires: new Date('2026-12-05T12:00:00.000Z'),
    },
    'access-changed': {
      name: 'access-changed',
      officer: sampleOfficer({ title: name }),
      change: 'rights',
      by: name,
    },
    'stand-in-changed': {
      name: 'stand-in-changed',
      change: 'named',
      standIn: sampleStandIn(),
      recipient: sampleOfficer({ title: name }),
      colleague: sampleOfficer({ title: name }),
      away: sampleOfficer({ name }),
      by: sampleOfficer({ name }),
    },
    'mailbox-added': { name: 'mailbox-added', mailbox: { ...mailbox, title: name }, by: name },
    'mailbox-ended': {
      name: 'mailbox-ended',
      mailbox: { ...mailbox, title: name },
      moved: true,
      by: name,
    },
    'new-link': {
      name: 'new-link',
      about: 'manage',
      municipality: group.municipality,
      tokenUrl: `${siteUrl}/beheer/LS-7KQ4M#a`,
      tokenExpires: new Date('2026-12-21T12:00:00.000Z'),
    },
    'registration-received': {
      name: 'registration-received',
      group,
      coordinator,
      tokenUrl: `${siteUrl}/bevestigen/2#a`,
      tokenExpires,
    },
    'decision-reminder': {
      name: 'decision-reminder',
      group,
      mailbox,
      since: decision.at,
      pageUrl: `${siteUrl}/bureau/aanmeldingen/2`,
    },
    'question-reminder': {
      name: 'question-reminder',
      group,
      coordinator,
      question: name,
      askedBy: mailbox.title,
      askedAt: decision.at,
      answerBy: tokenExpires,
      tokenUrl: `${siteUrl}/antwoorden/2#a`,
      tokenExpires,
    },
    'registration-waiting': {
      name: 'registration-waiting',
      group,
      coordinator,
      mailboxes: [mailbox],
      since: decision.at,
      until: tokenExpires,
      tokenUrl: `${siteUrl}/bevestigen/3#a`,
      tokenExpires,
    },
    'registration-lapsed': {
      name: 'registration-lapsed',
      group,
      coordinator,
      keptUntil: tokenExpires,
    },
    'registration-withdrawn': {
      name: 'registration-withdrawn',
      group,
      coordinator,
      keptUntil: tokenExpires,
    },
    'question-taken-back': { name: 'question-taken-back', group, coordinator },
    'approval-request': {
      name: 'approval-request',
      group,
      mailbox,
      nearby,
      pageUrl: `${siteUrl}/bureau/aanmeldingen/1`,
    },
    question: {
      name: 'question',
      group,
      coordinator,
      question: name,
      askedBy: mailbox.title,
      tokenUrl: `${siteUrl}/antwoorden/1#a`,
      tokenExpires,
    },
    rejected: { name: 'rejected', group, coordinator, reason: name },
    'circle-link': {
      name: 'circle-link',
      group,
      coordinator,
      inviteLink: 'https://chat.whatsapp.example/a',
      hasJoined: false,
    },
    welcome: {
      name: 'welcome',
      group,
      coordinator,
      inviteLink: 'https://chat.whatsapp.example/a',
      nearby,
      tokenUrl: `${siteUrl}/beheer/1#a`,
      tokenExpires,
    },
    introduction: {
      name: 'introduction',
      group,
      coordinator,
      neighbour,
      link: { ...ids, ...proximity },
      contacts: [coordinator],
    },
    relinked: {
      name: 'relinked',
      group,
      coordinator,
      fresh: [{ neighbour, link: { ...ids, ...proximity }, contacts: [coordinator] }],
      ended: [neighbour],
    },
    closed: { name: 'closed', group: { ...group, acts: [{ ...act, kind: 'close' }] }, coordinator },
    'coordinator-left': {
      name: 'coordinator-left',
      group,
      coordinator,
      isOnly: true,
      removed: false,
    },
    'coordinator-invited': {
      name: 'coordinator-invited',
      reference: 'LS-7KQ4M',
      municipality: group.municipality,
      tokenUrl: `${siteUrl}/uitnodiging/LS-7KQ4M#a`,
      tokenExpires,
    },
    'coordinator-joined': {
      name: 'coordinator-joined',
      group,
      coordinator,
      joined: coordinator,
    },
    'successor-nominated': {
      name: 'successor-nominated',
      group,
      coordinator,
      until: '2026-11-28T12:00:00.000Z',
      tokenUrl: `${siteUrl}/beheer/LS-7KQ4M#a`,
    },
    'nomination-ended': { name: 'nomination-ended', group, coordinator, refused: true },
    'handed-over': {
      name: 'handed-over',
      group,
      coordinator,
      first: coordinator,
      reader: 'former',
    },
    'group-handed-over': {
      name: 'group-handed-over',
      group,
      mailbox,
      pageUrl: `${siteUrl}/bureau/groepen/LS-7KQ4M`,
    },
    'coordinator-removed': { name: 'coordinator-removed', group, removed: coordinator },
    'changed-by-officer': { name: 'changed-by-officer', group, coordinator, act },
    'group-moved': {
      name: 'group-moved',
      group,
      mailbox,
      from: 'GM0809',
      pageUrl: `${siteUrl}/bureau/groepen/LS-7KQ4M`,
    },
    'join-confirm': {
      name: 'join-confirm',
      reference: 'LS-7KQ4M',
      municipality: group.municipality,
      confirmBy: group.confirmBy,
      tokenUrl: `${siteUrl}/deelnemen/1#a`,
    },
    'join-request': {
      name: 'join-request',
      group,
      coordinator,
      asker,
      answerBy: tokenExpires,
      reminder: false,
      tokenUrl: `${siteUrl}/verzoek/1#a`,
    },
    'join-accepted': { name: 'join-accepted', group, asker, message: name },
    'join-declined': {
      name: 'join-declined',
      group,
      asker,
      reason: 'full',
      message: name,
      alternatives: nearby,
    },
    'joining-closed': {
      name: 'joining-closed',
      group,
      coordinator,
      joining: 'paused',
      tokenUrl: `${siteUrl}/beheer/1#a`,
      tokenExpires,
    },
    'joining-paused': { name: 'joining-paused', group, mailbox },
    'linked-across-regions': {
      name: 'linked-across-regions',
      group,
      mailbox,
      fresh: [{ neighbour, link: { ...ids, ...proximity } }],
    },
    'starter-kit': {
      name: 'starter-kit',
      municipality: starter.municipality,
      followUp: true,
      tokenUrl: `${siteUrl}/startpakket/1#a`,
    },
    'starter-follow-up': {
      name: 'starter-follow-up',
      starter,
      mailbox,
      pageUrl: `${siteUrl}/bureau/starters/1`,
      keptUntil: tokenExpires,
    },
  };
}

/** A letter's tags with their attributes, but without the values of the attributes that contain text. */
function tagsIn(html: string): string[] {
  return [...html.matchAll(/<[^>]*>/g)].map(([tag]) =>
    tag.replaceAll(/(alt|label)="[^"]*"/g, '$1'),
  );
}

const names = Object.keys(everyLetter('')) as LetterName[];
/** Letters that contain no text entered by a person, because the address has not been confirmed. */
const lettersWithoutUserText = names.filter((name) => !declarations[name].confirmed);

describe.each(names.filter((name) => !lettersWithoutUserText.includes(name)))(
  'the letter %s',
  (name) => {
    it('shows HTML, formulas and mustache tags in names as text', async () => {
      const { html, text } = await write(everyLetter(nasty)[name]);

      expect(html).toContain(escaped);
      expect(html).not.toContain('<img src=x');
      expect(text).toContain(nasty);
    });
  },
);

describe.each(names)('the letter %s', (name) => {
  it('makes no element, attribute or tag of what somebody typed', async () => {
    const { html } = await write(everyLetter(hostileText)[name]);
    const plain = await write(everyLetter('Vaart')[name]);

    expect(tagsIn(html)).toEqual(tagsIn(plain.html));
  });

  it('does not let a name start a new line in the text or break the subject', async () => {
    const { subject, text } = await write(
      everyLetter('Groep\r\nBcc: ander@post.example\u2028\u202Elezers\u0007')[name],
    );

    expect(subject).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\u202E]/u);
    expect(text).not.toMatch(/(?!\n)[\p{Cc}\p{Zl}\p{Zp}\u202E]/u);
    expect(text).not.toMatch(/^Bcc:/m);
  });

  it('says that it is only for practice if it comes from a site on the visitor’s own computer, and not otherwise', async () => {
    const letter = everyLetter('Vaart')[name];
    const [real, practice] = await Promise.all([
      write(letter),
      write(letter, 'http://localhost:3000'),
    ]);

    expect(practice.text).toMatch(/^OEFENOMGEVING\. /);
    expect(practice.html).toContain('OEFENOMGEVING. ');
    expect(
      practice.text.split('\n').slice(2).join('\n').replaceAll('http://localhost:3000', siteUrl),
    ).toBe(real.text);
    expect(real.text + real.html).not.toContain('OEFENOMGEVING');
  });

  it('loads no remote pictures, fonts, styles or scripts', async () => {
    const { html } = await write(everyLetter('Vaart')[name]);

    const sources = [...html.matchAll(/\s(?:src|background|srcset)="([^"]*)"/g)].map(
      ([, source]) => source,
    );
    expect(sources.filter((source) => source !== 'cid:gebied@buurtkring')).toEqual([]);
    expect(html).not.toMatch(/<(script|link|iframe|object|form)\b|@import|url\(|@font-face/i);
  });

  it('links only to our own site, a mailbox or the invite, and shows each URL as text', async () => {
    const { html } = await write(everyLetter('Vaart')[name]);

    const links = [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) =>
      (href ?? '').replaceAll('&#x2F;', '/'),
    );
    const elsewhere = links.filter(
      (href) => !href.startsWith(siteUrl) && !href.startsWith('mailto:'),
    );
    const visible = html.replaceAll(/<[^>]*>/g, ' ').replaceAll('&#x2F;', '/');
    expect(links.length).toBeGreaterThan(0);
    expect(elsewhere).toEqual(
      name === 'welcome' || name === 'circle-link' ? ['https://chat.whatsapp.example/a'] : [],
    );
    for (const href of links) expect(visible).toContain(href.replace('mailto:', ''));
  });

  it('has no punctuation after a URL in the text, where mail programs may take it for a part of the URL', async () => {
    const { text } = await write(everyLetter('Vaart')[name]);

    const urls = [...text.matchAll(/https?:\/\/\S+/g)].map(([url]) => url);
    expect(urls.length).toBeGreaterThan(0);
    expect(urls.filter((url) => /[^a-z0-9]$/i.test(url))).toEqual([]);
  });

  it('states in Dutch who sends it and why, and names the desk, 112 and 0900-8844, in both parts', async () => {
    const { html, text, replyTo } = await write(everyLetter('Vaart')[name]);

    expect(html).toContain('<html lang="nl"');
    for (const part of [html, text]) {
      for (const expected of [
        'Buurtkring Langstraat',
        'U krijgt deze e-mail omdat',
        'buurtpreventie@langstraat.example',
        '112',
        '0900-8844',
        '14 0162',
      ]) {
        expect(part).toContain(expected);
      }
      expect(part).not.toMatch(/\{\{|\}\}|undefined|\[object/);
    }
    expect(replyTo).toBe('buurtpreventie@langstraat.example');
  });
});

describe('the starter kit', () => {
  it('has a sample letter and the rules attached, filled in for the region', async () => {
    const { attachments } = await write(everyLetter('Vaart')['starter-kit']);

    expect(attachments.map(({ fileName }) => fileName)).toEqual([
      'voorbeeldbrief-buren.txt',
      'spelregels.txt',
    ]);
    for (const { text } of attachments) {
      expect(text).toContain('0900-8844');
      expect(text).toContain(`${siteUrl}/spelregels`);
      expect(text).not.toMatch(/\{\{|\}\}|undefined/);
    }
  });
});

describe('every letter', () => {
  it('has its own subject', async () => {
    const letters = everyLetter('Vaart');

    const subjects = await Promise.all(
      names.map(async (name) => (await write(letters[name])).subject),
    );

    expect(new Set(subjects).size).toBe(names.length);
  });

  it('has a legend and an alternative text for every picture', async () => {
    const { html, pictures } = await write(everyLetter('Vaart')['approval-request']);

    expect(pictures).toHaveLength(1);
    expect(html).toContain(
      'alt="Het gebied van Vaart. Vaart overlapt met dit gebied (90% van het kleinste van de twee)."',
    );
    expect(html).toContain('Vaart (waarschijnlijk dubbel)');
    expect(html).toMatch(/De balk linksonder is \d+ meter lang/);
  });

  it('cannot be written for a municipality outside the region', async () => {
    const group = sampleGroup({ municipality: 'GM0001' });

    const writing = write({
      name: 'registration-received',
      group,
      coordinator: sampleCoordinator(),
      tokenUrl: `${siteUrl}/bevestigen/2#a`,
      tokenExpires: new Date(),
    });

    await expect(writing).rejects.toThrow('region langstraat has no municipality GM0001');
  });
});

describe('a long list of neighbours', () => {
  it('is cut off after twenty, and states how many others there are', async () => {
    const near = { distance: 10, relation: 'near', overlap: 0 } as const;
    const nearby = Array.from({ length: 23 }, (_, index) => ({
      ...near,
      group: neighbourGroupOf('langstraat', sampleGroup({ name: `Groep nummer ${index}.` })),
    }));

    const { text } = await write({ ...everyLetter('Vaart').welcome, nearby });

    expect(text).toContain('Groep nummer 19.');
    expect(text).not.toContain('Groep nummer 20.');
    expect(text).toContain('En nog 3 andere.');
  });
});
