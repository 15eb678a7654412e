import type { PlaygroundEvent } from '../contract.ts';

/** Tells whoever watches what happens; costs nothing while nobody does. */
export class Stage {
  readonly #watchers = new Set<(event: PlaygroundEvent) => void>();

  show(event: () => PlaygroundEvent): void {
    if (this.#watchers.size === 0) return;
    const shown = event();
    for (const watch of this.#watchers) watch(shown);
  }

  watch(watcher: (event: PlaygroundEvent) => void): () => void {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }
}
