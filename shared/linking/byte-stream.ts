/** The bytes are not a valid encoding. */
export class DamagedBytes extends Error {
  override readonly name = 'DamagedBytes';
}

const maxVarintBytes = 5;

/** Appends an integer of at most 32 bits as a zig-zag varint: the closer to zero, the fewer bytes. */
export function writeInteger(bytes: number[], value: number): void {
  let rest = value < 0 ? -2 * value - 1 : 2 * value;
  while (rest > 0x7f) {
    bytes.push((rest % 0x80) | 0x80);
    rest = Math.floor(rest / 0x80);
  }
  bytes.push(rest);
}

/** Reads integers written by writeInteger. Throws DamagedBytes if the bytes run out or a number is not terminated. */
export class IntegerReader {
  readonly #bytes: Uint8Array;
  #at: number;

  constructor(bytes: Uint8Array, from: number) {
    this.#bytes = bytes;
    this.#at = from;
  }

  get isAtEnd(): boolean {
    return this.#at === this.#bytes.length;
  }

  next(): number {
    let value = 0;
    let scale = 1;
    for (let count = 0; count < maxVarintBytes; count += 1) {
      const byte = this.#bytes[this.#at];
      if (byte === undefined) throw new DamagedBytes('the bytes end within a number');
      this.#at += 1;
      value += (byte & 0x7f) * scale;
      scale *= 0x80;
      if (byte < 0x80) return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
    }
    throw new DamagedBytes('a number does not end');
  }
}

/** 32-bit FNV-1a (Fowler, Noll, Vo): detects accidental damage, but not forgery. */
export function checksum(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  // This is an indexed loop, because `for...of` over a typed array takes several times as long, and every lookup reads
  // thousands of bytes.
  for (let at = 0; at < bytes.length; at += 1)
    hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
  return hash >>> 0;
}
