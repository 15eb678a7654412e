import type { Span } from './message.ts';

/** A signal that was found in a message. */
export interface SignalHit {
  /** As in `content/check/signals.yaml`. */
  readonly id: string;
  /** Where in the original text; `undefined` for what stands behind a button. */
  readonly span: Span | undefined;
  /**
   * What fills the gaps of the explanation, such as `{ brand: 'Poste Italiane', host: 'poste-pacco.top' }`. Hosts are
   * as they are: whoever shows them takes the sting out.
   */
  readonly details?: Readonly<Record<string, string>>;
}
