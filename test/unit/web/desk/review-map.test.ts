// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { reviewExample } from '../../../../shared/routes/examples/review-example.ts';
import { correctionLines } from '../../../../web/desk/review/correction-lines.ts';
import { reviewMap } from '../../../../web/desk/review/review-map.ts';
import { reviewTexts } from '../../../../web/texts/review.ts';
import { around } from '../../../support/samples/sample-group.ts';
import { ApiStandIn } from '../../../support/site/api-stand-in.ts';
import { OpenedPage } from '../../../support/site/opened-page.tsx';
import { personIsHere } from '../../../support/site/person-is-here.ts';
import type { ReviewResponse } from '../../../../shared/requests/groups/review-response.ts';

const [close] = reviewExample.nearby;
if (!close) throw new Error('the example has no group nearby');
const far = {
  ...close,
  reference: 'LS-9FFFF',
  name: 'Buurtgroep Ver Weg',
  distance: 10_200,
  polygon: polygonAt([5.13, 51.65]),
};
const review: ReviewResponse = { ...reviewExample, nearby: [far, close] };

function polygonAt(middle: readonly [number, number]): ReviewResponse['polygon'] {
  return around(middle);
}

function correctedFrom(polygon: ReviewResponse['polygon']): ReviewResponse {
  const answer = { text: 'x', at: reviewExample.confirmedAt, replaced: { polygon } };
  return { ...reviewExample, answer };
}

function rowOf(page: OpenedPage, name: string): Promise<Element> {
  return page.find('.neighbour', ({ textContent }) => (textContent ?? '').includes(name));
}

describe('The map of a registration', () => {
  let page: OpenedPage;
  beforeEach(() => {
    personIsHere();
    new ApiStandIn({ reviewRegistration: review }).start();
    page = new OpenedPage(`/bureau/aanmeldingen/${review.id}`);
  });
  afterEach(() => {
    page.close();
    vi.unstubAllGlobals();
  });

  it('leaves out a likely duplicate ten kilometres away, and the list says so and where it lies', async () => {
    const [row, other] = [await rowOf(page, far.name), await rowOf(page, close.name)];

    expect(reviewMap(review).view).toEqual(reviewMap(reviewExample).view);
    expect(reviewMap(review).around).toEqual([close]);
    expect(row.textContent).toContain(
      `Op 10,2 kilometer afstand, in de gemeente ${far.municipality.name}, ${reviewTexts.nearby.offMap}.`,
    );
    expect(other.textContent).not.toContain(reviewTexts.nearby.offMap);
  });
});

describe('The area before a correction', () => {
  it.each([
    ['on the map if it lies there', reviewExample.polygon, true],
    ['not on the map if it lies far away', polygonAt([5.13, 51.65]), false],
  ])('is %s, and the text says so', (_where, polygon, isOnMap) => {
    const corrected = correctedFrom(polygon);

    const { before, view } = reviewMap(corrected);
    const lines = correctionLines(corrected, { polygon });

    expect(before !== undefined).toBe(isOnMap);
    expect(lines.at(-1)).toBe(
      isOnMap ? reviewTexts.correction.areaOnMap : reviewTexts.correction.areaOffMap,
    );
    expect(view[2] - view[0]).toBeLessThan(0.1);
  });
});

it('The list says that another group has exactly the same area', async () => {
  personIsHere();
  const twin = {
    ...close,
    overlap: 1,
    duplicate: ['area' as const],
    polygon: reviewExample.polygon,
  };
  new ApiStandIn({ reviewRegistration: { ...reviewExample, nearby: [twin] } }).start();
  const page = new OpenedPage(`/bureau/aanmeldingen/${reviewExample.id}`);
  const row = await rowOf(page, twin.name);

  expect(row.textContent).toContain('Precies hetzelfde gebied');
  expect(row.textContent).not.toContain('procent');
  expect(document.body.textContent).toContain(reviewTexts.nearby.signs['same-area']);
  page.close();
  vi.unstubAllGlobals();
});

describe('The words about a corrected area', () => {
  it.each([
    [
      'moved',
      { moved: { metres: 123, towards: 'north-east' }, squareMetres: 42_400 },
      'Het gebied schoof ongeveer 120 meter op naar het noordoosten. Het gebied bleef ongeveer even groot: 4,2 hectare.',
    ],
    [
      'grew',
      { grownBy: { squareMetres: 8123 }, squareMetres: 50_200 },
      'De rand van het gebied veranderde. Het midden bleef op dezelfde plek. Het gebied werd ongeveer 0,81 hectare groter en is nu ongeveer 5 hectare.',
    ],
    [
      'moved far and shrank',
      {
        moved: { metres: 1240, towards: 'south' },
        grownBy: { squareMetres: -250_000 },
        squareMetres: 1_310_000,
      },
      'Het gebied schoof ongeveer 1,2 kilometer op naar het zuiden. Het gebied werd ongeveer 25 hectare kleiner en is nu ongeveer 130 hectare.',
    ],
  ] as const)('say that it %s', (_how, change, words) => {
    expect(reviewTexts.correction.area(change)).toBe(words);
  });
});

const open = (changes: Partial<ReviewResponse>) => {
  personIsHere();
  new ApiStandIn({ reviewRegistration: { ...reviewExample, ...changes } }).start();
  return new OpenedPage(`/bureau/aanmeldingen/${reviewExample.id}`);
};

describe('The page of a registration', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('links from the top to the decision, whose heading takes the focus', async () => {
    const page = open({});

    const link = await page.find<HTMLAnchorElement>(
      'a',
      ({ textContent }) => textContent === reviewTexts.toDecision,
    );
    const heading = document.querySelector<HTMLElement>(link.hash);

    expect(heading?.textContent).toBe(reviewTexts.form.title);
    expect(heading?.tabIndex).toBe(-1);
    expect(link.compareDocumentPosition(await page.find('.map-frame'))).toBe(
      Node.DOCUMENT_POSITION_FOLLOWING,
    );
    page.close();
  });

  it('says for whom the officer stands in, and until when', async () => {
    const page = open({
      standsInFor: { officer: 'Wijkagent Vaart', until: '2027-01-03T22:59:59.999Z' },
    });
    await page.find('.map-frame');

    expect(document.body.textContent).toContain(
      'U vervangt Wijkagent Vaart tot en met 3 januari 2027.',
    );
    page.close();
  });

  it('has no such link if there is nothing to decide', async () => {
    const page = open({ mayDecide: 'elsewhere' });
    await page.find('.map-frame');

    expect(document.body.textContent).not.toContain(reviewTexts.toDecision);
    page.close();
  });
});
