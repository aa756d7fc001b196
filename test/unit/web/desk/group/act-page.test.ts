// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DeskGroupResponse } from '../../../../../shared/requests/desk/desk-group.ts';
import type { HistoryLine } from '../../../../../shared/requests/groups/review-response.ts';
import { deskExamples } from '../../../../../shared/routes/examples/desk-examples.ts';
import { deskGroupExample } from '../../../../../shared/routes/examples/desk-group-example.ts';
import { actPath } from '../../../../../web/desk/group/act-addresses.ts';
import { tabStorage } from '../../../../../web/storage/browser-storage.ts';
import { actTexts as texts } from '../../../../../web/texts/acts.ts';
import { deskGroupTexts } from '../../../../../web/texts/desk-group.ts';
import { areas } from '../../../../support/builders.ts';
import { ApiStandIn } from '../../../../support/site/api-stand-in.ts';
import { OpenedPage } from '../../../../support/site/opened-page.tsx';
import { personIsHere } from '../../../../support/site/person-is-here.ts';

let page: OpenedPage;
beforeEach(() => {
  tabStorage.removeAll('');
  personIsHere();
});
afterEach(() => {
  page.close();
  vi.unstubAllGlobals();
});

const { reference, version } = deskGroupExample;

function open(
  address: string,
  changes: Partial<DeskGroupResponse> = {},
  responses: Readonly<Record<string, unknown>> = {},
): ApiStandIn {
  const api = new ApiStandIn({ showDeskGroup: { ...deskGroupExample, ...changes }, ...responses });
  api.start();
  page = new OpenedPage(`/bureau${address}`);
  return api;
}

const words = () => document.body.textContent;
const heading = (text: string) => page.find('h1', ({ textContent }) => textContent === text);
const bodySent = (api: ApiStandIn): unknown =>
  JSON.parse(api.sent.find(({ route }) => route.id === 'actOnGroup')?.body ?? 'null');

describe('The page of a group', () => {
  it('offers only what the officer can do now', async () => {
    open(`/groepen/${reference}`, { mayDo: ['correct'] });
    await page.find('h2', ({ textContent }) => textContent === texts.title);

    expect(words()).toContain(texts.links.correct);
    expect(words()).not.toContain(texts.links.close);
  });

  it('offers nothing to an officer who can only look', async () => {
    open(`/groepen/${reference}`, { mayDo: [] });
    await page.find('h2', ({ textContent }) => textContent === deskGroupTexts.facts.title);

    expect(words()).not.toContain(texts.lead);
  });

  it('shows in the history what an officer changed, and why', async () => {
    const act: NonNullable<HistoryLine['act']> = {
      kind: 'correct',
      reason: 'mistake',
      text: 'De brief noemde een ander aantal.',
      changes: [{ fact: 'participants', from: '64', to: '12' }],
    };
    const at = '2026-11-05T09:12:05.000Z';
    open(`/groepen/${reference}`, {
      history: [{ event: 'GroupCorrected', at, officer: 'Wijkagent Dongen', act }],
    });
    await page.find('h2', ({ textContent }) => textContent === deskGroupTexts.history);

    for (const part of [
      texts.sentences.correct('Wijkagent Dongen'),
      'Deelnemers: was ‘64’, is nu ‘12’.',
      texts.why('mistake'),
      'De brief noemde een ander aantal.',
    ])
      expect(words()).toContain(part);
  });
});

describe('An officer who corrects a group', () => {
  const title = texts.pages.correct.title(deskGroupExample.name);

  it('sees what changes, and sends only that', async () => {
    const api = open(actPath(reference, 'correct'));
    await heading(title);
    await page.fill('participants', '12');
    await page.choose('briefingGiven', 'yes');
    await page.fill('briefingGivenOn', '2026-11-03');
    await page.choose('reason', 'asked');

    expect(words()).toContain('Deelnemers: was ‘64’, wordt ‘12’.');
    expect(words()).toContain('Presentatie: was ‘nog niet gegeven’, wordt ‘al gegeven’.');
    await page.press(texts.pages.correct.action);
    await heading(texts.done.correct);
    expect(bodySent(api)).toEqual({
      act: 'correct',
      version,
      reason: 'asked',
      participants: 12,
      briefingGiven: true,
      briefingGivenOn: '2026-11-03',
    });
  });

  it('is told at the field what is missing, and nothing is sent', async () => {
    const api = open(actPath(reference, 'correct'));
    await heading(title);
    await page.fill('participants', 'veel');
    await page.choose('reason', 'other');
    await page.press(texts.pages.correct.action);

    await page.find('[role="alert"]');
    expect(words()).toContain('Vul het aantal deelnemers in als een heel getal.');
    expect(bodySent(api)).toBeNull();
  });

  it('cannot send a form in which nothing is different', async () => {
    const api = open(actPath(reference, 'correct'));
    await heading(title);
    await page.choose('reason', 'asked');
    await page.press(texts.pages.correct.action);

    await page.find('[role="alert"]');
    expect(words()).toContain('Verander eerst iets.');
    expect(bodySent(api)).toBeNull();
  });
});

describe('Once an act is done, the page', () => {
  it('says so if no coordinator gets the mail', async () => {
    const [coordinator] = deskGroupExample.coordinators;
    if (!coordinator) throw new Error('the example has no coordinator');
    open(actPath(reference, 'reopen'), {
      mayDo: ['reopen'],
      coordinators: [{ ...coordinator, mail: 'bouncing' }],
    });
    await heading(texts.pages.reopen.title(deskGroupExample.name));
    await page.choose('reason', 'asked');
    await page.press(texts.pages.reopen.action);
    await heading(texts.done.reopen);

    expect(words()).toContain(texts.unreachable);
    expect(words()).not.toContain(texts.doneText.reopen);
    expect(words()).toContain(texts.back);
  });

  it('does not lead back to a group that the officer may no longer see', async () => {
    const rights = { 'groups.see': ['GM0766'], decide: ['GM0766'] };
    open(
      actPath(reference, 'move'),
      { polygon: areas.dongenVaart },
      { showOfficer: { ...deskExamples.signedIn, rights } },
    );
    await heading(texts.pages.move.title(deskGroupExample.name));
    await page.fill('municipality', 'GM0809');
    await page.choose('reason', 'mistake');
    await page.press(texts.pages.move.action);
    await heading(texts.done.move);

    expect(words()).toContain(texts.toGroups);
    expect(words()).not.toContain(texts.back);
  });
});

describe('An officer who closes a group', () => {
  it('must say that it is not a mistake', async () => {
    const api = open(actPath(reference, 'close'));
    await heading(texts.pages.close.title(deskGroupExample.name));
    await page.choose('reason', 'ended');
    await page.press(texts.pages.close.action);

    await page.find('[role="alert"]');
    const sentBefore = bodySent(api);
    await page.choose('agree');
    await page.press(texts.pages.close.action);
    await heading(texts.done.close);
    expect(sentBefore).toBeNull();
    expect(bodySent(api)).toEqual({ act: 'close', version, reason: 'ended', agree: true });
  });

  it('is told so if that is not possible', async () => {
    open(actPath(reference, 'close'), { mayDo: ['correct'] });

    await page.find('p', ({ textContent }) => textContent === texts.impossible);
    expect(words()).not.toContain(texts.pages.close.action);
  });
});
