/** A file that came with a multipart request; kept in memory only. */
export class UploadedFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;

  constructor(name: string, bytes: Uint8Array<ArrayBuffer>) {
    this.name = name;
    this.bytes = bytes;
  }

  /** What the wire log shows. */
  toJSON(): string {
    return `(file ${this.name}, ${this.bytes.byteLength} bytes)`;
  }
}
