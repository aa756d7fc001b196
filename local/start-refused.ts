/** The system cannot start, for a reason the person at the keyboard can act on; shown without a stack trace. */
export class StartRefused extends Error {
  override readonly name = 'StartRefused';
}
