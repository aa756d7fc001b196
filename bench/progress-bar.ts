const width = 30;

/** Runs `work` on every item, `concurrency` at a time, and shows the progress on the terminal. */
export async function withProgress<Item>(
  title: string,
  items: readonly Item[],
  work: (item: Item) => Promise<void>,
  concurrency = 1,
): Promise<void> {
  const queue = items.values();
  let done = 0;
  let shown = -1;
  const show = (): void => {
    const percent = Math.floor((100 * done) / items.length);
    // A log gets a new line for every ten per cent; a terminal gets one line, updated in place.
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
  await Promise.all(Array.from({ length: concurrency }, worker));
}
