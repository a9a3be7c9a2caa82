interface Answer {
  id?: number;
  method?: string;
  params?: Record<string, unknown>;
  result?: Record<string, unknown>;
  error?: unknown;
}

/** A browser that is spoken to by numbered messages over a WebSocket: CDP and WebDriver BiDi alike. */
export class JsonSocket {
  private last = 0;
  private readonly waiting = new Map<number, (answer: Answer) => void>();
  private readonly socket: WebSocket;

  private constructor(socket: WebSocket, told: (method: string, params: Record<string, unknown>) => void) {
    this.socket = socket;
    socket.addEventListener('message', ({ data }) => {
      const answer = JSON.parse(String(data)) as Answer;
      if (answer.id !== undefined) this.waiting.get(answer.id)?.(answer);
      else if (answer.method !== undefined) told(answer.method, answer.params ?? {});
    });
  }

  /** Connects; `told` hears what the browser says unasked. */
  static async open(
    address: string,
    told: (method: string, params: Record<string, unknown>) => void,
  ): Promise<JsonSocket> {
    const socket = new WebSocket(address);
    await new Promise((resolve, reject) => {
      socket.addEventListener('open', resolve);
      socket.addEventListener('error', () => {
        reject(new Error(`no connection with ${address}`));
      });
    });
    return new JsonSocket(socket, told);
  }

  /** Sends a command; rejects with what the browser says is wrong with it. */
  async send(
    method: string,
    params: Record<string, unknown> = {},
    sessionId?: string,
  ): Promise<Record<string, unknown>> {
    this.last += 1;
    const id = this.last;
    const { promise, resolve } = Promise.withResolvers<Answer>();
    this.waiting.set(id, resolve);
    this.socket.send(JSON.stringify({ id, method, params, sessionId }));
    const { result, error, ...rest } = await promise;
    this.waiting.delete(id);
    if (error !== undefined) throw new Error(`${method}: ${JSON.stringify({ error, ...rest })}`);
    return result ?? {};
  }

  close(): void {
    this.socket.close();
  }
}
