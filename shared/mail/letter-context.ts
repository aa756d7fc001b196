import { municipalityOf } from '../regions/municipality.ts';
import { regionPath } from '../regions/region-path.ts';
import type { RegionSet } from '../regions/region-set.ts';
import type { Municipality, Region } from '../regions/region.ts';
import { isForPractice } from '../regions/stage.ts';
import type { Picture } from './area-picture.ts';
import { formatNames } from './wording.ts';

export interface LetterContext {
  /** The region whose residents and officers receive the letters. */
  readonly region: Region;
  /** The regions that share the deployment; a letter can mention municipalities of any of them. */
  readonly regions: RegionSet;
  /** Base URL of the deployment, without a trailing slash. */
  readonly deploymentUrl: string;
}

/** Base URL of a region's site, without a trailing slash; by default, the site of the letters' own region. */
export function siteUrlOf(
  { region, regions, deploymentUrl }: LetterContext,
  regionId = region.id,
): string {
  return deploymentUrl + regionPath(regions, { id: regionId });
}

/** The wording of a letter: its templates and the view that fills them. */
export interface Wording {
  readonly subject: string;
  /** Why the reader is receiving this email, in one sentence. */
  readonly why: string;
  readonly municipality: Municipality;
  readonly html: string;
  readonly text: string;
  readonly view: object;
  readonly pictures?: readonly Picture[];
  /** Plain-text files for the reader to keep, filled in with the same view. */
  readonly attachments?: readonly { readonly fileName: string; readonly text: string }[];
}

export const whyCoordinator =
  'U krijgt deze e-mail omdat u coördinator bent van een aangemelde groep.';
export const whyAsker =
  'U krijgt deze e-mail omdat met dit adres is gevraagd om mee te doen met een groep.';
export const whyOfficer =
  'U krijgt deze e-mail omdat u voor deze gemeente aanmeldingen beoordeelt.';

export function whyDeskAccess({ region }: LetterContext): string {
  return `U krijgt deze e-mail omdat dit adres hoort bij uw toegang tot de werkplek van Buurtkring ${region.name}.`;
}

/**
 * Throws if the region has no municipality with this code, which happens if the group was stored under a different
 * configuration.
 */
export function knownMunicipality({ region }: LetterContext, code: string): Municipality {
  const municipality = municipalityOf(region, code);
  if (!municipality) throw new Error(`region ${region.id} has no municipality ${code}`);
  return municipality;
}

/**
 * The municipality whose contacts are shown in a letter about these municipalities: the first of them or, if there are
 * none, the region's first. Throws as `knownMunicipality` does.
 */
export function firstMunicipality(context: LetterContext, codes: readonly string[]): Municipality {
  const [first = context.region.municipalities[0]?.code ?? ''] = codes;
  return knownMunicipality(context, first);
}

/** The names of these municipalities, as in 'Dongen en Waalwijk'. Throws as `knownMunicipality` does. */
export function municipalityNames(context: LetterContext, codes: readonly string[]): string {
  return formatNames(codes.map((code) => knownMunicipality(context, code).name));
}

/** The details that every letter shows: who sent it, where to ask questions, and the police phone numbers. */
export function letterhead(
  context: LetterContext,
  { subject, why, municipality }: Wording,
): object {
  const { region } = context;
  return {
    subject,
    why,
    wordMark: `Buurtkring ${region.name}`,
    team: region.police.team,
    policePhone: region.police.phone,
    deskEmail: region.police.email,
    municipality: { name: municipality.name, ...municipality.contact },
    municipalities: formatNames(region.municipalities.map(({ name }) => name)),
    site: siteUrlOf(context),
    practice: isForPractice(new URL(context.deploymentUrl).hostname),
  };
}
