import type { Route } from 'playwright-core';

/** An address that the Locatieserver can return. */
export interface KnownAddress {
  readonly id: string;
  readonly type: 'adres' | 'weg' | 'postcode' | 'woonplaats' | 'buurt';
  readonly weergavenaam: string;
  readonly gemeentenaam: string;
  /** Longitude and latitude. */
  readonly point: readonly [number, number];
}

/** A request from the browser, as the service receives it. */
export interface PdokRequest {
  readonly service: string;
  readonly parameters: URLSearchParams;
}

/**
 * Stands in for PDOK's Locatieserver 3.1 (suggest, free and lookup). It uses Solr's envelope with `docs`, supports
 * filters in `fq`, returns only the fields in `fl`, and gives points as WKT. It refuses parameters that the real
 * service does not support.
 */
export class PdokStandIn {
  static readonly address = /^https:\/\/api\.pdok\.nl\//;
  readonly requests: PdokRequest[] = [];
  private readonly known: readonly KnownAddress[];

  constructor(known: readonly KnownAddress[]) {
    this.known = known;
  }

  async answer(route: Route): Promise<void> {
    const { pathname, searchParams } = new URL(route.request().url());
    const service = pathname.replace('/bzk/locatieserver/search/v3_1/', '');
    this.requests.push({ service, parameters: searchParams });
    const unknown = [...searchParams.keys()].filter(
      (name) => !(parameters[service] ?? []).includes(name),
    );
    if (unknown.length > 0 || !(service in parameters))
      return route.fulfill({
        status: 400,
        headers: crossOrigin,
        json: { title: `unknown: ${service} ${unknown.join()}` },
      });
    const docs =
      service === 'lookup'
        ? this.known.filter(({ id }) => id === searchParams.get('id'))
        : this.search(searchParams);
    const fields = (searchParams.get('fl') ?? 'id,weergavenaam,type,score').split(',');
    const response = {
      numFound: docs.length,
      start: 0,
      maxScore: 12.5,
      numFoundExact: true,
      docs: docs.map((known) => fieldsOf(known, fields)),
    };
    return route.fulfill({
      headers: crossOrigin,
      json: {
        response,
        ...(service === 'suggest'
          ? { highlighting: {}, spellcheck: { suggestions: [], collations: [] } }
          : {}),
      },
    });
  }

  private search(query: URLSearchParams): KnownAddress[] {
    const words = (query.get('q') ?? '')
      .toLowerCase()
      .split(/[\s,]+/)
      .filter(Boolean);
    const filters = query.getAll('fq').map(filterOf);
    return this.known
      .filter((known) => filters.every((passes) => passes(known)))
      .filter(({ weergavenaam }) =>
        words.every((word) =>
          weergavenaam
            .toLowerCase()
            .split(/[\s,]+/)
            .some((part) => part.startsWith(word)),
        ),
      )
      .slice(0, Number(query.get('rows') ?? 10));
  }
}

const parameters: Readonly<Record<string, readonly string[]>> = {
  suggest: ['q', 'rows', 'start', 'fq', 'fl', 'lat', 'lon', 'bq', 'qf', 'sort', 'df'],
  free: ['q', 'rows', 'start', 'fq', 'fl', 'lat', 'lon', 'bq', 'qf', 'sort', 'df', 'wt'],
  lookup: ['id', 'fl', 'wt'],
};

const crossOrigin = { 'access-control-allow-origin': '*' };

/** Parses a filter such as `field:(a OR "b c")`, which is the only kind that is supported. */
function filterOf(text: string): (known: KnownAddress) => boolean {
  const [, field, values] = /^(gemeentenaam|type):\((.+)\)$/.exec(text) ?? [];
  if (!field || !values) throw new Error(`the stand-in does not know this filter: ${text}`);
  const accepted = values.split(' OR ').map((value) => value.replaceAll('"', ''));
  return (known) => accepted.includes(known[field as 'gemeentenaam' | 'type']);
}

function fieldsOf(known: KnownAddress, fields: readonly string[]): Record<string, unknown> {
  const all: Record<string, unknown> = {
    ...known,
    score: 12.5,
    centroide_ll: `POINT(${known.point.join(' ')})`,
  };
  return Object.fromEntries(fields.map((name) => [name, all[name]]));
}
