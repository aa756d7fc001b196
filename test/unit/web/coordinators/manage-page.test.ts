// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { OwnGroupResponse } from '../../../../shared/requests/coordinators/own-group.ts';
import { coordinatorExamples } from '../../../../shared/routes/examples/coordinator-examples.ts';
import { manageTexts as texts } from '../../../../web/texts/manage.ts';
import { registerTexts } from '../../../../web/texts/registration.ts';
import { areas } from '../../../support/builders.ts';
import { ApiStandIn } from '../../../support/site/api-stand-in.ts';
import { OpenedPage } from '../../../support/site/opened-page.tsx';
import { personIsHere } from '../../../support/site/person-is-here.ts';

const group: OwnGroupResponse = coordinatorExamples.ownGroup;
const address = `/beheer/${group.reference}#token`;

let page: OpenedPage;
beforeEach(() => {
  window.sessionStorage.clear();
  personIsHere();
});
afterEach(() => {
  page.close();
  vi.unstubAllGlobals();
});

/** Opens the page; `store` replaces what is stored about the group, as somebody else's change does. */
async function open(changes: Partial<OwnGroupResponse> = {}) {
  const responses = { showOwnGroup: { ...group, ...changes } };
  const api = new ApiStandIn(responses);
  api.start();
  page = new OpenedPage(address);
  await page.find('h2', ({ textContent }) => textContent === texts.facts.title);
  const store = (stored: Partial<OwnGroupResponse>) => {
    responses.showOwnGroup = { ...responses.showOwnGroup, ...stored };
  };
  return { api, store };
}

const words = () => document.body.textContent;
const heading = (text: string) => page.find('h1', ({ textContent }) => textContent === text);
const alertWith = (text: string) =>
  page.find('.utrecht-alert', ({ textContent }) => textContent.includes(text));
const bodies = (api: ApiStandIn, route = 'changeGroup'): unknown[] =>
  api.sent.filter((sent) => sent.route.id === route).map(({ body }) => JSON.parse(body) as unknown);
const field = (id: string) =>
  document.querySelector<HTMLInputElement | HTMLTextAreaElement>(`#${id}`)?.value;

/** Tries to change the name and the size after somebody else has stored a change, and is refused. */
async function changeTooLate(stored: Partial<OwnGroupResponse>, participants = '70') {
  const opened = await open();
  await page.press(texts.facts.change);
  await page.fill('name', 'Buurtwacht Vaart');
  await page.fill('participants', participants);
  opened.store({ version: group.version + 1, ...stored });
  opened.api.outcome = 'changed meanwhile';
  await page.press(texts.facts.action);
  await vi.waitFor(() => expect(bodies(opened.api)).toHaveLength(1));
  opened.api.outcome = 'answered';
  return opened;
}

/** Tries to change the streets of the area after somebody else has stored a change, and is refused. */
async function drawTooLate(stored: Partial<OwnGroupResponse>, streets = 'De Vaartweg') {
  const opened = await open();
  await page.press(texts.area.change);
  await page.fill('area-streets', streets);
  opened.store({ version: group.version + 1, ...stored });
  opened.api.outcome = 'changed meanwhile';
  await page.press(texts.area.action);
  await vi.waitFor(() => expect(bodies(opened.api, 'changeArea')).toHaveLength(1));
  opened.api.outcome = 'answered';
  return opened;
}

describe('A coordinator’s own page', () => {
  it('shows the facts, the neighbours with their contact details, and the number of waiting join requests', async () => {
    await open();

    for (const part of [
      '64',
      group.streets,
      texts.facts.briefings.requested('12 november 2026'),
      'Buurtapp Kaatsheuvel-West',
      'Test Buur',
      'buur@voorbeeld.example',
      texts.openRequests.some(2, '10 november 2026'),
      texts.neighbours.lead(true),
    ])
      expect(words()).toContain(part);
  });

  it('shows what officers and coordinators changed and why, newest first', async () => {
    const at = '2026-11-20T10:00:00.000Z';
    await open({
      history: [
        { event: 'GroupRegistered', at: group.registeredAt },
        {
          event: 'GroupCorrected',
          at,
          officer: 'Wijkagent Dongen',
          act: {
            kind: 'correct',
            reason: 'mistake',
            text: 'De brief noemde een ander aantal.',
            changes: [{ fact: 'participants', from: '64', to: '12' }],
          },
        },
        {
          event: 'GroupChanged',
          at: '2026-11-21T10:00:00.000Z',
          change: {
            reason: 'De app ligt stil.',
            changes: [{ fact: 'phase', from: 'running', to: 'forming' }],
          },
        },
      ],
    });

    for (const part of [
      'Deelnemers: was ‘64’, is nu ‘12’.',
      'De brief noemde een ander aantal.',
      'De app ligt stil.',
      texts.history.sentences.GroupChanged(),
    ])
      expect(words()).toContain(part);
    expect(words().indexOf('De app ligt stil.')).toBeLessThan(words().indexOf('De brief noemde'));
  });

  it('explains why no contact details are shown to somebody who shares none', async () => {
    const neighbours = group.neighbours.map((neighbour) => ({ ...neighbour, contacts: [] }));
    await open({ sharesContact: false, neighbours });

    expect(words()).toContain(texts.neighbours.lead(false));
    expect(words()).not.toContain('buur@voorbeeld.example');
  });

  it.each([
    ['offers a forming group to say that it has started', 'forming', true],
    ['has nothing to start for a running group', 'running', false],
  ] as const)('%s', async (_what, phase, offers) => {
    await open({ phase });

    expect(words().includes(texts.started.action)).toBe(offers);
  });
});

describe('A coordinator who changes the facts', () => {
  it('sends only what is different, with the version that was shown', async () => {
    const { api } = await open();
    await page.press(texts.facts.change);
    await page.fill('name', 'Buurtwacht Vaart');
    await page.fill('participants', '70');
    await page.fill('participants', '64');
    await page.press(texts.facts.action);

    await alertWith(texts.facts.saved);
    expect(bodies(api)).toEqual([{ version: group.version, name: 'Buurtwacht Vaart' }]);
  });

  it('starts a forming group with two presses', async () => {
    const { api } = await open({ phase: 'forming' });
    await page.press(texts.started.action);
    await page.press(texts.facts.action);

    await alertWith(texts.facts.saved);
    expect(bodies(api)).toEqual([{ version: group.version, phase: 'running' }]);
  });

  it('has to say why a running group is forming again', async () => {
    const { api } = await open();
    await page.press(texts.facts.change);
    await page.choose('phase', 'forming');
    await page.press(texts.facts.action);
    await page.find('[role="alert"]');
    expect(words()).toContain('Vertel waarom de groep weer in oprichting is.');

    await page.fill('reason', 'De app ligt stil.');
    await page.press(texts.facts.action);

    await alertWith(texts.facts.saved);
    expect(bodies(api)).toEqual([
      { version: group.version, phase: 'forming', reason: 'De app ligt stil.' },
    ]);
  });

  it('is told at the field what is wrong, and nothing is sent', async () => {
    const { api } = await open();
    await page.press(texts.facts.change);
    await page.fill('participants', 'veel');
    await page.press(texts.facts.action);

    await page.find('[role="alert"]');
    expect(words()).toContain('Vul het aantal deelnemers in als een heel getal.');
    expect(bodies(api)).toEqual([]);
  });

  it.each([
    ['none', true],
    ['requested', true],
    ['planned', false],
    ['given', false],
  ] as const)('can say whether a briefing is wanted if it is %s: %s', async (briefing, can) => {
    await open({ briefing });
    await page.press(texts.facts.change);
    await heading(texts.facts.formTitle);

    expect(words().includes(texts.facts.briefing)).toBe(can);
  });
});

describe('Two coordinators who change the facts at once: the second', () => {
  it('sees what the first changed, and has to choose for each fact that both changed', async () => {
    const { api } = await changeTooLate({ participants: 50, streets: 'De Kade' });
    await alertWith(texts.meanwhile.title);

    for (const part of [
      'Deelnemers: was ‘64’, is nu ‘50’.',
      'is nu ‘De Kade’.',
      texts.meanwhile.question('participants'),
      texts.meanwhile.theirs('50'),
      texts.meanwhile.mine('70'),
    ])
      expect(words()).toContain(part);
    expect(words()).not.toContain(texts.meanwhile.question('name'));
    expect([field('name'), field('streets')]).toEqual(['Buurtwacht Vaart', 'De Kade']);
    await page.press(texts.facts.action);
    await page.find('[role="alert"]');
    expect(words()).toContain(texts.meanwhile.choose('participants'));
    expect(bodies(api)).toHaveLength(1);
  });

  it.each([
    ['what the first stored', 'theirs', '50', {}],
    ['their own', 'mine', '70', { participants: 70 }],
  ] as const)('can keep %s', async (_what, choice, shown, sent) => {
    const { api } = await changeTooLate({ participants: 50 });
    await alertWith(texts.meanwhile.title);
    await page.choose('choice-participants', choice);

    expect(field('participants')).toBe(shown);
    await page.press(texts.facts.action);
    await alertWith(texts.facts.saved);
    expect(bodies(api).at(-1)).toEqual({
      version: group.version + 1,
      name: 'Buurtwacht Vaart',
      ...sent,
    });
  });

  it('has nothing to choose if the first changed something else', async () => {
    const { api } = await changeTooLate({ streets: 'De Kade' });
    await alertWith(texts.meanwhile.noConflicts);
    await page.press(texts.facts.action);
    await alertWith(texts.facts.saved);

    expect(bodies(api).at(-1)).toEqual({
      version: group.version + 1,
      name: 'Buurtwacht Vaart',
      participants: 70,
    });
  });

  it('is done if what was wanted is already stored', async () => {
    const { api } = await changeTooLate({ name: 'Buurtwacht Vaart', participants: 70 });

    await alertWith(texts.facts.saved);
    expect(bodies(api)).toHaveLength(1);
  });

  it('has to choose again if the same fact has changed once more', async () => {
    const { api, store } = await changeTooLate({ participants: 50 });
    await alertWith(texts.meanwhile.title);
    await page.choose('choice-participants', 'mine');
    store({ version: group.version + 2, participants: 55 });
    api.outcome = 'changed meanwhile';
    await page.press(texts.facts.action);
    await vi.waitFor(() => expect(words()).toContain(texts.meanwhile.theirs('55')));
    api.outcome = 'answered';
    await page.press(texts.facts.action);

    await page.find('[role="alert"]');
    expect(words()).toContain(texts.meanwhile.choose('participants'));
    expect(bodies(api)).toHaveLength(2);
  });
});

describe('Two coordinators who draw the area at once: the second', () => {
  it('keeps what the first drew if the second changed only the streets', async () => {
    const { api } = await drawTooLate({ polygon: areas.dongenVaart });
    await alertWith(texts.area.meanwhile.changed.polygon());
    await page.press(texts.area.action);
    await heading(texts.area.done);

    expect(bodies(api, 'changeArea').at(-1)).toEqual({
      area: { polygon: areas.dongenVaart, streets: 'De Vaartweg' },
      version: group.version + 1,
    });
  });

  it('chooses between the streets of both, and can go back', async () => {
    const { api } = await drawTooLate({ streets: 'De Kade' });
    await alertWith(texts.area.meanwhile.conflicts);
    expect(field('area-streets')).toBe('De Vaartweg');

    await page.press(texts.area.meanwhile.theirs.streets);
    await vi.waitFor(() => expect(field('area-streets')).toBe('De Kade'));
    await page.press(texts.area.meanwhile.mine);
    await vi.waitFor(() => expect(field('area-streets')).toBe('De Vaartweg'));
    await page.press(texts.area.action);
    await heading(texts.area.done);

    expect(bodies(api, 'changeArea').at(-1)).toMatchObject({
      area: { streets: 'De Vaartweg' },
      version: group.version + 1,
    });
  });
});

it('The form asks for the facts in the words of the registration form', async () => {
  await open();
  await page.press(texts.facts.change);
  await heading(texts.facts.formTitle);

  expect(words()).toContain(registerTexts.group.name);
});
