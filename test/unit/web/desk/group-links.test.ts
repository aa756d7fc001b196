// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { WorkResponse } from '../../../../shared/requests/desk/worklist.ts';
import { deskExamples } from '../../../../shared/routes/examples/desk-examples.ts';
import { reviewExample } from '../../../../shared/routes/examples/review-example.ts';
import { worklistExample } from '../../../../shared/routes/examples/worklist-examples.ts';
import { reviewTexts } from '../../../../web/texts/review.ts';
import { worklistTexts } from '../../../../web/texts/worklist.ts';
import { ApiStandIn } from '../../../support/site/api-stand-in.ts';
import { OpenedPage } from '../../../support/site/opened-page.tsx';
import { personIsHere } from '../../../support/site/person-is-here.ts';

const [neighbour] = reviewExample.nearby;
if (!neighbour) throw new Error('the example has no group nearby');
const home = { ...neighbour, region: 'langstraat' };
const { code } = home.municipality;
const review = `/bureau/aanmeldingen/${reviewExample.id}`;
let page: OpenedPage;
afterEach(() => {
  page.close();
  vi.unstubAllGlobals();
});

function open(address: string, responses: object, scope: readonly string[]): void {
  const rights = { decide: scope, 'groups.see': scope };
  new ApiStandIn({ ...responses, showOfficer: { ...deskExamples.signedIn, rights } }).start();
  personIsHere();
  page = new OpenedPage(address);
}

/** The URLs of the links with this text, in the order in which they appear on the page. */
function addressesOf(text: string): string[] {
  return [...document.querySelectorAll('a')]
    .filter(({ textContent }) => textContent === text)
    .map((link) => link.getAttribute('href') ?? '');
}

function decidable(): WorkResponse {
  const list = worklistExample.lists.find(({ name }) => name === 'toDecide');
  const [work] = list && 'work' in list ? list.work : [];
  if (!work) throw new Error('the example has nothing to decide');
  return work;
}

describe('The page of a group on the desk opens', () => {
  const work = decidable();

  it.each([
    ['from the worklist', [work.municipality.code], [`/bureau/groepen/${work.reference}`]],
    ['not from the worklist without the right', [], []],
  ])('%s', async (_, scope, expected) => {
    const showWorklist = { lists: [{ name: 'toDecide', total: 1, work: [work] }] };
    open('/bureau', { showWorklist }, scope);
    await page.find('a', ({ textContent }) => textContent === worklistTexts.named(work));

    expect(addressesOf(worklistTexts.toGroup(work.name))).toEqual(expected);
  });

  it.each([
    ['from the registrations nearby', [code], `/bureau/groepen/${home.reference}`],
    ['not without the right, but as residents see it', [], `/groepen/${home.reference}`],
  ])('%s', async (_, scope, expected) => {
    open(review, { reviewRegistration: { ...reviewExample, nearby: [home] } }, scope);
    await page.find('.neighbour a');

    expect(addressesOf(home.name)).toEqual([expected]);
    expect(addressesOf(`${home.name} (${home.reference})`)).toEqual([expected]);
  });

  it('from a registration, also once it has been decided on', async () => {
    open(review, { reviewRegistration: { ...reviewExample, mayDecide: 'decided' } }, [code]);
    await page.find('.neighbour a');

    expect(addressesOf(reviewTexts.toGroup)).toEqual([
      `/bureau/groepen/${reviewExample.reference}`,
    ]);
  });

  it('at once after the decision', async () => {
    open(review, {}, [code]);
    await page.choose('decision', 'approve');
    await page.press(reviewTexts.form.action);
    await page.find('h1', ({ textContent }) => textContent === reviewTexts.done.approve.title);

    expect(addressesOf(reviewTexts.toGroup)).toEqual([
      `/bureau/groepen/${reviewExample.reference}`,
    ]);
  });
});
