import data from './spec.json' with { type: 'json' };

/** What the published specification says of a value; `afterEntities` marks lengths that are counted later. */
export interface Constraints {
  readonly enum?: readonly string[];
  readonly min_length?: number;
  readonly max_length?: number;
  readonly afterEntities?: true;
  readonly min_bytes?: number;
  readonly max_bytes?: number;
  readonly min_items?: number;
  readonly max_items?: number;
  readonly min?: number;
  readonly max?: number;
  readonly max_line_feeds?: number;
}

/** Types joined by `|`, whether it is required, constraints. */
export type FieldSpec = readonly [types: string, required: 0 | 1, constraints?: Constraints];
export type FieldSpecs = Readonly<Record<string, FieldSpec>>;
export type TypeSpec = { readonly fields: FieldSpecs } | { readonly oneOf: readonly string[] };

interface Specification {
  readonly version: string;
  readonly methods: Readonly<Record<string, { readonly returns: string; readonly fields: FieldSpecs }>>;
  readonly types: Readonly<Record<string, TypeSpec>>;
}

/** The Bot API as data, written by `scripts/generate-bot-api-spec.mjs`. */
// The inferred type of the JSON names every method and field; this is its shape.
export const specification = data as unknown as Specification;
