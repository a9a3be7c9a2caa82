import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** How long nothing may be under way before a page counts as idle, and how often that is looked at. */
const QUIET = 300;
const TICK = 20;

/** What was transferred: bytes as sent, with headers, and requests. */
export interface Transfer {
  bytes: number;
  requests: number;
}

/**
 * Counts what a server sends. It is the browser's `encodedDataLength` to the byte, but for a worker's own script,
 * whose body the browser does not count; Pagefind as it comes runs in one.
 */
export class TrafficMeter {
  private readonly sockets = new Set<Socket>();
  private bytesBefore = 0;
  private requests = 0;
  private underWay = 0;
  private lastChange = performance.now();

  constructor(server: Server) {
    server.on('connection', (socket) => this.sockets.add(socket));
    server.on('request', (_request, response) => {
      this.requests += 1;
      this.change(1);
      response.once('close', () => this.change(-1));
    });
  }

  /** Waits until nothing is under way; what was sent since the last call. */
  async take(): Promise<Transfer> {
    while (this.underWay > 0 || performance.now() - this.lastChange < QUIET) await sleep(TICK);
    const { requests, bytesBefore } = this;
    this.requests = 0;
    this.bytesBefore = [...this.sockets].reduce((sum, { bytesWritten }) => sum + bytesWritten, 0);
    return { bytes: this.bytesBefore - bytesBefore, requests };
  }

  private change(by: 1 | -1): void {
    this.underWay += by;
    this.lastChange = performance.now();
  }
}
