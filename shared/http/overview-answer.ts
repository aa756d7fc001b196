import type { OverviewAnswer } from '../requests/answers.ts';
import { sha256 } from '../runtime/identifiers.ts';
import type { Answer } from './problem.ts';

export type OverviewForm = 'json' | 'geojson';

/** The form a caller asks for: by `f`, else by the Accept header, else JSON. */
export function overviewForm(f: OverviewForm | undefined, accept: string | undefined): OverviewForm {
  return f ?? (accept?.includes('application/geo+json') ? 'geojson' : 'json');
}

/** The overview with an ETag; 304 when the caller has it already. A cache may keep it for a minute. */
export function overviewAnswer(overview: OverviewAnswer, form: OverviewForm, ifNoneMatch: string | undefined): Answer {
  const body = form === 'geojson' ? featureCollection(overview) : overview;
  const etag = `"${sha256(JSON.stringify(body)).slice(0, 32)}"`;
  const headers = {
    'cache-control': 'public, max-age=15, s-maxage=60',
    vary: 'accept',
    etag,
    'content-type': form === 'geojson' ? 'application/geo+json' : 'application/json',
  };
  return hasAlready(ifNoneMatch, etag) ? { status: 304, body: undefined, headers } : { status: 200, body, headers };
}

/** RFC 9110: a weak comparison, because CloudFront makes an ETag weak when it compresses the answer. */
function hasAlready(ifNoneMatch: string | undefined, etag: string): boolean {
  const tags = (ifNoneMatch ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return tags.includes(etag) || tags.includes('*');
}

/** RFC 7946: a feature a group, so that a GIS can load the overview by its address. */
function featureCollection({ groups }: OverviewAnswer) {
  return {
    type: 'FeatureCollection',
    features: groups.map(({ polygon, reference, municipality, ...properties }) => ({
      type: 'Feature',
      id: reference,
      geometry: polygon,
      properties: { reference, ...properties, municipality: municipality.name, municipalityCode: municipality.code },
    })),
  };
}
