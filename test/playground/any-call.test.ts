import fc from 'fast-check';
import { expect, test } from 'vitest';
import { call } from '../../src/playground/bot-api/call.ts';
import { specification } from '../../src/playground/bot-api/specification.ts';
import { createTurnableClock } from '../../src/playground/index.ts';
import { Refusal } from '../../src/playground/refusal.ts';
import { createCloud } from '../../src/playground/world/cloud.ts';
import { World } from '../../src/playground/world/world.ts';

const groupMethods = Object.entries(specification.methods);

/** Values that a careless or hostile bot might send, now and then the right ones. */
const value = fc.oneof(
  fc.anything(),
  fc.constantFrom('', 'x', '<b>x</b>', '<i>', 'HTML', '1', '[]', '{}', '{"inline_keyboard":[[{}]]}'),
  fc.constantFrom(0, 1, 2, -1, 1.5, true, null, [1, 2], [{ text: 'x' }], { type: 'chat', chat_id: 1 }),
  fc.constant({ inline_keyboard: [[{ text: 'x', callback_data: 'x' }]] }),
  fc.constant({ message_id: 1 }),
);

const anyCall = fc
  .constantFrom(...groupMethods)
  .chain(([method, { fields }]) =>
    fc.tuple(
      fc.constant(method),
      fc.dictionary(fc.constantFrom(...Object.keys(fields), 'surprise'), value, { maxKeys: 8 }),
      fc.boolean(),
    ),
  );

test('whatever is called with whatever, the answer is a result or a refusal', async () => {
  const cloud = createCloud(createTurnableClock({ mode: 'manual' }), false);
  const world = new World(cloud);
  const anna = world.addPerson({ firstName: 'Anna', languageCode: 'it' });
  const group = world.addGroup({ title: 'Class', kind: 'supergroup', creator: anna });
  for (let i = 0; i < 3; i++) anna.send(group, '/quiz');
  const signal = AbortSignal.abort();
  await fc.assert(
    fc.asyncProperty(anyCall, async ([method, parameters, isInGroup]) => {
      const placed = isInGroup && 'chat_id' in (specification.methods[method]?.fields ?? {});
      try {
        const result = await call(
          cloud,
          method,
          placed ? { ...parameters, chat_id: group.id } : parameters,
          () => signal,
        );
        expect(JSON.parse(result)).toBeDefined();
      } catch (error) {
        expect(error).toBeInstanceOf(Refusal);
      }
    }),
    { numRuns: 3_000 },
  );
});
