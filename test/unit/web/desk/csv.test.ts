import { describe, expect, it } from 'vitest';
import { csvOf } from '../../../../web/desk/worklist/csv.ts';

describe('A CSV file', () => {
  it('has a byte order mark, semicolons, and every cell in quotation marks', () => {
    expect(csvOf([['a', 'b;"c"'], ['é\nf']])).toBe('\u{FEFF}"a";"b;""c"""\r\n"é\nf"\r\n');
  });

  it.each(['=1+1', '+31', '-2', '@SUM(A1)', '\t=1', '  =1', '\r=1'])(
    'does not let a spreadsheet calculate %j',
    (text) => {
      expect(csvOf([[text]])).toBe(`\u{FEFF}"'${text}"\r\n`);
    },
  );

  it.each(["'s-Gravenmoer", 'A-B', '10', ''])('leaves %j as it is', (text) => {
    expect(csvOf([[text]])).toBe(`\u{FEFF}"${text}"\r\n`);
  });
});
