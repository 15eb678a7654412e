import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { Act, ActResult, CommandsAnswer, PlaygroundEvent } from '../contract.ts';
import { NotPossible } from '../refusal.ts';
import type { Cloud } from '../world/cloud.ts';
import { takeSnapshot } from '../world/snapshot.ts';
import type { World } from '../world/world.ts';
import { readAct } from './act-schema.ts';
import { perform } from './acts.ts';

/** `/playground/…`: what the page watches and does. */
export function controlRoutes(cloud: Cloud, world: World): Hono {
  const app = new Hono();
  app.get('/events', (context) =>
    streamSSE(context, async (stream) => {
      const write = (event: PlaygroundEvent): void => {
        void stream.writeSSE({ data: JSON.stringify(event) });
      };
      write({ type: 'snapshot', snapshot: takeSnapshot(cloud, world) });
      const unwatch = cloud.stage.watch(write);
      await new Promise<void>((resolve) => {
        stream.onAbort(resolve);
      });
      unwatch();
    }),
  );
  app.post('/act', async (context) =>
    context.json(await performRequest(await context.req.text(), cloud, world)),
  );
  app.get('/commands', (context) => {
    const person = cloud.persons.get(Number(context.req.query('personId')));
    const chat = cloud.chats.get(Number(context.req.query('chatId')));
    const offered = person === undefined || chat === undefined ? [] : cloud.commands.offered(person, chat);
    const answer: CommandsAnswer = offered.map(({ command, description }) => ({ command, description }));
    return context.json(answer);
  });
  app.get('/files/:id', (context) => {
    const file = cloud.files.get(context.req.param('id'));
    if (file === undefined) return context.notFound();
    return context.body(file.bytes, 200, {
      'content-type': file.mediaType,
      'x-content-type-options': 'nosniff',
    });
  });
  return app;
}

async function performRequest(body: string, cloud: Cloud, world: World): Promise<ActResult> {
  const act: Act | undefined = readAct(body);
  if (act === undefined)
    return { ok: false, reason: 'This is not something the playground knows how to do.' };
  try {
    await perform(act, world, cloud.clock);
    if (act.type === 'advance-clock') cloud.stage.show(() => ({ type: 'clock', now: cloud.clock.now() }));
    return { ok: true };
  } catch (error) {
    if (error instanceof NotPossible) return { ok: false, reason: error.message };
    throw error;
  }
}
