/** The file contains no usable outlines; the message tells the operator why, and what to do. */
export class OutlinesRefused extends Error {
  override readonly name = 'OutlinesRefused';
}
