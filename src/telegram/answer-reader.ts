import type { Dispatcher } from 'undici';

/** An answer of the Bot API, as grammY's client reads one. */
export class Answer {
  readonly status: number;
  readonly text: string;

  constructor(status: number, text: string) {
    this.status = status;
    this.text = text;
  }

  get ok(): boolean {
    return this.status === 200;
  }

  /** @throws SyntaxError when a proxy or a broken server answered something else */
  json(): unknown {
    return JSON.parse(this.text);
  }
}

/**
 * Collects one answer of the Bot API. undici's `request` makes a stream of each, and many streams at once keep
 * the garbage collector busy just when a whole class presses.
 */
export class AnswerReader implements Dispatcher.DispatchHandler {
  readonly #resolve: (answer: Answer) => void;
  readonly #reject: (error: unknown) => void;
  readonly #chunks: Buffer[] = [];
  #status = 0;
  #controller: Dispatcher.DispatchController | undefined;
  #abortion: DOMException | undefined;

  /** @param signal gives the call up, also while it waits for a connection: rejected with an `AbortError` */
  constructor(resolve: (answer: Answer) => void, reject: (error: unknown) => void, signal?: AbortSignal) {
    this.#resolve = resolve;
    this.#reject = reject;
    const abort = () => {
      this.#abort();
    };
    if (signal?.aborted === true) abort();
    else signal?.addEventListener('abort', abort);
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    if (this.#abortion !== undefined) controller.abort(this.#abortion);
  }

  onResponseStart(_controller: Dispatcher.DispatchController, status: number): void {
    this.#status = status;
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#chunks.push(chunk);
  }

  onResponseEnd(): void {
    const [first, ...others] = this.#chunks;
    const bytes = first === undefined || others.length > 0 ? Buffer.concat(this.#chunks) : first;
    this.#resolve(new Answer(this.#status, bytes.toString()));
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    this.#reject(error);
  }

  #abort(): void {
    this.#abortion = new DOMException('the call was given up', 'AbortError');
    this.#controller?.abort(this.#abortion);
    this.#reject(this.#abortion);
  }
}
