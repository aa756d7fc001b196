/** Makes `Date` follow a test clock in this thread; dates constructed from an explicit time are unaffected. */
export function shiftDate(memory: SharedArrayBuffer): void {
  const ahead = new Float64Array(memory);
  const RealDate = Date;
  const now = (): number => RealDate.now() + (ahead[0] ?? 0);
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, given, newTarget) =>
      Reflect.construct(target, given.length === 0 ? [now()] : given, newTarget) as Date,
    apply: () => new RealDate(now()).toString(),
    get: (target, key, receiver) =>
      key === 'now' ? now : (Reflect.get(target, key, receiver) as unknown),
  });
}
