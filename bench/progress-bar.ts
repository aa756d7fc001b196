const width = 30;

/** Runs work on every item, some at a time, and shows on the terminal how far it is. */
export async function withProgress<Item>(
  title: string,
  items: readonly Item[],
  work: (item: Item) => Promise<void>,
  atOnce = 1,
): Promise<void> {
  const queue = items.values();
  let done = 0;
  let shown = -1;
  const show = (): void => {
    const percent = Math.floor((100 * done) / items.length);
    // A log that keeps every line gets one each tenth; a terminal gets one line that moves.
    if (percent === shown || (!process.stderr.isTTY && percent % 10 !== 0)) return;
    shown = percent;
    const bar = '█'.repeat(Math.round((width * percent) / 100)).padEnd(width, '·');
    process.stderr.write(
      `${process.stderr.isTTY ? '\r' : ''}${bar} ${String(percent).padStart(3)} %  ${title}${process.stderr.isTTY && percent < 100 ? '' : '\n'}`,
    );
  };
  const worker = async (): Promise<void> => {
    for (const item of queue) {
      await work(item);
      done += 1;
      show();
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}
