/** How long the browser may take to read a file that it saves; revoking its address at once breaks Safari's download. */
const KEEP_FOR_MS = 60_000;

/** Hands a file that was made in the browser to the reader as a download. */
export function saveFile(content: string | Uint8Array<ArrayBuffer>, type: string, fileName: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), KEEP_FOR_MS);
}
