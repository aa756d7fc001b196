import { useEffect, useState } from 'react';
import { onOfficerGone } from './page-officer.ts';

/** State that is cleared when the page's officer is gone, for data that nobody else may see. */
export function useOfficerOnly<Value>() {
  const [value, setValue] = useState<Value>();
  useEffect(() => onOfficerGone(() => setValue(undefined)), []);
  return [value, setValue] as const;
}
