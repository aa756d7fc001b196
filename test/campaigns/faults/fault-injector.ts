import type { Chance } from './chance.ts';

/**
 * What can happen to one attempt at a request. After `timeout`, the request has not been carried out. After `late` and
 * `lost`, it has, but its response arrives after the timeout or not at all.
 */
export type Fault =
  | 'none'
  | 'error'
  | 'throttled'
  | 'conflict'
  | 'timeout'
  | 'late'
  | 'lost'
  | 'killed before'
  | 'killed after';

interface Span {
  readonly from: number;
  readonly to: number;
}

export interface FaultPlan {
  /** The proportion of requests, deliveries and bus entries that fail: 0.01, 0.05 or 0.25. */
  readonly rate: number;
  /**
   * When individual requests can fail: either during the first hours and around the end of any
   * outage, or for the whole month.
   */
  readonly spans: readonly Span[];
  /** After this time, there are no more failures. */
  readonly endsAt: number;
  readonly busOutage: Span | undefined;
  readonly mailRefused: Span | undefined;
  /**
   * When the table does not respond. The outage lasts long enough for messages to become dead
   * letters.
   */
  readonly tableOutage: Span | undefined;
  /** A consumer that was deployed with a bug, and the period during which it fails. */
  readonly broken: (Span & { readonly name: string }) | undefined;
  /** Whether the mail service accepts only one email per second and refuses the rest. */
  readonly mailSlow: boolean;
}

const killShare = 1 / 40;
const kinds = [
  'error',
  'error',
  'throttled',
  'conflict',
  'timeout',
  'late',
  'lost',
  'lost',
  'lost',
] as const;

/** Decides which faults occur, and counts them. */
export class FaultInjector {
  readonly plan: FaultPlan;
  readonly counts = new Map<string, number>();
  private readonly chance: Chance;
  private readonly now: () => number;

  constructor(plan: FaultPlan, chance: Chance, now: () => number) {
    this.plan = plan;
    this.chance = chance;
    this.now = now;
  }

  forAttempt(): Fault {
    if (this.happens(this.rate * killShare, 'kill'))
      return this.chance.happens(0.5) ? 'killed before' : 'killed after';
    if (!this.chance.happens(this.rate)) return 'none';
    return this.counted(this.chance.oneOf(kinds));
  }

  /** Decides whether a fault of this kind occurs, at the plan's rate or at a fraction of it. */
  strikes(what: string, share = 1): boolean {
    return this.happens(this.rate * share, what);
  }

  get busIsOut(): boolean {
    return this.within(this.plan.busOutage);
  }

  get tableIsOut(): boolean {
    return this.within(this.plan.tableOutage);
  }

  isBroken(name: string): boolean {
    return name === this.plan.broken?.name && this.within(this.plan.broken);
  }

  get mailIsRefused(): boolean {
    return this.within(this.plan.mailRefused);
  }

  get mailIsSlow(): boolean {
    return this.plan.mailSlow && this.now() < this.plan.endsAt;
  }

  /** How far the index lags behind the table, in milliseconds. */
  lag(): number {
    return this.chance.below(this.chance.happens(this.rate) ? 60_000 : 500);
  }

  private get rate(): number {
    return this.plan.spans.some((span) => this.within(span)) ? this.plan.rate : 0;
  }

  private within(span: Span | undefined): boolean {
    return span !== undefined && this.now() >= span.from && this.now() < span.to;
  }

  private happens(probability: number, what: string): boolean {
    if (!this.chance.happens(probability)) return false;
    this.counted(what);
    return true;
  }

  private counted<What extends string>(what: What): What {
    this.counts.set(what, (this.counts.get(what) ?? 0) + 1);
    return what;
  }
}

const breakable = [
  'link-groups',
  'project-overview',
  'enrol-coordinators',
  'end-join-requests',
  'send-mail',
] as const;
const hour = 3_600_000;
const month = 35 * 24 * hour;

export function faultPlan(chance: Chance, start: number): FaultPlan {
  const rate = chance.oneOf([0.01, 0.05, 0.25]);
  const kind = chance.below(20);
  const from = start + chance.between(0, 1) * hour;
  const busOutage = kind === 0 ? { from, to: from + 25 * hour } : undefined;
  const mailRefused =
    kind === 1 || kind === 2 || kind === 3
      ? { from, to: from + chance.between(0.5, 5) * hour }
      : undefined;
  const tableOutage = kind === 7 ? { from, to: from + chance.between(0.5, 2) * hour } : undefined;
  const broken =
    kind === 8 || kind === 9
      ? { from, to: from + chance.between(1, 3) * hour, name: chance.oneOf(breakable) }
      : undefined;
  const first = { from: start, to: start + chance.between(0.5, 3) * hour };
  const outage = busOutage ?? mailRefused ?? tableOutage ?? broken;
  const aroundItsEnd = outage ? [{ from: outage.to - hour / 4, to: outage.to + hour / 4 }] : [];
  // Faults that go on for a month also affect reminders, lapses and removals.
  const spans = kind === 4 ? [{ from: start, to: start + month }] : [first, ...aroundItsEnd];
  return {
    rate,
    spans,
    endsAt: Math.max(...spans.map(({ to }) => to)),
    busOutage,
    mailRefused,
    tableOutage,
    broken,
    mailSlow: kind === 5 || kind === 6,
  };
}
