import { IdempotencyKeyReused } from '../../../shared/domain/errors.ts';
import type { Admission, FirstLetter } from '../../../shared/domain/platform/admission.ts';
import { lastEnd, periodOf, TooManyRequests } from '../../../shared/domain/platform/caps.ts';
import { FirstMailStopped } from '../../../shared/domain/platform/first-mail-stopped.ts';
import { ProofUsed } from '../../../shared/domain/platform/proof-used.ts';
import type { Clock, IdempotencyKey } from '../../../shared/ports/platform.ts';

/** Counts requests and remembers their idempotency keys, as the real store does in a single transaction. */
export class FakeCaps {
  readonly firstLetters: FirstLetter[] = [];
  isStopped = false;
  private readonly counts = new Map<string, number>();
  private readonly proofs = new Set<string>();
  private readonly requests = new Map<string, { readonly id: string; readonly body: string }>();
  private readonly clock: Clock;

  constructor(clock: Clock) {
    this.clock = clock;
  }

  /** Returns the id stored for this idempotency key, either by this call or by an earlier one. */
  once(id: string, request: IdempotencyKey, admission: Admission): string {
    const before = this.requests.get(request.key);
    if (before && before.body !== request.body) throw new IdempotencyKeyReused();
    if (before) return before.id;
    this.admit(admission);
    this.requests.set(request.key, { id, body: request.body });
    return id;
  }

  /** The names of the caps that requests were counted against. */
  names(): readonly string[] {
    return [...this.counts.keys()].map((name) => name.split(' ')[0] ?? '');
  }

  /** Counts the request and uses its proof, or throws and changes nothing. */
  admit({ counted, proof, firstLetter, unconfirmed }: Admission): void {
    const now = this.clock();
    const names = counted.map(({ cap, digest }) => `${cap} ${digest} ${periodOf(cap, now).number}`);
    if ((firstLetter || unconfirmed) && this.isStopped) throw new FirstMailStopped();
    if (proof && this.proofs.has(proof.digest)) throw new ProofUsed();
    const reached = counted.filter(
      ({ upTo }, index) => (this.counts.get(names[index] ?? '') ?? 0) >= upTo,
    );
    if (reached.length > 0) throw new TooManyRequests(lastEnd(reached, now), reached);
    for (const name of names) this.counts.set(name, (this.counts.get(name) ?? 0) + 1);
    if (proof) this.proofs.add(proof.digest);
    if (firstLetter) this.firstLetters.push(firstLetter);
  }
}
