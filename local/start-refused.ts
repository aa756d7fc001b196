/** The system cannot start, for a reason that the user can act on; shown without a stack trace. */
export class StartRefused extends Error {
  override readonly name = 'StartRefused';
}
