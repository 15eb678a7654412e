/** What the Bot API answers instead of a result. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly errorCode: number;
  readonly parameters: RefusalParameters | undefined;

  constructor(errorCode: number, description: string, parameters?: RefusalParameters) {
    super(description);
    this.errorCode = errorCode;
    this.parameters = parameters;
  }
}

export interface RefusalParameters {
  readonly retry_after?: number;
  readonly migrate_to_chat_id?: number;
}

export const badRequest = (reason: string): Refusal => new Refusal(400, `Bad Request: ${reason}`);
export const forbidden = (reason: string): Refusal => new Refusal(403, `Forbidden: ${reason}`);

/** What a person cannot do in the world, such as pressing a button that is not there. */
export class NotPossible extends Error {
  override readonly name = 'NotPossible';
}
