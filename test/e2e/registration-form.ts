import type { Visitor } from './visitor.ts';

export interface Answers {
  readonly municipality: string;
  readonly name: string;
  readonly forming?: boolean;
  readonly participants: string;
  readonly briefing: boolean;
  readonly streets: string;
  readonly coordinator: string;
  readonly email: string;
  readonly phone: string;
  readonly sharesContact: boolean;
}

export function answers(
  given: Pick<Answers, 'municipality' | 'name' | 'email'> & Partial<Answers>,
): Answers {
  return {
    participants: '42',
    briefing: false,
    streets: 'De Molenstraat, het Kerkplein en de even kant van de Dorpsweg',
    coordinator: `Coördinator van ${given.name}`,
    phone: '06 12345678',
    sharesContact: true,
    ...given,
  };
}

/** Fills in the whole form; `giveArea` specifies the area in one of the three possible ways. */
export async function fillInForm(
  visitor: Visitor,
  given: Answers,
  giveArea: () => Promise<void>,
): Promise<void> {
  await visitor.goTo('/aanmelden');
  await fillInGroup(visitor, given);
  await visitor.press('Volgende stap');
  await visitor.expectHeading('Het gebied van de groep');
  await giveArea();
  await visitor.page.getByLabel('Welke straten horen bij het gebied?').fill(given.streets);
  await visitor.press('Volgende stap');
  await fillInCoordinator(visitor, given);
  await visitor.press('Volgende stap');
  await visitor.expectHeading('Klopt alles?');
  await visitor.page.getByLabel('Ik ga akkoord met de spelregels en de privacyverklaring').check();
}

export async function send(visitor: Visitor): Promise<void> {
  await visitor.press('Verstuur de aanmelding');
  await visitor.expectHeading('Bijna klaar: bevestig uw e-mailadres');
}

export async function fillInGroup({ page }: Visitor, given: Answers): Promise<void> {
  await page.getByLabel('Gemeente', { exact: true }).selectOption({ label: given.municipality });
  await page.getByLabel('Naam van de groep').fill(given.name);
  await page
    .getByLabel(given.forming ? 'Nee, de groep is in oprichting' : 'Ja, de groep is actief')
    .check();
  await page.getByLabel('Aantal deelnemers').fill(given.participants);
  await page
    .getByRole('group', { name: /presentatie/ })
    .getByLabel(given.briefing ? 'Ja' : 'Nee')
    .check();
}

export async function fillInCoordinator({ page }: Visitor, given: Answers): Promise<void> {
  await page.getByLabel('Uw naam', { exact: true }).fill(given.coordinator);
  await page.getByLabel('E-mailadres', { exact: true }).fill(given.email);
  await page.getByLabel('Telefoonnummer', { exact: true }).fill(given.phone);
  if (given.sharesContact) await page.getByLabel(/mogen mijn naam/).check();
}

export async function chooseNeighbourhood({ page }: Visitor, name: string): Promise<void> {
  await page.getByLabel('Kies een buurt of wijk').check();
  await page.getByRole('combobox', { name: 'Buurt of wijk' }).selectOption({ label: name });
}

export async function choosePointAndRadius(
  { page }: Visitor,
  start: string,
  metres: number,
): Promise<void> {
  await page.getByLabel('Een punt met een cirkel eromheen').check();
  await page.getByLabel('Begin bij een bekende buurt').selectOption({ label: start });
  await page.getByLabel('Hoe ver reikt het gebied vanaf het midden?').fill(String(metres));
}

/**
 * Draws an area by clicking each corner on the map, which shows the municipality with these bounds.
 */
export async function drawArea(
  visitor: Visitor,
  bounds: readonly number[],
  corners: readonly (readonly [number, number])[],
): Promise<void> {
  const { page } = visitor;
  await page.getByLabel('Zelf tekenen op de kaart').check();
  const map = page.getByRole('application');
  // The cross in the middle indicates that the map is ready for drawing.
  await map.locator('.map-cross').waitFor();
  await map.scrollIntoViewIfNeeded();
  const box = await map.boundingBox();
  if (!box) throw new Error('the map is not shown');
  const [west = 0, south = 0, east = 0, north = 0] = bounds;
  const middle = pixel(visitor.mapZoom, [west, south]).map(
    (value, axis) => (value + (pixel(visitor.mapZoom, [east, north])[axis] ?? 0)) / 2,
  );
  for (const corner of corners) {
    const [x = 0, y = 0] = pixel(visitor.mapZoom, corner).map(
      (value, axis) => value - (middle[axis] ?? 0),
    );
    await page.mouse.click(box.x + box.width / 2 + x, box.y + box.height / 2 + y);
  }
}

/** The position of a place on the world map at a zoom level, in pixels (Web Mercator, tiles of 256 pixels). */
function pixel(zoom: number, [longitude, latitude]: readonly [number, number]): [number, number] {
  const size = 256 * 2 ** zoom;
  const sine = Math.sin((latitude * Math.PI) / 180);
  return [
    (size * (longitude + 180)) / 360,
    size * (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)),
  ];
}
