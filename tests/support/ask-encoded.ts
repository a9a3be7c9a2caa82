import { get, type IncomingMessage } from 'node:http';

/** What a server answers a browser that takes these encodings, as it is sent: `fetch` would decompress it. */
export function askEncoded(address: string, encodings: string): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    get(address, { headers: { 'accept-encoding': encodings } }, resolve).on('error', reject);
  });
}
