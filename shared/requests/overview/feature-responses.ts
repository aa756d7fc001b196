import * as z from 'zod';
import { publicGroup } from './responses.ts';

/** A link in the responses for GIS programs, as defined by OGC API - Features, part 1 (core and GeoJSON). */
const link = z.object({
  href: z.string(),
  rel: z.string(),
  type: z.string().optional(),
  title: z.string().optional(),
});
const links = z.array(link);

/** GET /v1/ogc */
export const landingResponse = z.object({
  title: z.string(),
  description: z.string(),
  attribution: z.string(),
  links,
});

/** GET /v1/ogc/conformance */
export const conformanceResponse = z.object({ conformsTo: z.array(z.string()), links });

/** GET /v1/ogc/collections/groups */
export const collectionResponse = z.object({
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
export const collectionsResponse = z.object({ links, collections: z.array(collectionResponse) });

/** A group as a GeoJSON feature (RFC 7946), both in OGC API - Features and in the overview. */
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
export const featuresResponse = groupFeatures.extend({
  links,
  numberMatched: z.int(),
  numberReturned: z.int(),
});

/** GET /v1/ogc/collections/groups/items/{reference} */
export const featureResponse = groupFeature.extend({ links });

export type Link = z.infer<typeof link>;
export type LandingResponse = z.infer<typeof landingResponse>;
export type ConformanceResponse = z.infer<typeof conformanceResponse>;
export type CollectionResponse = z.infer<typeof collectionResponse>;
export type CollectionsResponse = z.infer<typeof collectionsResponse>;
export type GroupFeature = z.infer<typeof groupFeature>;
export type FeaturesResponse = z.infer<typeof featuresResponse>;
export type FeatureResponse = z.infer<typeof featureResponse>;
