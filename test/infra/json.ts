/** Part of a template or a request. It is untyped, because assertions check its contents. */
// oxlint-disable-next-line typescript/no-explicit-any
export type Json = any;
