import { z } from 'zod';
import { flagsSchema, quizItemSchema, sourcesSchema, topicSchema } from './schema.ts';

const schemas = { quiz: quizItemSchema, topic: topicSchema, flags: flagsSchema, sources: sourcesSchema };

/** File names and texts of the JSON Schemas with which an editor helps an author; draft 7 is what editors read. */
export function jsonSchemaFiles(): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(schemas).map(([name, schema]) => [
      `${name}.json`,
      `${JSON.stringify(z.toJSONSchema(schema, { target: 'draft-7', io: 'input' }), null, 2)}\n`,
    ]),
  );
}
