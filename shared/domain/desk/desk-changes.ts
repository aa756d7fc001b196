import type { DeskMailbox, RegionDesk } from '../../regions/region.ts';

/**
 * The maximum number of mailboxes and circles on a desk, counted together, so that a manager's first change, which
 * stores all of them, fits in one transaction.
 */
export const deskLimit = 99;

/** A mailbox without its address, for output that other people may read. */
type NamedMailbox = Pick<DeskMailbox, 'id' | 'title'>;

interface Changes<Thing> {
  readonly added: readonly Thing[];
  readonly removed: readonly Thing[];
  readonly changed: readonly Thing[];
}

/**
 * The differences between two desks; addresses and invite links are left out. Each circle is identified by its
 * municipality.
 */
export interface DeskChanges {
  readonly mailboxes: Changes<NamedMailbox>;
  readonly circles: Changes<string>;
}

/** The changes made by replacing a region's desk; if the region had no desk, everything counts as added. */
export function deskChanges(before: RegionDesk | undefined, after: RegionDesk): DeskChanges {
  const mailboxes = changesBetween(before?.mailboxes ?? [], after.mailboxes, ({ id }) => id);
  const circles = changesBetween(
    before?.circles ?? [],
    after.circles,
    ({ municipality }) => municipality,
  );
  return { mailboxes: eachAs(mailboxes, named), circles: eachAs(circles, (c) => c.municipality) };
}

export function changesNothing({ mailboxes, circles }: DeskChanges): boolean {
  return [mailboxes, circles].every(
    ({ added, removed, changed }) => added.length + removed.length + changed.length === 0,
  );
}

function changesBetween<Thing extends object>(
  before: readonly Thing[],
  after: readonly Thing[],
  keyOf: (thing: Thing) => string,
): Changes<Thing> {
  const [old, fresh] = [before, after].map((things) => new Map(things.map((t) => [keyOf(t), t])));
  const pair = (thing: Thing): Thing | undefined => old?.get(keyOf(thing));
  return {
    added: after.filter((thing) => pair(thing) === undefined),
    removed: before.filter((thing) => !fresh?.has(keyOf(thing))),
    changed: after.filter((thing) => {
      const stored = pair(thing);
      return stored !== undefined && contentOf(stored) !== contentOf(thing);
    }),
  };
}

/** The result depends neither on the order of the fields nor on the order within a list. */
function contentOf(thing: object): string {
  const fields = Object.entries(thing).map(([name, value]: [string, unknown]) => [
    name,
    Array.isArray(value) ? value.map(String).toSorted() : value,
  ]);
  return JSON.stringify(fields.toSorted(([a], [b]) => String(a).localeCompare(String(b))));
}

function eachAs<From, To>(changes: Changes<From>, shape: (thing: From) => To): Changes<To> {
  return {
    added: changes.added.map(shape),
    removed: changes.removed.map(shape),
    changed: changes.changed.map(shape),
  };
}

function named({ id, title }: DeskMailbox): NamedMailbox {
  return { id, title };
}
