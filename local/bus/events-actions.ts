import * as z from 'zod';
import { AwsError } from '../aws/aws-error.ts';
import type { JsonActions } from '../aws/services.ts';
import type { Buses } from './bus.ts';

const entryShape = z.object({
  Source: z.string().optional(),
  DetailType: z.string().optional(),
  Detail: z.string().optional(),
  EventBusName: z.string().default('default'),
  Time: z.number().optional(),
  Resources: z.array(z.string()).default([]),
});
type Entry = z.infer<typeof entryShape>;
type Refusal = { ErrorCode: string; ErrorMessage: string };

const maxEntries = 10;
const maxBytes = 256 * 1024;

/** PutEvents: accepts or rejects each entry separately; only an invalid or oversized request fails as a whole. */
export function eventsActions(buses: Buses): JsonActions {
  return {
    'AWSEvents.PutEvents': async (input) => {
      const { Entries } = z.object({ Entries: z.array(entryShape).min(1) }).parse(input);
      if (Entries.length > maxEntries)
        throw new AwsError('ValidationException', `at most ${maxEntries} entries`);
      if (JSON.stringify(Entries).length > maxBytes)
        throw new AwsError('ValidationException', 'Total size of the entries is over 256 KB');
      const results = await Promise.all(Entries.map((entry) => put(buses, entry)));
      return {
        FailedEntryCount: results.filter((result) => 'ErrorCode' in result).length,
        Entries: results,
      };
    },
  };
}

async function put(buses: Buses, entry: Entry): Promise<{ EventId: string } | Refusal> {
  const bus = entry.EventBusName.split('/').at(-1) ?? '';
  if (!buses.has(bus))
    return refused('ResourceNotFoundException', `Event bus ${bus} does not exist.`);
  if (!entry.Source)
    return refused(
      'InvalidArgument',
      'Parameter Source is not valid. Reason: Source is a required argument.',
    );
  if (!entry.DetailType)
    return refused(
      'InvalidArgument',
      'Parameter DetailType is not valid. Reason: DetailType is a required argument.',
    );
  const detail = parseDetail(entry.Detail);
  if (!detail) return refused('MalformedDetail', 'Detail is malformed.');
  const time = entry.Time === undefined ? undefined : new Date(entry.Time * 1_000);
  return {
    EventId: await buses.put({
      bus,
      source: entry.Source,
      detailType: entry.DetailType,
      detail,
      time,
      resources: entry.Resources,
    }),
  };
}

function refused(ErrorCode: string, ErrorMessage: string): Refusal {
  return { ErrorCode, ErrorMessage };
}

function parseDetail(detail: string | undefined): object | undefined {
  try {
    const parsed: unknown = JSON.parse(detail ?? '');
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)
      ? parsed
      : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
