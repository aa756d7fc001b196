import * as z from 'zod';
import { publicGroup } from './responses.ts';

/** What the interface answers to a GIS: OGC API - Features, part 1 (core and GeoJSON). */
const link = z.object({
  href: z.string(),
  rel: z.string(),
  type: z.string().optional(),
  title: z.string().optional(),
});
const links = z.array(link);

/** GET /v1/ogc */
export const landingAnswer = z.object({
  title: z.string(),
  description: z.string(),
  attribution: z.string(),
  links,
});

/** GET /v1/ogc/conformance */
export const conformanceAnswer = z.object({ conformsTo: z.array(z.string()), links });

/** GET /v1/ogc/collections/groups */
export const collectionAnswer = z.object({
  id: z.string(),
  title: z.string(),
  description: z.string(),
  itemType: z.literal('feature'),
  crs: z.array(z.string()),
  extent: z.object({
    spatial: z.object({ bbox: z.array(z.array(z.number())), crs: z.string() }),
    temporal: z.object({ interval: z.array(z.array(z.string().nullable())), trs: z.string() }),
  }),
  links,
});

/** GET /v1/ogc/collections */
export const collectionsAnswer = z.object({ links, collections: z.array(collectionAnswer) });

/** A group as a GeoJSON feature (RFC 7946); the overview has the same ones. */
export const groupFeature = z.object({
  type: z.literal('Feature'),
  id: z.string(),
  geometry: publicGroup.shape.polygon,
  properties: publicGroup
    .omit({ polygon: true, municipality: true })
    .extend({ municipality: z.string(), municipalityCode: z.string() }),
});

/** GET /v1/groups, application/geo+json */
export const groupFeatures = z.object({
  type: z.literal('FeatureCollection'),
  features: z.array(groupFeature),
});

/** GET /v1/ogc/collections/groups/items */
export const featuresAnswer = groupFeatures.extend({
  links,
  numberMatched: z.int(),
  numberReturned: z.int(),
});

/** GET /v1/ogc/collections/groups/items/{reference} */
export const featureAnswer = groupFeature.extend({ links });

export type Link = z.infer<typeof link>;
export type LandingAnswer = z.infer<typeof landingAnswer>;
export type ConformanceAnswer = z.infer<typeof conformanceAnswer>;
export type CollectionAnswer = z.infer<typeof collectionAnswer>;
export type CollectionsAnswer = z.infer<typeof collectionsAnswer>;
export type GroupFeature = z.infer<typeof groupFeature>;
export type GroupFeatures = z.infer<typeof groupFeatures>;
export type FeaturesAnswer = z.infer<typeof featuresAnswer>;
export type FeatureAnswer = z.infer<typeof featureAnswer>;
