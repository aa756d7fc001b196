/** Prints each startup step and how long it took. */
export class Progress {
  private readonly write: (line: string) => void;

  constructor(write: (line: string) => void) {
    this.write = write;
  }

  /** Runs one step; `work` may add a remark, which is printed after the step's name. */
  async step<Result>(
    name: string,
    work: (remark: (text: string) => void) => Promise<Result>,
  ): Promise<Result> {
    const began = performance.now();
    let remark = '';
    const slow = setTimeout(() => this.write(`  … ${name}`), 1_500);
    try {
      const result = await work((text) => {
        remark = ` (${text})`;
      });
      this.write(`  ✓ ${name}${remark} ${Math.round(performance.now() - began)} ms`);
      return result;
    } finally {
      clearTimeout(slow);
    }
  }
}
