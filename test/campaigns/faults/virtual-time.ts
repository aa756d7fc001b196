import { setImmediate as settled } from 'node:timers/promises';

interface Due {
  readonly at: number;
  readonly order: number;
  /** Work of which somebody waits for the end; the rest (polls, limits, schedules) comes round for ever. */
  readonly isWork: boolean;
  readonly act: () => void;
}

/** Time that stands still while something happens, and jumps to the next thing that does. */
export class VirtualTime {
  now: number;
  private readonly heap: Due[] = [];
  private order = 0;
  private work = 0;

  constructor(start: Date) {
    this.now = start.getTime();
  }

  readonly clock = (): Date => new Date(this.now);

  /** Whether somebody still waits for a moment to come. */
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

  /** Lets the next thing happen, with all that follows at once; false when there is none before `limit`. */
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
  let place = heap.push(due) - 1;
  while (place > 0) {
    const parent = (place - 1) >> 1;
    if (!isBefore(due, heap[parent] as Due)) break;
    heap[place] = heap[parent] as Due;
    place = parent;
  }
  heap[place] = due;
}

function pop(heap: Due[]): void {
  const last = heap.pop();
  if (last === undefined || heap.length === 0) return;
  let place = 0;
  for (;;) {
    let child = 2 * place + 1;
    if (child >= heap.length) break;
    if (child + 1 < heap.length && isBefore(heap[child + 1] as Due, heap[child] as Due)) child += 1;
    if (!isBefore(heap[child] as Due, last)) break;
    heap[place] = heap[child] as Due;
    place = child;
  }
  heap[place] = last;
}
