import { setImmediate as settled } from 'node:timers/promises';

interface Due {
  readonly at: number;
  readonly order: number;
  /**
   * Whether the simulation must wait for this action. It does not wait for polls and schedules,
   * which never end, or for time limits.
   */
  readonly isWork: boolean;
  readonly act: () => void;
}

/** A clock that stands still while code runs, then jumps to the next scheduled action. */
export class VirtualTime {
  now: number;
  private readonly heap: Due[] = [];
  private order = 0;
  private work = 0;

  constructor(start: Date) {
    this.now = start.getTime();
  }

  readonly clock = (): Date => new Date(this.now);

  /** Whether the simulation must still wait for any scheduled action. */
  get hasWork(): boolean {
    return this.work > 0;
  }

  at(moment: number, act: () => void, isWork = true): void {
    this.order += 1;
    if (isWork) this.work += 1;
    push(this.heap, { at: Math.ceil(Math.max(moment, this.now)), order: this.order, isWork, act });
  }

  sleep(ms: number): Promise<void> {
    return new Promise((resolve) => this.at(this.now + ms, resolve));
  }

  /**
   * Runs the next action and everything that immediately follows from it. Returns false if no
   * action is scheduled before `limit`.
   */
  async step(limit = Infinity): Promise<boolean> {
    const next = this.heap[0];
    if (!next || next.at > limit) return false;
    pop(this.heap);
    if (next.isWork) this.work -= 1;
    this.now = next.at;
    next.act();
    await settled();
    return true;
  }
}

function isBefore(one: Due, other: Due): boolean {
  return one.at < other.at || (one.at === other.at && one.order < other.order);
}

function push(heap: Due[], due: Due): void {
  let position = heap.push(due) - 1;
  while (position > 0) {
    const parent = (position - 1) >> 1;
    if (!isBefore(due, heap[parent] as Due)) break;
    heap[position] = heap[parent] as Due;
    position = parent;
  }
  heap[position] = due;
}

function pop(heap: Due[]): void {
  const last = heap.pop();
  if (last === undefined || heap.length === 0) return;
  let position = 0;
  for (;;) {
    let child = 2 * position + 1;
    if (child >= heap.length) break;
    if (child + 1 < heap.length && isBefore(heap[child + 1] as Due, heap[child] as Due)) child += 1;
    if (!isBefore(heap[child] as Due, last)) break;
    heap[position] = heap[child] as Due;
    position = child;
  }
  heap[position] = last;
}
