const mostAlbums = 500;

/** What an album was told: its pictures come as messages of their own, and want one answer. */
export class Albums {
  readonly #answered = new Map<string, 'media' | 'words'>();

  /** Whether this part of an album still wants an answer: the first one, and the first with words. */
  wants(albumId: string | undefined, part: 'media' | 'words'): boolean {
    if (albumId === undefined) return true;
    const before = this.#answered.get(albumId);
    if (before === 'words' || before === part) return false;
    this.#answered.set(albumId, part);
    if (this.#answered.size > mostAlbums) {
      for (const oldest of this.#answered.keys()) {
        this.#answered.delete(oldest);
        break;
      }
    }
    return true;
  }
}
