/** Saves text as a file on the visitor's device. */
export function saveAs(fileName: string, text: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  // The browser must have started to read the file before its URL is revoked.
  setTimeout(() => URL.revokeObjectURL(address));
}
