import { Agent, request, type IncomingHttpHeaders } from 'node:http';
import { connect } from 'node:net';
import { buffer, text } from 'node:stream/consumers';

/** What a server answered. */
export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  /** As it was sent: compressed, where it was. */
  body: Buffer;
}

/** What is asked besides the address. */
export interface Question {
  method?: string;
  headers?: Readonly<Record<string, string>>;
  body?: Buffer;
}

const agent = new Agent({ keepAlive: true });

/**
 * Asks a server on loopback for a path exactly as it is written, dots and double slashes too, and follows nothing. `origin` is
 * any address of the server.
 */
export async function ask(origin: string, path: string, question: Question = {}): Promise<Answer> {
  const { hostname, port } = new URL(origin);
  const { method = 'GET', body } = question;
  // Node names the length of what some methods send, and not of others.
  const length = body && { 'content-length': String(body.length) };
  const headers = { ...question.headers, ...length };
  return new Promise((resolve, reject) => {
    request({ hostname, port, path, method, headers, agent }, (response) => {
      buffer(response).then(
        (content) => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: content }),
        reject,
      );
    })
      .on('error', reject)
      .end(body);
  });
}

/** The status line and headers of what a server on loopback answers when asked in HTTP 1.0, with one header. */
export async function askByOldHttp(origin: string, path: string, header: string): Promise<string> {
  const { hostname, port } = new URL(origin);
  const socket = connect(Number(port), hostname);
  socket.write(`HEAD ${path} HTTP/1.0\r\nHost: ${hostname}\r\n${header}\r\n\r\n`);
  return text(socket);
}
