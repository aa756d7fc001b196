import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { eventCataloguePage } from '../../docs/generate/event-catalogue.ts';
import {
  catalogue,
  eventType,
  parseEvent,
  placeOf,
  subjectOf,
  toCloudEvent,
  type DomainEvent,
} from '../../events/catalogue.ts';
import {
  mailboxId,
  municipalityCode,
  officerId,
  regionId,
  ulid,
} from '../../events/define-event.ts';
import { groupClosed } from '../../events/group-closed.ts';
import { eventsByName } from '../../events/index.ts';
import { eventId, now } from '../support/builders.ts';

type Definition = (typeof catalogue)[number];
const exampleOf = ({ name, example }: Definition) => ({ name, data: example }) as DomainEvent;
const envelopeOf = (definition: Definition) =>
  toCloudEvent(exampleOf(definition), {
    id: eventId(1),
    time: now.toISOString(),
    regionId: 'langstraat',
  });

describe.each(catalogue)('$name', (definition) => {
  it('has an example that its schema accepts', () => {
    expect(definition.data.parse(definition.example)).toEqual(definition.example);
  });

  it('holds the id of the partition in which it is stored', () => {
    const { partition, id } = placeOf(exampleOf(definition));

    expect(partition).toBe(definition.storedIn);
    expect(z.union([ulid, mailboxId, officerId]).safeParse(id).success).toBe(true);
  });

  it('has at least two broken examples and refuses each of them', () => {
    const refused = definition.broken.filter(
      ({ data }) => !definition.data.safeParse(data).success,
    );

    expect(definition.broken.length).toBeGreaterThanOrEqual(2);
    expect(refused).toEqual(definition.broken);
  });

  it('refuses a field that is not in the contract', () => {
    expect(
      definition.data.safeParse({ ...definition.example, email: 'canarie@canary.example' }).success,
    ).toBe(false);
  });

  it('refuses data without any one of its required fields', () => {
    const { required = [] } = z.toJSONSchema(definition.data);
    const incomplete = required.map((field) => ({ ...definition.example, [field]: undefined }));

    expect(required).not.toEqual([]);
    expect(incomplete.filter((data) => definition.data.safeParse(data).success)).toEqual([]);
  });

  it('contains only ids, codes, versions, enums and booleans, and so never personal data', () => {
    const codes = [ulid, municipalityCode, mailboxId, regionId].map(
      (schema) => z.toJSONSchema(schema)['pattern'],
    );
    const choice = z.object({
      type: z.literal('string'),
      enum: z.array(z.string().regex(/^[a-z-]{2,20}$/)).min(1),
    });
    const field = z.union([
      choice,
      z.object({ type: z.literal('array'), items: choice }),
      z.object({
        type: z.literal('string'),
        pattern: z.string().refine((pattern) => codes.includes(pattern)),
      }),
      z.object({ type: z.literal('string'), const: z.string().regex(/^[a-z-]{2,20}$/) }),
      z.object({ type: z.enum(['integer', 'boolean']) }),
    ]);
    const { properties = {}, additionalProperties } = z.toJSONSchema(definition.data);

    const others = Object.entries(properties).filter(
      ([, schema]) => !field.safeParse(schema).success,
    );

    expect(others).toEqual([]);
    expect(additionalProperties).toBe(false);
  });

  it('round-trips through a CloudEvent of the NL GOV profile', () => {
    const envelope = envelopeOf(definition);

    expect(envelope).toEqual({
      specversion: '1.0',
      id: eventId(1),
      source: 'urn:nld:buurtkring:langstraat',
      type: eventType(definition.name),
      subject: subjectOf(exampleOf(definition)),
      time: '2026-11-21T10:00:00.000Z',
      datacontenttype: 'application/json',
      data: definition.example,
    });
    expect(parseEvent(definition.name, envelope)).toEqual({
      ...exampleOf(definition),
      id: eventId(1),
      time: envelope.time,
      regionId: 'langstraat',
    });
  });

  it.each([
    ['of another CloudEvents version', { specversion: '0.3' }],
    ['with an id that is not a ULID', { id: '1' }],
    ['from another source', { source: 'urn:nld:elders:langstraat' }],
    ['of another type', { type: 'nl.buurtkring.other.v1' }],
    ['without a subject', { subject: undefined }],
    ['with a person as subject', { subject: 'canarie@canary.example' }],
    ['with a local time', { time: '2026-11-21T11:00:00.000+01:00' }],
    ['without a time', { time: undefined }],
    ['with another content type', { datacontenttype: 'text/plain' }],
    ['with an extra field', { comment: 'vrije tekst' }],
  ])('is refused in an envelope %s', (_what, wrong) => {
    expect(parses(definition.name, { ...envelopeOf(definition), ...wrong })).toBe(false);
  });

  it('has a type in reverse-DNS notation that includes a version', () => {
    expect(eventType(definition.name)).toMatch(/^nl\.buurtkring\.[a-z]+(-[a-z]+)*\.v1$/);
  });
});

/** Whether our parser accepts this event from the bus. */
function parses(name: string, detail: unknown): boolean {
  try {
    parseEvent(name, detail);
    return true;
  } catch (error) {
    if (error instanceof z.ZodError) return false;
    throw error;
  }
}

describe('The catalogue', () => {
  it('lists every event in the folder once, under its own name and in a file named after it', () => {
    const files = readdirSync('events').filter(
      (file) =>
        !['catalogue.ts', 'define-event.ts', 'endings.ts', 'index.ts', 'ulid.ts'].includes(file),
    );
    const names = catalogue.map(
      ({ name }) => `${name.replaceAll(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase()}.ts`,
    );

    expect(names.toSorted()).toEqual(files.toSorted());
    expect(Object.keys(eventsByName)).toEqual(catalogue.map(({ name }) => name));
  });

  it('does not contain an event under any other name', () => {
    expect(parses('GroupRenamed', envelopeOf(groupClosed))).toBe(false);
  });

  it('matches docs/events.md (run `npm run generate` after a change)', () => {
    expect(readFileSync('docs/events.md', 'utf8')).toBe(eventCataloguePage());
  });
});
