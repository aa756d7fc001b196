import type { GroupFeature } from './feature-responses.ts';
import type { PublicGroup } from './responses.ts';

/** A group as a feature. Its properties are flat, because a GIS displays each property as a column. */
export function groupFeatureOf({
  polygon,
  reference,
  municipality,
  ...properties
}: PublicGroup): GroupFeature {
  return {
    type: 'Feature',
    id: reference,
    geometry: polygon,
    properties: {
      reference,
      ...properties,
      municipality: municipality.name,
      municipalityCode: municipality.code,
    },
  };
}
