/**
 * Sets the time of each file of a ZIP archive to the format's first, 1980-01-01: what packs it writes the hour at which
 * it ran. An archive ends with a record of 22 bytes that says where its directory begins; an entry of that repeats
 * the time and says where the file itself stands.
 */
export function eraseZipDates(archive: Uint8Array<ArrayBuffer>): void {
  const view = new DataView(archive.buffer);
  const end = archive.length - 22;
  const firstDay = (1 << 5) | 1;
  let entry = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    const file = view.getUint32(entry + 42, true);
    for (const time of [entry + 12, file + 10]) view.setUint32(time, firstDay << 16, true);
    entry += 46 + [28, 30, 32].reduce((sum, at) => sum + view.getUint16(entry + at, true), 0);
  }
}
